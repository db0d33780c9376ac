// What screen readers are told of unasked: seldom, and in one sentence.

import { byId, clean } from './dom.js';
import { plural } from './times.js';

const QUIET = 10_000; // ms between two announcements of news
let waiting = [];
let last = 0;
let timer = 0;

/** Said at once: the answer to what the reader did. */
export function say(words) {
  byId('announce').textContent = '';
  byId('announce').textContent = words;
}

/** News, gathered so that a burst is one sentence. */
export function announce(title) {
  waiting.push(clean(title));
  if (!timer) timer = setTimeout(tell, Math.max(500, last + QUIET - Date.now()));
}

function tell() {
  timer = 0;
  last = Date.now();
  const [newest] = waiting.slice(-1);
  say(waiting.length === 1 ? `New: ${newest}` : `${plural(waiting.length, 'new alert')}, the last: ${newest}`);
  waiting = [];
}
