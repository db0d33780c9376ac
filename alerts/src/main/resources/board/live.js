// News as it comes: into the list, into the side, and told.

import { byId } from './dom.js';
import { belongs } from './filters.js';
import { drawList } from './list.js';
import { loadList, loadRelations, loadWatch } from './loading.js';
import { attempt } from './outage.js';
import { announce } from './say.js';
import { loadSide } from './side.js';
import { remember, store } from './store.js';
import { follow } from './stream.js';
import { plural } from './times.js';

const SETTLE = 250; // ms: a burst of news is drawn once
const WORDS = { live: 'live', connecting: 'reconnecting …', lost: 'not live' };
const drawing = new Map();
let stream = null;
let unseen = 0;

/** Does it soon, once for a whole burst. */
export function later(name, act) {
  if (drawing.has(name)) return;
  drawing.set(name, setTimeout(() => {
    drawing.delete(name);
    attempt(name, async () => act());
  }, SETTLE));
}

/** {@code reload} reads everything anew. */
export function goLive(reload) {
  const resume = () => {
    if (stream || document.visibilityState === 'hidden') return;
    listen(reload);
    later('page', reload);
  };
  listen(reload);
  addEventListener('pagehide', pause);
  addEventListener('pageshow', resume);
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? pause() : resume()));
  byId('fresh').addEventListener('click', () => {
    byId('list').scrollIntoView();
    document.querySelector('.opener')?.focus({ preventScroll: true });
  });
  addEventListener('scroll', () => aboveSight() || seen(), { passive: true });
}

/** A page that nobody sees gives its connection back: browsers allow only six to one server. */
function pause() {
  stream?.close();
  stream = null;
}

function listen(reload) {
  state('connecting', 'connecting …');
  stream = follow(store.watch.id, {
    state: (now) => state(now, WORDS[now]),
    first: () => later('between', loadList), // what came since the list was read
    gap: () => later('page', reload),
    alert: (alert) => {
      announce(alert.title || 'an alert without a title');
      later('watch', loadWatch);
    },
    development: arrived,
    relation: () => later('relations', loadRelations),
  });
}

function state(name, words) {
  byId('live').hidden = false;
  byId('live').dataset.state = name;
  byId('live-text').textContent = words;
}

function arrived(news) {
  const id = news.development.id;
  const known = store.listed.has(id);
  remember(news);
  if (belongs(news)) {
    if (!known) came(id);
    store.listed.add(id);
  } else if (store.open !== id) {
    store.listed.delete(id);
    if (known) store.matching -= 1;
  }
  later('list', drawList);
  later('side', loadSide);
}

function came(id) {
  store.fresh.add(id);
  store.matching += 1;
  store.all += 1;
  if (!aboveSight()) return;
  unseen += 1;
  byId('fresh').hidden = false;
  byId('fresh').textContent = `↑ ${plural(unseen, 'new development')}`;
}

/** Whether the top of the list is out of sight above. */
const aboveSight = () => byId('rows').getBoundingClientRect().top < -40;

function seen() {
  unseen = 0;
  byId('fresh').hidden = true;
}
