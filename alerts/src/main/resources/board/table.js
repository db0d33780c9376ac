// Cells of the tables that tell how things stand; on a phone a row is a card, and each cell says its own heading.

import { h } from './dom.js';
import { button } from './dialog.js';
import { moment, utc } from './times.js';

export const cell = (label, ...content) => h('td', { 'data-label': label }, content);

export const time = (label, instant, none) => h('td', { class: 'num', 'data-label': label }, instant ? ago(instant) : h('span', { class: 'none' }, none));

export const ago = (instant) => h('time', { datetime: instant, title: utc(instant) }, moment(instant, Date.now()));

/** A button that wants to be pressed twice: what it does cannot be undone. */
export function sure(words, question, act) {
  const box = h('span', { class: 'sure' });
  const ask = button(words, () => {
    box.replaceChildren(h('span', { class: 'sure-words' }, question), button('Yes', () => act(box), 'danger'), button('No', back));
    box.querySelector('button').focus();
  });
  const back = () => {
    box.replaceChildren(ask);
    ask.focus();
  };
  box.append(ask);
  box.addEventListener('keydown', (event) => event.key === 'Escape' && back());
  return box;
}

/** Does what a row's button asks for, once, and says in its place what came of it. */
export async function settle(box, act, done) {
  box.querySelectorAll('button').forEach((each) => each.setAttribute('disabled', ''));
  try {
    await act();
    await done();
  } catch (error) {
    box.replaceChildren(h('span', { class: 'fault', role: 'alert' }, `${error.message.replace(/\.$/, '')}.`));
  }
}
