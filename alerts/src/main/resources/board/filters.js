// Which developments are asked for; all of it lives in the address, so that it can be shared and gone back from.

import { first, store } from './store.js';

/** Names of the filters, as they stand in the address. */
export const FILTERS = ['q', 'relation', 'type', 'status', 'priority', 'confirmed', 'since', 'dismissed'];

/** Lengths that {@code since} understands beside a day. */
export const SPANS = { '1d': 'Last 24 hours', '7d': 'Last 7 days', '30d': 'Last 30 days', '90d': 'Last 90 days' };

export function filters() {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(FILTERS.map((name) => [name, query.get(name) || '']));
}

export const filtering = () => Object.values(filters()).some(Boolean);

/** {@code step}: whether the browser's back button returns to what was before. */
export function setFilters(values, step) {
  const query = new URLSearchParams(location.search);
  for (const name of FILTERS) {
    if (values[name]) query.set(name, values[name]);
    else query.delete(name);
  }
  go(`${location.pathname}${query.size ? `?${query}` : ''}${location.hash}`, step);
}

export const openId = () => new URLSearchParams(location.hash.slice(1)).get('id');

export const setOpenId = (id) => go(`${location.pathname}${location.search}${id ? `#id=${encodeURIComponent(id)}` : ''}`, true);

function go(address, step) {
  if (address === `${location.pathname}${location.search}${location.hash}`) return;
  if (step) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

const now = () => store.watch.asOf || new Date().toISOString();

/** A span counts back from the newest news: that is today, unless old news is replayed. */
export function sinceInstant(since) {
  const span = /^(\d{1,4})d$/.exec(since);
  if (span) return new Date(Date.parse(now()) - Number(span[1]) * 86_400_000).toISOString();
  return /^\d{4}-\d\d-\d\d$/.test(since) ? since : '';
}

/** As the API wants them. */
export function asked() {
  const { dismissed, since, ...rest } = filters();
  return { watch: store.watch.id, context: false, silent: false, ...rest, since: sinceInstant(since) };
}

export const shown = (state) => filters().dismissed !== 'hide' || state.verdict !== 'DISMISSED';

/** Whether a development that came in live belongs into the list as it is filtered now. */
export function belongs(state) {
  const it = state.development;
  return !state.context && !state.silent && it.status !== 'MERGED' && it.watch === store.watch.id && meets(state, filters());
}

function meets(state, chosen) {
  const it = state.development;
  const among = (name, value) => !chosen[name] || chosen[name].split(',').includes(String(value));
  return among('relation', it.relation) && among('status', it.status) && among('type', it.type)
    && among('priority', state.priority) && among('confirmed', it.confirmed)
    && (!chosen.since || Date.parse(first(state)) >= Date.parse(sinceInstant(chosen.since) || 0)) && says(state, words());
}

export const words = () => filters().q.toLowerCase().split(/\s+/).filter(Boolean);

function says(state, all) {
  const it = state.development;
  const names = [it.actor?.name, it.recipient?.name].filter(Boolean).join(' ');
  const text = `${state.title} ${names} ${state.evidence.map((item) => `${item.quote} ${item.outlet}`).join(' ')}`.toLowerCase();
  return all.every((word) => text.includes(word));
}
