// Reads what the board shows.

import * as api from './api.js';
import { count } from './bar.js';
import { byId, clean, h } from './dom.js';
import { drawRelations } from './filterbar.js';
import { asked, filtering } from './filters.js';
import { drawList } from './list.js';
import { Refused } from './http.js';
import { active } from './silence.js';
import { remember, store } from './store.js';
import { bothZones, plural } from './times.js';
import { drawTriangle } from './triangle.js';

const PAGE = 60;

export async function loadWatch() {
  const { items } = await api.watches();
  const wanted = new URLSearchParams(location.search).get('watch');
  store.watches = items;
  const watch = items.find((each) => each.id === wanted) || items[0];
  if (!watch) throw new Refused(404, 'no watch is set up');
  if (store.watch?.id !== watch.id || JSON.stringify(watch.clocks) !== JSON.stringify(store.watch.clocks)) store.watch = watch;
  else store.watch = { ...watch, clocks: store.watch.clocks }; // the same clocks: no row is drawn anew
  store.names = new Map([...watch.parties, ...watch.interested].map((side) => [side.code, side.name]));
  drawWatch(items);
}

function drawWatch(items) {
  const { title, asOf, clocks } = store.watch;
  document.title = `${clean(title)} · newswatch`;
  byId('watch-title').textContent = clean(title);
  byId('as-of').textContent = asOf ? `newest news ${bothZones(asOf, clocks)}` : 'no news yet';
  byId('watch-choice').hidden = items.length < 2;
  byId('watch').replaceChildren(...items.map((watch) => h('option', { value: watch.id, selected: watch.id === store.watch.id }, clean(watch.title))));
}

let question = 0; // a slow answer to an earlier question is not drawn

/** The first page of what is asked for, or the next one. */
export async function loadList(cursor) {
  question += 1;
  const mine = question;
  const page = await api.developments({ ...asked(), cursor, limit: PAGE });
  const causes = page.items.filter((state) => state.development.reactions.length).map((state) => state.development.id);
  const reactions = causes.length ? (await api.developments({ reactionTo: causes.join(','), limit: 200 })).items : [];
  if (mine !== question) return;
  if (!cursor) {
    store.listed.clear();
    if (store.open && store.developments.has(store.open)) store.listed.add(store.open);
  }
  store.next = page.next;
  [...page.items, ...reactions].forEach(remember);
  page.items.forEach((state) => store.listed.add(state.development.id));
  if (!cursor) await counts(page.total);
  if (mine === question) drawList();
}

async function counts(total) {
  store.matching = total ?? store.listed.size;
  store.all = filtering() ? (await api.developments({ watch: store.watch.id, context: false, silent: false, limit: 1 })).total ?? store.matching : store.matching;
}

export async function loadRelations() {
  store.relations = (await api.relations(store.watch.id)).items;
  const missing = [...new Set(store.relations.flatMap((relation) => relation.moods.flatMap((mood) => mood.movedBy.slice(0, 2))))]
    .filter((id) => !store.developments.has(id)).slice(0, 12);
  const found = await Promise.allSettled(missing.map((id) => api.development(id)));
  found.filter((each) => each.status === 'fulfilled').forEach((each) => remember(each.value.state));
  drawTriangle();
  drawRelations();
}

/** Those that are active or yet to come; an older server has none. */
export async function loadSilences() {
  try {
    store.silences = (await api.silences()).items.filter((silence) => Date.parse(silence.endsAt) > Date.now());
  } catch (error) {
    if (error.status !== 404) throw error;
    store.silences = [];
  }
  const now = store.silences.filter(active).length;
  count('silences', now, plural(now, 'silence'));
}
