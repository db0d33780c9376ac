// What a row opens into: the sentences, why it is new, its history, what it is linked to.

import * as api from './api.js';
import { clean, h, news, outward } from './dom.js';
import { first, remember, store } from './store.js';
import { PRIORITY, QUAD, STATUS, bothZones, chainVerb, day, lower, mood, plural, shortDay } from './words.js';

/** Drawn at once from what the list knows, and again when everything is here. */
export function detail(state, open) {
  const box = h('div', { class: 'detail' }, sections({ state, chain: [], reactions: [] }, open));
  api.development(state.development.id)
    .then((whole) => {
      [...whole.chain, ...whole.reactions].forEach(remember);
      box.replaceChildren(...sections(whole, open).filter(Boolean));
    })
    .catch(() => box.append(h('p', { class: 'notice' }, 'The rest cannot be read just now.')));
  return box;
}

function sections({ state, chain, reactions }, open) {
  return [
    chain.length > 1 ? stepper(state, chain, open) : null,
    evidence(state),
    why(state, open),
    reactions.length ? answers(reactions, open) : null,
    facts(state),
    history(state),
  ];
}

function stepper(state, chain, open) {
  const all = new Map([...store.developments, ...chain.map((link) => [link.development.id, link])]);
  return h('ol', { class: 'stepper', 'aria-label': 'Chain' }, chain.map((link) => {
    const it = link.development;
    const here = it.id === state.development.id;
    return h(
      'li',
      { class: here ? 'here' : null },
      h(
        'button',
        { type: 'button', 'aria-current': here ? 'step' : null, title: clean(link.title), onclick: () => open(it.id) },
        h('span', { class: `mark quad-${lower(it.quad).replace(' ', '-')}`, 'aria-hidden': 'true' }),
        h('span', { class: 'step-verb' }, chainVerb(it, all)),
        h('span', { class: 'step-day' }, shortDay(it.date)),
      ),
    );
  }));
}

function evidence(state) {
  const articles = state.articleCount ?? state.articles?.length ?? 0;
  return h(
    'section',
    { class: 'evidence', 'aria-label': 'Evidence' },
    state.evidence.map((item) => h(
      'figure',
      {},
      news('blockquote', {}, item.quote),
      h(
        'figcaption',
        {},
        outward(item.url, item.outlet),
        ` · ${bothZones(item.publishedAt, store.watch.clocks)}`,
        item.attributedTo ? [' · said by ', news('span', { class: 'speaker' }, item.attributedTo)] : ' · in the outlet’s own words',
      ),
    )),
    h('p', { class: 'folded' }, `${plural(state.development.origins, 'independent origin')} · ${plural(articles, 'article')}, copies folded`),
  );
}

function why(state, open) {
  if (!state.why) return null;
  const nearest = store.developments.get(state.why.nearest);
  return h(
    'section',
    { class: 'why', 'aria-label': 'Why it is new' },
    h('p', {}, h('b', {}, 'New because '), news('span', {}, state.why.reason)),
    nearest ? h('p', {}, 'Nearest earlier: ', h('button', { type: 'button', class: 'link', onclick: () => open(nearest.development.id) }, news('span', {}, nearest.title)), ` (${shortDay(nearest.development.date)})`) : null,
    h('p', { class: 'rule' }, 'Rule ', h('code', {}, clean(state.why.rule)), `, rulebook ${clean(state.why.rulebook)}`),
  );
}

function facts(state) {
  const it = state.development;
  const rows = [
    ['Act', `${lower(it.type)}${it.mode ? ` – ${lower(it.mode)}` : ''}, ${QUAD[it.quad]} (${mood(Math.round(it.intensity * 10))})`],
    ['Day', `${day(it.date)}${it.precision === 'DAY' ? '' : `, to the ${lower(it.precision)}`}${it.late ? ', told late' : ''}`],
    ['Foreseen for', day(it.due)],
    ['Said as', `${lower(it.modality)}, by ${lower(it.voice)}; ${it.confirmed ? 'confirmed' : 'not confirmed by any named office'}`],
    ['About', it.object ? [lower(it.object.kind), it.object.name, it.object.place].filter(Boolean).join(' · ') : ''],
    ['Toward', it.toward.map((code) => store.names.get(code) || code).join(', ')],
    ['Denied by', it.deniedBy?.name],
    ['Priority', `${state.priority}, ${PRIORITY[state.priority]}: ${state.priorityReason || ''}`],
  ];
  return h('dl', { class: 'facts' }, rows.filter(([, value]) => value).map(([name, value]) => h('div', {}, h('dt', {}, name), news('dd', {}, value))));
}

function answers(reactions, open) {
  return h('section', { 'aria-label': 'Reactions' }, h('h3', {}, 'Reactions'), h('ul', { class: 'reactions' }, reactions.map((reaction) => h(
    'li',
    {},
    h('button', { type: 'button', class: 'reaction', onclick: () => open(reaction.development.id) }, news('span', {}, reaction.title), h('span', { class: 'reaction-when' }, bothZones(first(reaction), store.watch.clocks))),
    reaction.evidence.length ? news('p', { class: 'teaser' }, reaction.evidence[0].quote) : null,
  ))));
}

function history(state) {
  return h('section', { class: 'history', 'aria-label': 'History' }, h('h3', {}, 'History'), h('ol', {}, state.development.steps.map((step) => h(
    'li',
    {},
    h('span', { class: `badge badge-${lower(step.status)}` }, STATUS[step.status]),
    ` ${bothZones(step.at, store.watch.clocks)}`,
    h('span', { class: 'rang' }, step.alert ? ' · alert sent' : ' · silent'),
  ))));
}
