// The plain facts of a development, and the steps it went through.

import { h, news } from './dom.js';
import { store } from './store.js';
import { bothZones, day } from './times.js';
import { PRIORITY, QUAD, STATUS, lower, mood, placeName, typeWords } from './words.js';

const FIRST = { FIRST_EVER: 'the first ever of its kind', AFTER_SILENCE: 'the first after a long silence' };
const VOTES = { YES: 'for', NO: 'against', ABSTAIN: 'abstained', VETO: 'veto' };

export function facts(state) {
  const it = state.development;
  const rows = [
    ['Act', `${typeWords(it.type)} (${lower(it.type)}${it.mode ? `, ${lower(it.mode)}` : ''}); ${QUAD[it.quad]}, ${mood(Math.round(it.intensity * 10))}`],
    ['Who', [side(it.actor), side(it.recipient)].filter(Boolean).join(' → ')],
    ['Day', `${day(it.date)}${it.precision === 'DAY' ? '' : `, to the ${lower(it.precision)}`}${it.late ? ', told late' : ''}`],
    ['Foreseen for', day(it.due)],
    ['Said as', `${lower(it.modality)}, by ${lower(it.voice)}; ${it.confirmed ? 'confirmed' : 'not confirmed by any named office'}`],
    ['About', it.object ? [lower(it.object.kind), it.object.name, placeName(it.object.place)].filter(Boolean).join(' · ') : ''],
    ['Toward', sides(it.toward)],
    ['With', sides(it.with)],
    ['Votes', Object.entries(it.votes || {}).map(([code, vote]) => `${store.names.get(code) || code} ${VOTES[vote] || lower(vote)}`).join(', ')],
    ['Denied by', it.deniedBy?.name],
    ['First', FIRST[it.first] || ''],
    ['Priority', `${state.priority}, ${PRIORITY[state.priority]}: ${state.priorityReason || ''}`],
  ];
  return h('dl', { class: 'facts' }, rows.filter(([, value]) => value).map(([name, value]) => h('div', {}, h('dt', {}, name), news('dd', {}, value))));
}

const side = (actor) => (actor ? actor.name || store.names.get(actor.country) || actor.country : '');
const sides = (codes) => (codes || []).map((code) => store.names.get(code) || code).join(', ');

export function history(state) {
  return h('section', { class: 'history', 'aria-label': 'History' }, h('h4', {}, 'History'), h('ol', {}, state.development.steps.map((step) => h(
    'li',
    {},
    h('span', { class: `badge badge-${lower(step.status)}` }, STATUS[step.status]),
    ` ${bothZones(step.at, store.watch.clocks)}`,
    h('span', { class: 'rang' }, step.alert ? ' · alert sent' : ' · silent'),
  ))));
}
