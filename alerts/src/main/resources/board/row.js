// One row of the list. It lives as long as its development is listed, and only what changed in it is drawn anew.

import { detail } from './detail.js';
import { clean, h, marked, news } from './dom.js';
import { words } from './filters.js';
import { mutedBy } from './silence.js';
import { first, overturnedBy, reactionsTo, store } from './store.js';
import { bothZones, clocks, plural, shortDay } from './times.js';
import { PRIORITY, QUAD, STATUS, VERDICT, chainVerb, lower, relationName } from './words.js';

export class Row {
  constructor(id) {
    this.id = id;
    this.gutter = h('div', { class: 'gutter', 'aria-hidden': 'true' });
    this.opener = h('button', { type: 'button', class: 'opener', id: `opener-${id}`, 'data-open': id });
    this.title = h('h3', { class: 'title' }, this.opener);
    this.head = h('div', { class: 'row-head' });
    this.body = h('div', { class: 'row-body' }, this.head);
    this.element = h('li', { class: 'row', 'data-id': id }, this.gutter, this.body);
    this.below = null; // what the row opens into, or its reactions
    this.drawn = {};
  }

  show(state, cells, above) {
    const it = state.development;
    const opened = store.open === this.id;
    this.element.className = `row status-${lower(it.status)} priority-${state.priority}${opened ? ' open' : ''}${store.fresh.has(it.id) ? ' fresh' : ''}${state.verdict === 'DISMISSED' ? ' dismissed' : ''}`;
    const same = above !== null && above.development.date === it.date;
    const facts = [state, same, opened, chainNote(it), mutedBy(state), words().join(' '), store.watch.clocks];
    this.once('gutter', [JSON.stringify(cells)], () => this.gutter.replaceChildren(...lanes(cells, it)));
    this.once('head', facts, () => this.drawHead(state, same, opened));
    if (opened) this.once('below', ['open'], () => this.put((this.details = detail(state)).element));
    else this.once('below', ['shut', ...reactionsTo(this.id)], () => this.put(reactions(state)));
    if (opened) this.details.show(state);
  }

  /** Draws a part where what it is made of is no longer the same. */
  once(part, facts, draw) {
    const before = this.drawn[part];
    if (before && before.length === facts.length && before.every((fact, i) => fact === facts[i])) return;
    this.drawn[part] = facts;
    draw();
  }

  put(below) {
    this.below?.remove();
    this.below = below;
    if (below) this.body.append(below);
  }

  drawHead(state, same, opened) {
    const focused = document.activeElement === this.opener;
    this.opener.replaceChildren(marked('span', {}, state.title || '(no title)', words()));
    this.opener.setAttribute('aria-expanded', String(opened));
    this.head.replaceChildren(when(state, same), h(
      'div',
      { class: 'what' },
      h('div', { class: 'title-line' }, priority(state), this.title),
      meta(state),
      opened || !state.evidence.length ? null : marked('p', { class: 'teaser' }, state.evidence[0].quote, words()),
    ));
    if (focused) this.opener.focus({ preventScroll: true });
  }
}

const priority = (state) => h('span', { class: `prio prio-${state.priority}`, title: `Priority ${state.priority}: ${PRIORITY[state.priority]}` }, h('span', { class: 'sr' }, 'priority '), String(state.priority));

function lanes(cells, it) {
  return cells.map((cell) => h(
    'span',
    { class: `lane${cell?.up ? ' up' : ''}${cell?.down ? ' down' : ''}` },
    cell?.node ? h('span', { class: `mark quad-${lower(it.quad).replace(' ', '-')}` }) : null,
  ));
}

function when(state, same) {
  const date = shortDay(state.development.date);
  return h(
    'div',
    { class: 'when' },
    h('span', { class: `date${same ? ' same' : ''}` }, date),
    clocks(first(state), store.watch.clocks).map((clock) => h('span', { class: 'clock' }, `${clock.day === date ? '' : `${clock.day} `}${clock.time} ${clock.place}`)),
  );
}

function meta(state) {
  const it = state.development;
  const note = chainNote(it);
  return h(
    'div',
    { class: 'meta' },
    h('span', { class: `badge badge-${lower(it.status)}`, dir: 'auto' }, statusWords(it)),
    it.confirmed ? null : h('span', { class: 'badge badge-unconfirmed' }, 'unconfirmed'),
    state.verdict ? h('span', { class: `badge verdict-${lower(state.verdict)}` }, VERDICT[state.verdict] || lower(state.verdict)) : null,
    state.notes ? h('span', { class: 'badge badge-plain' }, plural(state.notes, 'note')) : null,
    mutedBy(state) ? h('span', { class: 'badge badge-plain' }, 'muted') : null,
    note ? h('span', { class: 'chain-note' }, note) : null,
    h('span', { class: 'relation' }, relationName(it.relation, store.names)),
    h('span', { class: 'sr' }, QUAD[it.quad]),
  );
}

function statusWords(it) {
  if (it.status === 'CORROBORATED') return `corroborated · ${plural(it.origins, 'origin')}`;
  if (it.status === 'DENIED' && it.deniedBy) return `denied by ${clean(it.deniedBy.name)}`;
  return STATUS[it.status] || lower(it.status);
}

/** What this row did to an earlier one, and what a later one did to it. */
function chainNote(it) {
  const back = store.developments.get(it.overturns || it.fulfils);
  const on = overturnedBy(it.id);
  const said = [];
  if (back) said.push(`${chainVerb(it, store.developments)}: ${it.overturns ? 'overturns' : 'fulfils'} ${shortDay(back.development.date)}`);
  if (on) said.push(`${chainVerb(on.development, store.developments)} ${shortDay(on.development.date)}`);
  return said.join(' → ');
}

/** What answered it within three days, below it and moved in. */
function reactions(state) {
  const found = reactionsTo(state.development.id);
  if (!found.length) return null;
  return h('ul', { class: 'reactions', 'aria-label': 'Reactions' }, found.map((reaction) => h(
    'li',
    {},
    h(
      'button',
      { type: 'button', class: 'reaction', 'data-open': reaction.development.id },
      news('span', {}, reaction.title),
      h('span', { class: 'reaction-when' }, bothZones(first(reaction), store.watch.clocks)),
    ),
  )));
}
