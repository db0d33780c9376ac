// The page of operations: channels that fail, dead letters and sending them again, and how fast news is told.

import * as api from './api.js';
import { may, reader } from './access.js';
import { byId, clean, h, news } from './dom.js';
import { download } from './download.js';
import { attempt } from './outage.js';
import { begin, every } from './page.js';
import { say } from './say.js';
import { ago, cell, settle, sure, time } from './table.js';
import { plural, seconds } from './times.js';
import { HEALTH, lower } from './words.js';

const REFRESH = 30_000; // ms
const LETTERS = 200;

const NOTHING = { items: [], next: null, why: null };

/** An older server, or one where only admins may look, has nothing to show here. */
async function had(reading) {
  try {
    return await reading();
  } catch (error) {
    if (error.status === 403) return { ...NOTHING, why: 'Only admins may see this.' };
    if (error.status === 404) return { ...NOTHING, why: 'This instance does not tell.' };
    throw error;
  }
}

/** What a reader would be refused is not even asked for. */
const admins = (reading) => (reader.role === 'admin' ? had(reading) : { ...NOTHING, why: 'Only admins may see this.' });

async function load() {
  const [channels, letters, subscriptions, sources, watches, failing] = await Promise.all([
    admins(api.channels), had(() => api.deadLetters()), admins(api.subscriptions),
    api.sources({ limit: 1 }), api.watches(), api.alerts({ kind: 'channel.failed,channel.recovered', limit: 200 }),
  ]);
  const down = new Map();
  failing.items.forEach((alert) => down.has(alert.source) || down.set(alert.source, alert.kind === 'channel.failed' ? alert : null));
  byId('as-of').textContent = `as of ${new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
  tiles(channels.items, down, letters, sources.counts, watches.items);
  drawChannels(channels, letters.items, subscriptions.items, down);
  drawLetters(letters);
}

const failed = (channel, down) => Boolean(channel.broken || down.get(channel.id));

const still = (letters) => letters.filter((letter) => letter.state === 'dead').length;

function tiles(channels, down, letters, counts, watches) {
  const ill = Object.entries(counts).filter(([health]) => health !== 'ok').reduce((sum, [, each]) => sum + each, 0);
  const broken = channels.filter((channel) => failed(channel, down)).length;
  byId('tiles').replaceChildren(
    tile('Channels failing', channels.length ? broken : '–', channels.length ? `of ${channels.length}` : 'not to be seen here', broken),
    tile('Dead letters', `${still(letters.items)}${letters.next ? '+' : ''}`, 'given up, not sent again', still(letters.items)),
    tile('Sources not well', ill, h('a', { href: '/sources.html' }, Object.entries(counts).filter(([health, each]) => health !== 'ok' && each).map(([health, each]) => `${each} ${HEALTH[health]}`).join(', ') || 'all are well'), ill),
    ...watches.map((watch) => tile('Delay of detection', watch.delay ? seconds(watch.delay.medianSeconds) : '–', news('span', {}, watch.delay ? `${watch.title}; at worst ${seconds(watch.delay.slowestSeconds)}` : `${watch.title}; no live news yet`), 0)),
  );
}

const tile = (name, value, beside, bad) => h('div', { class: `tile${bad ? ' bad' : ''}` }, h('dt', {}, name), h('dd', {}, h('span', { class: 'tile-value' }, String(value)), h('span', { class: 'tile-beside' }, beside)));

function drawChannels({ items, why }, letters, subscriptions, down) {
  byId('channels').hidden = !items.length;
  byId('no-channels').hidden = items.length > 0;
  byId('no-channels').textContent = why || 'No channel is set up: nobody is told anything. They stand in subscriptions.yaml.';
  const sorted = [...items].sort((a, b) => failed(b, down) - failed(a, down) || (a.id < b.id ? -1 : 1));
  byId('channel-rows').replaceChildren(...sorted.map((channel) => {
    const broken = failed(channel, down);
    const since = down.get(channel.id);
    return h(
      'tr',
      { 'data-id': channel.id },
      h('td', { class: 'state' }, h('span', { class: `badge health-${broken ? 'failing' : 'ok'}` }, channel.broken ? 'not in force' : broken ? 'failing' : 'well')),
      h('th', { scope: 'row' }, news('span', { class: 'source-name' }, channel.id), h('span', { class: 'source-address' }, origin(channel))),
      cell('Kind', lower(channel.type)),
      h('td', { class: 'why' }, trouble(channel, since)),
      cell('Used by', plural(subscriptions.filter((each) => channelsOf(each).includes(channel.id)).length, 'subscription')),
      cell('Dead letters', String(still(letters.filter((letter) => letter.channel === channel.id)))),
    );
  }));
}

const entry = (item) => item.entry || item;
const channelsOf = (subscription) => [entry(subscription).channels || entry(subscription).channel || []].flat();

const origin = (channel) => (channel.origin === 'file' ? 'from the file' : `made over the API${channel.author ? ` by ${clean(channel.author)}` : ''}`);

function trouble(channel, since) {
  if (channel.broken) return news('span', { class: 'fault' }, channel.broken);
  return since ? [news('span', {}, since.why?.reason || since.title || 'does not take messages'), ' · ', ago(since.at)] : '';
}

function drawLetters({ items, why }) {
  if (byId('letter-rows').querySelector('.danger')) return; // somebody is about to send one again
  byId('letters').hidden = !items.length;
  byId('no-letters').hidden = items.length > 0;
  byId('no-letters').textContent = why || 'None: every message was taken.';
  byId('letter-rows').replaceChildren(...items.slice(0, LETTERS).map((letter) => h(
    'tr',
    { 'data-id': letter.id },
    time('When', letter.at, ''),
    h('th', { scope: 'row' }, news('span', { class: 'source-name' }, letter.channel), letter.subscription ? news('span', { class: 'source-address' }, `subscription ${letter.subscription}`) : null),
    h('td', { class: 'why' }, news('span', {}, letter.reason || 'no reason given')),
    cell('Attempts', String(letter.attempts ?? '')),
    cell('Message', plural(letter.alerts ?? 0, 'alert'), h('code', { class: 'id beside' }, clean(letter.id))),
    h('td', { class: 'do' }, letter.state === 'dead' ? may('admin') && sure('Send again', 'Send it again?', (box) => again(box, letter)) : h('span', { class: 'none' }, 'on its way again')),
  )));
}

const again = (box, letter) => settle(box, () => api.resend(letter.id), async () => {
  box.replaceChildren(h('span', { class: 'none', tabindex: '-1' }, 'on its way again'));
  box.firstChild.focus();
  say('It is on its way again');
});

const LABELS = { developments: 'developments', acts: 'acts', coding: 'coding pairs' };

/** By fetch, since a link could not send the reader's token. */
const labels = () => Object.entries(LABELS).map(([as, words], i) => [i ? ' · ' : '', h('button', { type: 'button', class: 'link', onclick: () => attempt('labels', () => download('judgements/export', { as }, `judgements-${as}.jsonl`)) }, words)]).flat();

begin({}, async () => {
  byId('labels').replaceChildren(...labels());
  document.addEventListener('reader', load);
  await load();
  every(REFRESH, 'operations', load);
});
