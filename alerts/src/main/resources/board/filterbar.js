// The controls above the list.

import { byId, h } from './dom.js';
import { FILTERS, SPANS, filtering, filters, setFilters } from './filters.js';
import { store } from './store.js';
import { day } from './times.js';
import { typeOptions } from './types.js';
import { relationName } from './words.js';

const SETTLE = 250; // ms: typing is one question
const SELECTS = ['relation', 'type', 'status', 'priority', 'confirmed', 'since'];

/** {@code changed} is called when something else is asked for. */
export function wireFilters(changed) {
  byId('f-type').append(...typeOptions());
  byId('filters').addEventListener('submit', (event) => event.preventDefault());
  SELECTS.forEach((name) => byId(`f-${name}`).addEventListener('change', () => read(name, changed)));
  byId('f-day').addEventListener('change', () => byId('f-day').value && choose({ ...filters(), since: byId('f-day').value }, changed));
  byId('f-dismissed').addEventListener('change', (event) => choose({ ...filters(), dismissed: event.target.checked ? 'hide' : '' }, changed));
  byId('f-clear').addEventListener('click', () => clear(changed));
  wireWords(changed);
}

export function clear(changed) {
  if (filtering()) choose({}, changed);
}

/** Typing replaces what was typed; the back button returns to what stood before it. */
function wireWords(changed) {
  let waiting = 0;
  let typing = false;
  const read = () => {
    if (byId('f-q').value.trim() === filters().q) return;
    setFilters({ ...filters(), q: byId('f-q').value.trim() }, !typing);
    typing = true;
    showFilters(false);
    changed();
  };
  byId('f-q').addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(read, SETTLE);
  });
  byId('f-q').addEventListener('blur', () => {
    typing = false;
  });
}

function read(name, changed) {
  const { value } = byId(`f-${name}`);
  if (name === 'since' && value === 'day') {
    byId('f-day').hidden = false;
    byId('f-day').focus();
    return;
  }
  choose({ ...filters(), [name]: value }, changed);
}

/** Asks for something else, as a step that one can go back from. */
export function choose(values, changed) {
  setFilters(values, true);
  showFilters();
  changed();
}

export function drawRelations() {
  const known = store.relations.map(({ relation }) => relation);
  const asked = filters().relation;
  const all = asked && !known.includes(asked) ? [...known, asked] : known;
  byId('f-relation').replaceChildren(h('option', { value: '' }, 'All relations'), ...all.map((relation) => h('option', { value: relation }, relationName(relation, store.names))));
  showFilters();
}

/** Brings the controls in step with the address. */
export function showFilters(written = true) {
  const chosen = filters();
  SELECTS.filter((name) => name !== 'since').forEach((name) => show(byId(`f-${name}`), chosen[name]));
  const aDay = chosen.since && !SPANS[chosen.since];
  byId('f-since').value = aDay ? 'day' : chosen.since;
  byId('f-since').classList.toggle('set', Boolean(chosen.since));
  byId('f-day').hidden = !aDay;
  byId('f-day').value = aDay ? chosen.since : '';
  byId('f-day').title = aDay ? day(chosen.since) : '';
  byId('f-dismissed').checked = chosen.dismissed === 'hide';
  if (written) byId('f-q').value = chosen.q;
  byId('f-clear').hidden = !filtering();
  const set = FILTERS.filter((name) => name !== 'q' && chosen[name]).length;
  byId('f-more').textContent = set ? `Filters (${set})` : 'Filters';
}

/** A value that is on no list (several at once, from a shared address) is shown as it is. */
function show(select, value) {
  if (value && ![...select.options].some((option) => option.value === value)) {
    select.append(h('option', { value }, value.toLowerCase().replaceAll(',', ' or ')));
  }
  select.value = value;
  select.classList.toggle('set', Boolean(value));
}
