// The list of developments, newest first: rows stay where they are while news comes in around them.

import { lanes } from './chains.js';
import { byId } from './dom.js';
import { filtering, shown } from './filters.js';
import { Row } from './row.js';
import { listed, store } from './store.js';
import { plural } from './times.js';

const rows = new Map(); // id -> Row

export function drawList() {
  const states = listed().filter(shown);
  const drawn = lanes(states);
  const list = byId('rows');
  list.dataset.lanes = drawn.count;
  const kept = new Set(states.map((state) => state.development.id));
  rows.forEach((row, id) => {
    if (kept.has(id)) return;
    row.element.remove();
    rows.delete(id);
  });
  let place = list.firstElementChild;
  states.forEach((state, i) => {
    const row = rowOf(state.development.id);
    row.show(state, drawn.rows[i], i > 0 ? states[i - 1] : null);
    if (row.element === place) place = place.nextElementSibling;
    else list.insertBefore(row.element, place);
  });
  tell(states.length);
}

function rowOf(id) {
  if (!rows.has(id)) rows.set(id, new Row(id));
  return rows.get(id);
}

function tell(count) {
  const hidden = [...store.listed].filter((id) => store.developments.has(id)).length - count;
  const older = Math.max(0, store.matching - count - hidden);
  byId('more').hidden = !store.next;
  byId('more').textContent = older ? `Older developments (${older.toLocaleString('en-GB')} more)` : 'Older developments';
  byId('none').hidden = count > 0;
  byId('none').textContent = none(hidden);
  byId('found').textContent = filtering()
    ? `${store.matching.toLocaleString('en-GB')} of ${plural(store.all, 'development')}${hidden ? `, ${hidden} dismissed hidden` : ''}`
    : store.all ? plural(store.all, 'development') : '';
}

function none(hidden) {
  if (hidden) return 'All that these filters find has been dismissed by analysts, and dismissed ones are hidden.';
  if (filtering() && store.all) return 'No development meets these filters.';
  return 'Nothing has happened yet between these parties, as far as the sources tell. News appears here by itself, the moment it is detected.';
}

export const openerOf = (id) => document.getElementById(`opener-${id}`);

/** The row shown is brought into sight, its beginning first. */
export function focusRow(id) {
  openerOf(id)?.focus({ preventScroll: true });
  openerOf(id)?.closest('.row').scrollIntoView({ block: 'nearest' });
}
