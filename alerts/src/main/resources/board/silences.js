// The page of silences: what is silent, why, whose it is, until when; and ending one early.

import * as api from './api.js';
import { may } from './access.js';
import { count } from './bar.js';
import { byId, h, news } from './dom.js';
import { begin, every } from './page.js';
import { say } from './say.js';
import { active, ofWords } from './silence.js';
import { store } from './store.js';
import { ago, cell, settle, sure } from './table.js';
import { local, plural, utc } from './times.js';

const REFRESH = 30_000; // ms
const MOST_OVER = 50;

async function load() {
  const [items, watches] = await Promise.all([api.every(api.silences), api.watches()]);
  store.names = new Map(watches.items.flatMap((watch) => [...watch.parties, ...watch.interested]).map((side) => [side.code, side.name]));
  await names(items);
  const [over, now] = [true, false].map((past) => items.filter((silence) => (Date.parse(silence.endsAt) <= Date.now()) === past));
  now.sort((a, b) => (a.endsAt < b.endsAt ? -1 : 1));
  over.sort((a, b) => (a.endsAt < b.endsAt ? 1 : -1));
  draw(now, over.slice(0, MOST_OVER));
}

/** The titles of developments that are silent by themselves. */
async function names(items) {
  const ids = [...new Set(items.map((silence) => silence.of.development))].filter((id) => id && !store.developments.has(id)).slice(0, 30);
  const found = await Promise.allSettled(ids.map((id) => api.development(id)));
  found.filter((each) => each.status === 'fulfilled').forEach((each) => store.developments.set(each.value.state.development.id, each.value.state));
}

function draw(now, over) {
  if (byId('rows').querySelector('.danger')) return; // somebody is about to end one
  byId('rows').replaceChildren(...now.map((silence) => row(silence, true)));
  byId('past-rows').replaceChildren(...over.map((silence) => row(silence, false)));
  byId('now').hidden = !now.length;
  byId('past').hidden = !over.length;
  byId('past-title').textContent = `Over (${over.length})`;
  byId('notice').hidden = now.length > 0;
  byId('notice').textContent = 'Nothing is silent: every alert reaches the subscriptions it matches.';
  byId('act-col').hidden = !may('analyst');
  const running = now.filter(active).length;
  count('silences', running, plural(running, 'silence'));
}

function row(silence, lasting) {
  const on = active(silence);
  return h(
    'tr',
    { 'data-id': silence.id },
    h('td', { class: 'state' }, h('span', { class: `badge ${on ? 'badge-on' : 'badge-plain'}` }, on ? 'silent' : lasting ? 'to come' : 'over')),
    h('th', { scope: 'row' }, what(silence)),
    h('td', { class: 'why' }, silence.comment ? news('span', {}, silence.comment) : h('span', { class: 'none' }, 'no comment')),
    cell('By', news('span', {}, silence.author)),
    h('td', { class: 'num', 'data-label': lasting ? 'Until' : 'Ended' }, lasting
      ? [h('time', { datetime: silence.endsAt, title: utc(silence.endsAt) }, local(silence.endsAt)), h('span', { class: 'beside' }, ago(silence.endsAt))]
      : ago(silence.endsAt)),
    lasting && may('analyst') ? h('td', { class: 'do' }, sure('End now', 'End it now?', (box) => end(box, silence))) : null,
  );
}

function what({ of }) {
  const words = ofWords(of);
  return of.development ? h('a', { href: `/#id=${encodeURIComponent(of.development)}`, class: 'news', dir: 'auto' }, words) : news('span', {}, words);
}

const end = (box, silence) => settle(box, () => api.endSilence(silence.id), async () => {
  box.closest('tr').remove();
  say('The silence is over');
  byId('list').focus();
  await load();
});

begin({}, async () => {
  document.addEventListener('reader', load);
  await load();
  every(REFRESH, 'silences', load);
});
