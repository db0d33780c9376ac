// What a row opens into: the sentences, why it is new, what analysts say, its history, what it is linked to.

import * as api from './api.js';
import { clean, h, news, outward } from './dom.js';
import { facts, history } from './facts.js';
import { judgePanel } from './judge.js';
import { attempt } from './outage.js';
import { brief, first, remember, store } from './store.js';
import { bothZones, plural, shortDay } from './times.js';
import { chainVerb, lower } from './words.js';

/**
 * Drawn at once from what the list knows, and again when everything is here and whenever it changes; what an analyst
 * is writing meanwhile stays.
 */
export function detail(state) {
  const { id } = state.development;
  const panel = judgePanel(state, load);
  const above = h('div', { class: 'detail-part' });
  const below = h('div', { class: 'detail-part' });
  const element = h('div', { class: 'detail', role: 'group', 'aria-label': 'Details' }, panel.actions, above, panel.said, below);
  let last = null;

  function draw(whole) {
    above.replaceChildren(...[whole.chain.length > 1 ? stepper(whole.state, whole.chain) : null, evidence(whole.state), why(whole.state)].filter(Boolean));
    below.replaceChildren(...[whole.reactions.length ? answers(whole.reactions) : null, facts(whole.state), history(whole.state)].filter(Boolean));
    panel.show(whole);
  }

  function load() {
    return attempt(`detail ${id}`, async () => {
      const whole = await api.development(id);
      [...whole.chain, ...whole.reactions].forEach(remember);
      last = brief(whole);
      remember(last);
      last = store.developments.get(id);
      draw(whole);
      document.dispatchEvent(new Event('drawn'));
    }, () => below.append(h('p', { class: 'notice' }, 'The rest is no longer to be had.')));
  }

  return {
    element,
    show(known) {
      if (known === last) return;
      if (!last) draw({ state: known, chain: [], reactions: [], judgements: null });
      last = known;
      load();
    },
  };
}

function stepper(state, chain) {
  const all = new Map([...store.developments, ...chain.map((link) => [link.development.id, link])]);
  return h('ol', { class: 'stepper', 'aria-label': 'Chain' }, chain.map((link) => {
    const it = link.development;
    const here = it.id === state.development.id;
    return h(
      'li',
      { class: here ? 'here' : null },
      h(
        'button',
        { type: 'button', 'aria-current': here ? 'step' : null, title: clean(link.title), 'data-open': here ? null : it.id },
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

function why(state) {
  if (!state.why) return null;
  const nearest = store.developments.get(state.why.nearest);
  return h(
    'section',
    { class: 'why', 'aria-label': 'Why it is new' },
    h('p', {}, h('b', {}, 'New because '), news('span', {}, state.why.reason)),
    nearest ? h('p', {}, 'Nearest earlier: ', h('button', { type: 'button', class: 'link', 'data-open': nearest.development.id }, news('span', {}, nearest.title)), ` (${shortDay(nearest.development.date)})`) : null,
    h('p', { class: 'rule' }, 'Rule ', h('code', {}, clean(state.why.rule)), `, rulebook ${clean(state.why.rulebook)}`),
  );
}

function answers(reactions) {
  return h('section', { 'aria-label': 'Reactions' }, h('h4', {}, 'Reactions'), h('ul', { class: 'reactions' }, reactions.map((reaction) => h(
    'li',
    {},
    h('button', { type: 'button', class: 'reaction', 'data-open': reaction.development.id }, news('span', {}, reaction.title), h('span', { class: 'reaction-when' }, bothZones(first(reaction), store.watch.clocks))),
    reaction.evidence.length ? news('p', { class: 'teaser' }, reaction.evidence[0].quote) : null,
  ))));
}
