// When the server cannot be reached: said once, tried again with growing pauses, and unsaid.

import { byId, h } from './dom.js';
import { Refused } from './http.js';

const FIRST = 1_000; // ms
const LONGEST = 60_000;

const broken = new Map(); // what failed -> how to do it again
let wait = FIRST;
let timer = 0;
let due = 0;

/**
 * Does it now, and again until it succeeds if what failed may pass; other faults are {@code refused}'s. A newer attempt
 * under the same name takes the place of an older one.
 */
export async function attempt(name, act, refused = report) {
  try {
    await act();
    recovered(name);
  } catch (error) {
    if (!error.passing) {
      recovered(name);
      if (error instanceof Refused) refused(error);
      else broke(error);
      return;
    }
    broken.set(name, { act, refused });
    schedule(error);
  }
}

/** A fault of ours: for the console, and said. */
function broke(error) {
  reportError(error);
  report(error);
}

function report(error) {
  console.warn(error);
  show([`Something cannot be shown: ${error.message}.`]);
}

function recovered(name) {
  if (!broken.delete(name) && broken.size) return;
  if (!broken.size) {
    clearTimeout(timer);
    timer = 0;
    wait = FIRST;
    byId('outage').hidden = true;
  }
}

function schedule(error) {
  if (timer) return;
  const pause = Math.max(wait * (0.8 + Math.random() * 0.4), (error.after || 0) * 1000);
  due = Date.now() + pause;
  wait = Math.min(wait * 2, LONGEST);
  timer = setTimeout(again, pause);
  const words = error.status === 429 ? 'newswatch is asked too often' : error.status ? `newswatch has trouble (${error.message})` : 'newswatch does not answer';
  show([`${words}. What you see may be old. `, h('span', {}, `Trying again in ${Math.max(1, Math.round((due - Date.now()) / 1000))} s. `), h('button', { type: 'button', class: 'link', onclick: again }, 'Try now')]);
}

function show(parts) {
  byId('outage').hidden = false;
  byId('outage').replaceChildren(...parts);
}

function again() {
  clearTimeout(timer);
  timer = 0;
  [...broken].forEach(([name, { act, refused }]) => attempt(name, act, refused));
}

addEventListener('online', () => broken.size && again());
