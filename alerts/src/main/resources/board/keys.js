// The keyboard: single keys, which can be switched off, and what they do.

import { PAGES } from './bar.js';
import { anyOpen, button, dialog } from './dialog.js';
import { h } from './dom.js';
import { keep, kept } from './kept.js';
import { QUAD } from './words.js';

const TYPING = 'input:not([type=radio]):not([type=checkbox]), select, textarea';
const LEAP = 1_500; // ms for the second key of two
const enabled = () => kept('keys') !== 'off';

/** What every page understands beside its own {@code keys}: {key: [words, act]}. */
export function listen(keys) {
  let leaping = -Infinity;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || anyOpen()) return;
    if (event.target.matches?.(TYPING)) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    const page = event.timeStamp - leaping < LEAP && Object.keys(PAGES).find((path) => PAGES[path][1] === event.key);
    leaping = event.key === 'g' && enabled() ? event.timeStamp : -Infinity;
    if (page) location.assign(page);
    else if (event.key === 'Escape' || enabled()) act(event, keys);
  });
  return () => help(keys);
}

function act(event, keys) {
  if (event.key === '?') help(keys);
  else if (keys[event.key]?.[1]) keys[event.key][1]();
  else return;
  event.preventDefault();
}

const entry = (key, words) => h('div', {}, h('dt', {}, key.split(' ').map((each) => h('kbd', {}, each))), h('dd', {}, words));

function help(keys) {
  const box = dialog('Keyboard', () => [
    h('dl', { class: 'keys' }, Object.entries(keys).map(([key, [words]]) => entry(key === 'Escape' ? 'Esc' : key, words)), Object.values(PAGES).map(([name, key]) => entry(`g ${key}`, `go to ${name}`)), entry('?', 'this help')),
    h('label', { class: 'choice' }, h('input', { type: 'checkbox', checked: enabled(), onchange: (event) => keep('keys', event.target.checked ? 'on' : 'off') }), 'Single keys do something'),
    h('h3', {}, 'Marks'),
    h('dl', { class: 'keys' }, Object.entries(QUAD).map(([quad, words]) => h('div', {}, h('dt', {}, h('span', { class: `mark quad-${quad.toLowerCase().replace('_', '-')}` })), h('dd', {}, words)))),
    h('p', { class: 'told' }, 'A rail joins what belongs together: announced, called off, back on.'),
    h('div', { class: 'buttons' }, button('Close', () => box.close())),
  ]);
}
