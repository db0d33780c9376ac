// What moved the moods, and the days since the last contact, leaders' meeting and launch.

import { byId, h, news } from './dom.js';
import { store } from './store.js';
import { daysBetween, plural, shortDay } from './times.js';
import { TREND, mood, relationName } from './words.js';

export const tone = (mean) => (mean > 5 ? 'warm' : mean < -5 ? 'cold' : 'even');
export const nameOf = (code) => store.names.get(code) || code;

export function drawMoods(moods) {
  byId('moods').replaceChildren(...moods.map((each) => h(
    'tr',
    {},
    h('th', { scope: 'row' }, h('button', { type: 'button', class: 'link', 'data-relation': each.relation }, `${nameOf(each.side)} → ${nameOf(each.other)}`)),
    h(
      'td',
      { class: `num ${tone(each.mean)}` },
      `${mood(each.mean)} `,
      h('span', { class: 'trend', 'aria-hidden': 'true', title: `${TREND[each.direction][1]}, usually ${mood(each.baseline)}` }, TREND[each.direction][0]),
      h('span', { class: 'sr' }, `${TREND[each.direction][1]}, usually ${mood(each.baseline)}`),
    ),
    h('td', { class: 'moved' }, movers(each)),
  )));
  byId('no-moods').hidden = moods.length > 0;
}

function movers(each) {
  const known = each.movedBy.map((id) => store.developments.get(id)).filter(Boolean).slice(0, 2);
  if (!known.length) return h('span', { class: 'none' }, 'nothing lately');
  return known.map((state, i) => [i ? ' · ' : '', h('a', { href: `#id=${encodeURIComponent(state.development.id)}`, 'data-open': state.development.id }, news('span', {}, state.title)), h('span', { class: 'moved-day' }, ` ${shortDay(state.development.date)}`)]).flat();
}

const KINDS = [['lastContact', 'contact'], ['lastLeadersMeeting', 'leaders’ meeting'], ['lastLaunch', 'launch']];

/** One line a relation, one column a kind; counted from the newest news. */
export function drawSince() {
  const today = store.watch.asOf ? store.watch.asOf.slice(0, 10) : new Date().toISOString().slice(0, 10);
  const known = store.relations.filter((relation) => KINDS.some(([key]) => relation[key]));
  byId('since').replaceChildren(...known.map((relation) => h(
    'tr',
    {},
    h('th', { scope: 'row' }, relationName(relation.relation, store.names)),
    KINDS.map(([key, words]) => since(relation[key], words, today)),
  )));
  byId('no-since').hidden = known.length > 0;
}

function since(date, words, today) {
  if (!date) return h('td', { class: 'num none' }, h('span', { 'aria-hidden': 'true' }, '–'), h('span', { class: 'sr' }, `no ${words} on record`));
  const days = Math.max(0, daysBetween(date, today));
  return h('td', { class: 'num', title: `${plural(days, 'day')} since the last ${words}, ${date}` }, String(days));
}
