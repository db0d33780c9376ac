// Beside and below the news: unconfirmed, calendar, context; sources and delay.

import * as api from './api.js';
import { byId, clean, h, news } from './dom.js';
import { remember, store } from './store.js';
import { daysBetween, plural, relationName, seconds, shortDay } from './words.js';

const SHOWN = 6;
const HEALTHY = new Set(['ok']);

export async function loadSide(open) {
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
  cards('unconfirmed', unconfirmed.items, (it) => shortDay(it.date), open, 'nothing unconfirmed');
  cards('calendar', soonest, (it) => `${shortDay(it.due)}, ${ahead(daysBetween(today, it.due))}`, open, 'nothing foreseen');
  cards('context', context.items, (it) => `${shortDay(it.date)} · ${relationName(it.relation, store.names)}`, open, 'nothing lately');
}

const ahead = (days) => (days === 0 ? 'today' : `in ${plural(days, 'day')}`);

function cards(id, states, words, open, none) {
  byId(id).replaceChildren(...(states.length ? states : [null]).map((state) => (state === null
    ? h('li', { class: 'none' }, none)
    : h('li', { class: `status-${state.development.status.toLowerCase()}` }, h(
      'button',
      { type: 'button', class: 'card', onclick: () => open(state.development.id) },
      h('span', { class: 'card-when' }, words(state.development)),
      news('span', { class: 'card-title' }, state.title),
      state.development.status === 'RETRACTED' || state.development.status === 'DENIED' ? h('span', { class: `badge badge-${state.development.status.toLowerCase()}` }, state.development.status.toLowerCase()) : null,
    )))));
}

export async function loadFoot() {
  const { items } = await api.sources();
  const ill = items.filter((source) => !HEALTHY.has(source.health));
  byId('sources-summary').textContent = items.length
    ? `${plural(items.length - ill.length, 'source')} healthy${ill.length ? `, ${ill.length} not` : ''}.`
    : 'No feed is listened to; articles come from files.';
  byId('sources').replaceChildren(...ill.map((source) => h(
    'li',
    {},
    h('span', { class: 'badge badge-denied' }, clean(source.health)),
    ' ',
    news('span', {}, (source.name || source.id).slice(0, 60)),
    source.lastNew ? `, last news ${shortDay(source.lastNew.slice(0, 10))}` : '',
    source.reason ? ` (${clean(source.reason)})` : '',
  )));
  const delay = store.watch.delay;
  byId('delay').textContent = delay
    ? `${seconds(delay.medianSeconds)} from publication to alert, half of the time; ${seconds(delay.slowestSeconds)} at worst (last ${plural(delay.alerts, 'alert')}).`
    : 'No live news yet: replayed articles say nothing about it.';
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const languages = store.watch.languages.map((code) => names.of(code)).join(', ');
  byId('reach').textContent = `Developments come from articles in ${languages}. Articles in other languages get entities and topics only: nothing they alone report appears here.`;
  byId('feed').setAttribute('href', `/feeds/${encodeURIComponent(store.watch.id)}.atom`);
}
