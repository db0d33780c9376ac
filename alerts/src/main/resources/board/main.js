// Starts the board: reads the state, draws it, follows the stream.

import * as api from './api.js';
import { byId, clean, h } from './dom.js';
import { listen } from './keys.js';
import { drawList, focusRow } from './list.js';
import { loadFoot, loadSide } from './side.js';
import { belongs, filters, openId, remember, setFilters, setOpenId, store } from './store.js';
import { theme } from './theme.js';
import { drawTriangle } from './triangle.js';
import { bothZones, relationName } from './words.js';

const SETTLE = 250; // ms: a burst of news is drawn once
const REFRESH = 60_000; // ms: sources, delay and the calendar

async function loadWatch() {
  const { items } = await api.watches();
  const asked = new URLSearchParams(location.search).get('watch');
  store.watch = items.find((watch) => watch.id === asked) || items[0];
  store.names = new Map([...store.watch.parties, ...store.watch.interested].map((side) => [side.code, side.name]));
  byId('watch-title').textContent = clean(store.watch.title);
  byId('as-of').textContent = store.watch.asOf ? `as of ${bothZones(store.watch.asOf, store.watch.clocks)}` : 'no news yet';
}

async function loadList(cursor) {
  const page = await api.developments({ watch: store.watch.id, context: false, silent: false, ...filters(), cursor, limit: 50 });
  if (!cursor) store.listed.clear();
  store.next = page.next;
  page.items.forEach((state) => {
    remember(state);
    store.listed.add(state.development.id);
  });
  const causes = page.items.filter((state) => state.development.reactions.length).map((state) => state.development.id);
  if (causes.length) (await api.developments({ reactionTo: causes.join(','), limit: 200 })).items.forEach(remember);
  drawList(open);
}

async function loadRelations() {
  store.relations = (await api.relations(store.watch.id)).items;
  const missing = [...new Set(store.relations.flatMap((relation) => relation.moods.flatMap((mood) => mood.movedBy.slice(0, 2))))]
    .filter((id) => !store.developments.has(id)).slice(0, 12);
  await Promise.allSettled(missing.map((id) => api.development(id).then((whole) => remember(whole.state))));
  drawTriangle((relation) => choose({ ...filters(), relation: filters().relation === relation ? '' : relation }));
  const options = store.relations.map(({ relation }) => h('option', { value: relation }, relationName(relation, store.names)));
  byId('f-relation').replaceChildren(h('option', { value: '' }, 'All relations'), ...options);
  showFilters();
}

/** Opens a row (or shows the cause of a reaction); null closes. What the list lacks is added to it. */
async function open(id) {
  const before = store.open;
  setOpenId(id);
  if (id && !store.listed.has(id)) {
    try {
      if (!store.developments.has(id)) remember((await api.development(id)).state);
      store.listed.add(id);
    } catch {
      setOpenId(null);
    }
  }
  drawList(open);
  focusRow(id || before || '');
}

function showFilters() {
  const chosen = filters();
  for (const name of ['relation', 'status', 'priority', 'q']) byId(`f-${name}`).value = chosen[name];
  byId('f-clear').hidden = !Object.values(chosen).some(Boolean);
}

function choose(values) {
  setFilters(values);
  showFilters();
  loadList().catch(failed);
}

function wireFilters() {
  const read = () => choose(Object.fromEntries(['relation', 'status', 'priority', 'q'].map((name) => [name, byId(`f-${name}`).value.trim()])));
  let waiting = 0;
  byId('filters').addEventListener('submit', (event) => event.preventDefault());
  for (const name of ['relation', 'status', 'priority']) byId(`f-${name}`).addEventListener('change', read);
  byId('f-q').addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(read, SETTLE);
  });
  byId('f-clear').addEventListener('click', () => choose({}));
  byId('more').addEventListener('click', () => loadList(store.next).catch(failed));
  addEventListener('hashchange', () => open(openId()));
}

function failed(error) {
  byId('notice').hidden = false;
  byId('notice').textContent = `The news cannot be read just now: ${error.message}.`;
}

const drawing = new Set();

/** Draws soon, once for a whole burst. */
function later(key, draw) {
  if (drawing.has(key)) return;
  drawing.add(key);
  setTimeout(() => {
    drawing.delete(key);
    Promise.resolve().then(draw).catch(failed);
  }, SETTLE);
}

function arrived(state) {
  remember(state);
  const id = state.development.id;
  if (belongs(state)) {
    if (!store.listed.has(id)) store.fresh.add(id);
    store.listed.add(id);
  } else if (store.open !== id) {
    store.listed.delete(id);
  }
  later('list', () => drawList(open));
  later('side', () => loadSide(open));
}

async function reload() {
  await loadWatch();
  await Promise.all([loadList(), loadRelations(), loadSide(open), loadFoot()]);
}

let stream = null;

/** A page that nobody sees gives its connection back: browsers allow only six to one server. */
function pause() {
  stream?.close();
  stream = null;
}

function resume() {
  if (stream || document.visibilityState === 'hidden') return;
  follow();
  later('all', reload);
}

function follow() {
  const words = { live: 'live', connecting: 'reconnecting …', lost: 'connection lost' };
  stream = api.follow(store.watch.id, {
    state: (state) => {
      byId('live').dataset.state = state;
      byId('live-text').textContent = words[state];
    },
    gap: () => later('all', reload),
    alert: (alert) => {
      byId('announce').textContent = `New: ${clean(alert.title)}`;
      later('watch', loadWatch);
    },
    development: arrived,
    relation: () => later('relations', loadRelations),
  });
}

async function start() {
  theme();
  byId('standing').open = !matchMedia('(max-width: 640px)').matches;
  await loadWatch();
  listen(open);
  wireFilters();
  showFilters();
  follow();
  addEventListener('pagehide', pause);
  addEventListener('pageshow', resume);
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? pause() : resume()));
  await Promise.all([loadList(), loadSide(open), loadFoot()]);
  await loadRelations();
  if (openId()) await open(openId());
  setInterval(() => later('refresh', async () => {
    await loadWatch();
    await Promise.all([loadSide(open), loadFoot()]);
  }), REFRESH);
  document.body.dataset.ready = 'true';
}

start().catch(failed);
