// What the board knows, and which of it is asked for; the filters live in the address.

export const store = {
  watch: null, // as /watches tells it
  names: new Map(), // country code to name
  developments: new Map(), // id to brief state, whatever list it came from
  listed: new Set(), // ids the main list shows
  next: null, // cursor of the next page
  relations: [],
  open: null, // id of the open row
  fresh: new Set(), // ids that came in live
};

const FILTERS = ['relation', 'status', 'priority', 'q'];

export function filters() {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(FILTERS.map((name) => [name, query.get(name) || '']));
}

export function setFilters(values) {
  const query = new URLSearchParams(location.search);
  for (const name of FILTERS) {
    if (values[name]) query.set(name, values[name]);
    else query.delete(name);
  }
  history.replaceState(null, '', `${location.pathname}${query.size ? `?${query}` : ''}${location.hash}`);
}

export const openId = () => new URLSearchParams(location.hash.slice(1)).get('id');

export function setOpenId(id) {
  store.open = id;
  history.replaceState(null, '', `${location.pathname}${location.search}${id ? `#id=${encodeURIComponent(id)}` : ''}`);
}

export const first = (state) => (state.development.steps.length ? state.development.steps[0].at : state.updatedAt);

/** Newest first, as the server sorts. */
export const newestFirst = (a, b) => {
  const [x, y] = [Date.parse(first(a)), Date.parse(first(b))];
  if (x !== y) return y - x;
  return a.development.id < b.development.id ? 1 : -1;
};

export function remember(state) {
  const known = store.developments.get(state.development.id);
  if (!known || known.development.version <= state.development.version) store.developments.set(state.development.id, state);
}

/** Whether a development that came in live belongs into the list as it is filtered now. */
export function belongs(state) {
  const it = state.development;
  const chosen = filters();
  const text = `${state.title} ${state.evidence.map((item) => `${item.quote} ${item.outlet}`).join(' ')}`.toLowerCase();
  return !state.context && !state.silent && it.status !== 'MERGED' && it.watch === store.watch.id
    && (!chosen.relation || it.relation === chosen.relation)
    && (!chosen.status || it.status === chosen.status)
    && (!chosen.priority || chosen.priority.split(',').includes(String(state.priority)))
    && chosen.q.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

export const listed = () => [...store.listed].map((id) => store.developments.get(id)).filter(Boolean).sort(newestFirst);

export const reactionsTo = (id) => [...store.developments.values()]
  .filter((state) => state.development.reactionTo === id).sort(newestFirst).reverse();
