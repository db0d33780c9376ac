// Beside and below the news: unconfirmed, calendar, context; sources and delay.

import * as api from './api.js';
import { byId, clean, h, news } from './dom.js';
import { remember, store } from './store.js';
import { daysBetween, HEALTH, moment, plural, relationName, seconds, shortDay } from './words.js';

const SHOWN = 6;

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
  const { items, counts } = await api.sources({ health: 'failing,disabled,silent,degraded', limit: SHOWN });
  const ill = Object.keys(HEALTH).filter((health) => health !== 'ok' && counts[health]);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  byId('sources-summary').textContent = all
    ? [`${plural(counts.ok, 'source')} healthy`, ...ill.map((health) => `${counts[health]} ${HEALTH[health]}`)].join(', ').concat('.')
    : 'No feed is listened to; articles come from files.';
  byId('sources-all').hidden = !all;
  byId('sources').replaceChildren(...items.map((source) => h(
    'li',
    {},
    h('span', { class: `badge health-${source.health}` }, HEALTH[source.health] || clean(source.health)),
    ' ',
    news('span', {}, (source.name || source.id).slice(0, 60)),
    source.lastNew ? h('time', { datetime: source.lastNew, title: source.lastNew }, `, last news ${moment(source.lastNew, Date.now())}`) : '',
    source.why ? news('span', { class: 'source-why' }, ` (${source.why.slice(0, 300)})`) : '',
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
