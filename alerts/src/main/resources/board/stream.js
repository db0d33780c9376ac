// The event stream, read by fetch (EventSource cannot send a token): comes back by itself, with the last id it saw.

import { address, ask, content } from './http.js';

const FIRST_WAIT = 1_000; // ms
const LONGEST_WAIT = 60_000;
const SILENCE = 35_000; // the server beats every ten seconds

/** Takes the stream apart; {@code on(type, data, id)} hears each event, {@code on('retry', ms)} what the server wishes. */
export function parser(on) {
  let rest = '';
  let event = { type: 'message', data: [], id: null };
  const line = (text) => {
    if (text === '') {
      if (event.data.length) on(event.type, event.data.join('\n'), event.id);
      event = { type: 'message', data: [], id: null };
      return;
    }
    const colon = text.indexOf(':');
    const name = colon < 0 ? text : text.slice(0, colon);
    const value = colon < 0 ? '' : text.slice(colon + 1).replace(/^ /, '');
    if (name === 'event') event.type = value;
    else if (name === 'data') event.data.push(value);
    else if (name === 'id') event.id = value;
    else if (name === 'retry' && /^\d+$/.test(value)) on('retry', value, null);
  };
  return (text) => {
    const lines = (rest + text).split(/\r\n|\n/);
    rest = lines.pop();
    lines.forEach(line);
  };
}

/**
 * Follows a watch until closed. {@code on.state} hears connecting, live or lost; {@code on.first} that it is heard from
 * now on; {@code on.gap} that everything is to be read anew; {@code on.alert}, {@code on.development}, {@code on.relation} what came.
 */
export function follow(watch, on) {
  const ending = new AbortController();
  run(watch, on, ending.signal);
  return { close: () => ending.abort() };
}

async function run(watch, on, ended) {
  const seen = { id: null, opened: false, wait: FIRST_WAIT, least: FIRST_WAIT };
  while (!ended.aborted) {
    try {
      await listen(watch, on, ended, seen);
    } catch (error) {
      if (ended.aborted) return;
      if (error.after) seen.wait = Math.max(seen.wait, error.after * 1000);
    }
    if (ended.aborted) return;
    on.state(seen.wait > 15_000 ? 'lost' : 'connecting');
    await pause(seen.wait * (0.75 + Math.random() / 2), ended);
    seen.wait = Math.min(seen.wait * 2, LONGEST_WAIT);
  }
}

async function listen(watch, on, ended, seen) {
  const broken = new AbortController();
  const stop = () => broken.abort();
  ended.addEventListener('abort', stop);
  let watchdog = setTimeout(stop, SILENCE);
  try {
    const answer = await ask(address('stream', { watch }), {
      headers: seen.id ? { accept: 'text/event-stream', 'last-event-id': seen.id } : { accept: 'text/event-stream' },
      signal: broken.signal,
    });
    if (!answer.ok) await content(answer);
    seen.wait = seen.least;
    on.state('live');
    if (seen.opened) on.gap(); // what carries no id may have been missed
    else on.first();
    seen.opened = true;
    const feed = parser((type, data, id) => heard(type, data, id, on, seen));
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      clearTimeout(watchdog);
      watchdog = setTimeout(stop, SILENCE);
      feed(part.value);
    }
  } finally {
    clearTimeout(watchdog);
    ended.removeEventListener('abort', stop);
  }
}

function heard(type, data, id, on, seen) {
  if (id) seen.id = id;
  if (type === 'retry') seen.least = Math.min(Number(data), LONGEST_WAIT);
  else if (type === 'reset') {
    seen.id = null;
    on.gap();
  } else if (['alert', 'development', 'relation'].includes(type)) {
    on[type](JSON.parse(data));
  }
}

function pause(length, ended) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, length);
    ended.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    }, { once: true });
    addEventListener('online', resolve, { once: true });
  });
}
