// Beside the news: unconfirmed, calendar, context.

import * as api from './api.js';
import { byId, h, news } from './dom.js';
import { remember, store } from './store.js';
import { daysBetween, plural, shortDay } from './times.js';
import { relationName } from './words.js';

const SHOWN = 6;

export async function loadSide() {
  const watch = store.watch.id;
  const today = (store.watch.asOf || new Date().toISOString()).slice(0, 10);
  const [unconfirmed, due, context] = await Promise.all([
    api.developments({ watch, confirmed: false, context: false, limit: SHOWN }),
    api.developments({ watch, dueFrom: today, limit: 50 }),
    api.developments({ watch, context: true, limit: SHOWN }),
  ]);
  [unconfirmed, due, context].forEach((page) => page.items.forEach(remember));
  const soonest = due.items.filter((state) => !['SUPERSEDED', 'RETRACTED'].includes(state.development.status))
    .sort((a, b) => (a.development.due < b.development.due ? -1 : 1)).slice(0, SHOWN);
  cards('unconfirmed', unconfirmed.items, (it) => shortDay(it.date), 'nothing unconfirmed');
  cards('calendar', soonest, (it) => `${shortDay(it.due)}, ${ahead(daysBetween(today, it.due))}`, 'nothing foreseen');
  cards('context', context.items, (it) => `${shortDay(it.date)} · ${relationName(it.relation, store.names)}`, 'nothing lately');
}

const ahead = (days) => (days === 0 ? 'today' : `in ${plural(days, 'day')}`);

function cards(id, states, words, none) {
  byId(id).replaceChildren(...(states.length ? states : [null]).map((state) => (state === null
    ? h('li', { class: 'none' }, none)
    : h('li', { class: `status-${state.development.status.toLowerCase()}` }, h(
      'button',
      { type: 'button', class: 'card', 'data-open': state.development.id },
      h('span', { class: 'card-when' }, words(state.development)),
      news('span', { class: 'card-title' }, state.title),
      state.development.status === 'RETRACTED' || state.development.status === 'DENIED' ? h('span', { class: `badge badge-${state.development.status.toLowerCase()}` }, state.development.status.toLowerCase()) : null,
    )))));
}
