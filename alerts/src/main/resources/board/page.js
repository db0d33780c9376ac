// What all pages begin with: the bar, the keyboard, who one is.

import { greet } from './access.js';
import { drawBar } from './bar.js';
import { byId } from './dom.js';
import { listen } from './keys.js';
import { attempt } from './outage.js';

/** {@code start} reads and draws the page; it is tried again where the server is away. The page is ready when it was drawn once. */
export async function begin(keys, start) {
  drawBar(listen(keys));
  document.querySelector('.skip').addEventListener('click', skip);
  await attempt('page', async () => {
    await greet();
    await start();
    document.body.dataset.ready = 'true';
  });
}

/** Without a trace in the address, where the open row stands. */
function skip(event) {
  event.preventDefault();
  byId('list').focus();
}

/** The keys to the field of words that every list has. */
export const searchKey = { '/': ['search', () => byId('f-q').focus()] };

/** Does it now and again, while somebody looks. */
export function every(milliseconds, name, act) {
  setInterval(() => document.visibilityState === 'visible' && attempt(name, act), milliseconds);
}
