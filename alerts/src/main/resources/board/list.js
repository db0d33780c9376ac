// The list of developments, newest first, and its rows.

import { byId, clean, h, news } from './dom.js';
import { lanes } from './chains.js';
import { detail } from './detail.js';
import { first, listed, reactionsTo, store } from './store.js';
import { PRIORITY, QUAD, STATUS, bothZones, chainVerb, clocks, lower, plural, relationName, shortDay } from './words.js';

/** Redraws the list, keeping the focus on the row that had it. */
export function drawList(open) {
  const rows = listed();
  const drawn = lanes(rows);
  const list = byId('rows');
  const focused = document.activeElement?.closest?.('.row')?.dataset.id;
  list.dataset.lanes = drawn.count;
  list.replaceChildren(...rows.map((state, i) => row(state, drawn.rows[i], i > 0 ? rows[i - 1] : null, open)));
  if (focused) focusRow(focused);
  byId('more').hidden = !store.next;
  const notice = byId('notice');
  notice.hidden = rows.length > 0;
  notice.textContent = 'No development meets these filters.';
}

export const focusRow = (id) => document.querySelector(`.row[data-id="${CSS.escape(id)}"] .row-head`)?.focus({ preventScroll: false });

function row(state, cells, above, open) {
  const it = state.development;
  const opened = store.open === it.id;
  return h(
    'li',
    {
      class: `row status-${lower(it.status)} priority-${state.priority}${opened ? ' open' : ''}${store.fresh.has(it.id) ? ' fresh' : ''}`,
      'data-id': it.id,
    },
    gutter(cells, it),
    h(
      'div',
      { class: 'row-body' },
      head(state, above, opened, open),
      opened ? detail(state, open) : reactions(state, open),
    ),
  );
}

function gutter(cells, it) {
  return h('div', { class: 'gutter', 'aria-hidden': 'true' }, cells.map((cell) => h(
    'span',
    { class: `lane${cell?.up ? ' up' : ''}${cell?.down ? ' down' : ''}` },
    cell?.node ? h('span', { class: `mark quad-${lower(it.quad).replace(' ', '-')}` }) : null,
  )));
}

function head(state, above, opened, open) {
  const it = state.development;
  return h(
    'button',
    { type: 'button', class: 'row-head', 'aria-expanded': String(opened), onclick: () => open(opened ? null : it.id) },
    when(state, above),
    h(
      'span',
      { class: 'what' },
      h(
        'span',
        { class: 'title-line' },
        h('span', { class: `prio prio-${state.priority}`, title: PRIORITY[state.priority] }, h('span', { class: 'sr' }, 'priority '), String(state.priority)),
        news('span', { class: 'title' }, state.title || '(no title)'),
      ),
      h('span', { class: 'meta' }, badge(state), confirmation(it), chainNote(it), h('span', { class: 'relation' }, relationName(it.relation, store.names)), h('span', { class: 'sr' }, QUAD[it.quad])),
      opened || !state.evidence.length ? null : news('span', { class: 'teaser' }, state.evidence[0].quote),
    ),
  );
}

function when(state, above) {
  const at = first(state);
  const date = shortDay(state.development.date);
  const same = above && shortDay(above.development.date) === date;
  return h(
    'span',
    { class: 'when' },
    h('span', { class: `date${same ? ' same' : ''}` }, date),
    clocks(at, store.watch.clocks).map((clock) => h('span', { class: 'clock' }, `${clock.day === date ? '' : `${clock.day} `}${clock.time} ${clock.place}`)),
  );
}

function badge(state) {
  const it = state.development;
  const words = {
    CORROBORATED: `corroborated · ${plural(it.origins, 'origin')}`,
    DENIED: it.deniedBy ? `denied by ${clean(it.deniedBy.name)}` : 'denied',
  }[it.status] || STATUS[it.status];
  return h('span', { class: `badge badge-${lower(it.status)}`, dir: 'auto' }, words);
}

const confirmation = (it) => (it.confirmed ? null : h('span', { class: 'badge badge-unconfirmed' }, 'unconfirmed'));

/** What this row did to an earlier one, or what a later one did to it. */
function chainNote(it) {
  const back = store.developments.get(it.overturns || it.fulfils);
  const on = [...store.developments.values()].find((other) => other.development.overturns === it.id);
  const words = [];
  if (back) words.push(`${chainVerb(it, store.developments)}: ${it.overturns ? 'overturns' : 'fulfils'} ${shortDay(back.development.date)}`);
  if (on) words.push(`${chainVerb(on.development, store.developments)} ${shortDay(on.development.date)}`);
  return words.length ? h('span', { class: 'chain-note' }, words.join(' → ')) : null;
}

/** What answered it within three days, below it and moved in. */
function reactions(state, open) {
  const found = reactionsTo(state.development.id);
  if (!found.length) return null;
  return h('ul', { class: 'reactions', 'aria-label': 'Reactions' }, found.map((reaction) => h(
    'li',
    {},
    h(
      'button',
      { type: 'button', class: 'reaction', onclick: () => open(reaction.development.id, state.development.id) },
      news('span', {}, reaction.title),
      h('span', { class: 'reaction-when' }, bothZones(first(reaction), store.watch.clocks)),
    ),
  )));
}
