// The page of sources: worst first, why, when each answered and brought something last, and when it is asked again.

import * as api from './api.js';
import { byId, clean, h, news, outward } from './dom.js';
import { theme } from './theme.js';
import { HEALTH, moment, plural } from './words.js';

const REFRESH = 30_000; // ms
const MOST = 10; // pages
const shown = { items: [], counts: {}, more: false };

const chosen = () => new URLSearchParams(location.search).get('health') || '';
const words = () => byId('f-q').value.trim().toLowerCase().split(/\s+/).filter(Boolean);

async function load() {
  const items = [];
  let page = { next: null };
  for (let i = 0; i === 0 || (page.next && i < MOST); i += 1) {
    page = await api.sources({ cursor: page.next });
    items.push(...page.items);
  }
  Object.assign(shown, { items, counts: page.counts, more: Boolean(page.next) });
  byId('as-of').textContent = `as of ${new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}`;
  draw();
}

function draw() {
  const asked = words();
  const found = shown.items.filter((source) => (!chosen() || source.health === chosen())
    && asked.every((word) => `${source.id} ${source.name || ''} ${source.url || ''} ${source.why || ''}`.toLowerCase().includes(word)));
  byId('counts').replaceChildren(...Object.keys(HEALTH).filter((health) => shown.counts[health] || health === 'ok').map(count));
  byId('rows').replaceChildren(...found.map(row));
  byId('states').hidden = !found.length;
  say(found.length ? (shown.more ? `The worst ${shown.items.length} are shown.` : '') : none());
}

function none() {
  if (shown.items.length) return 'No source is like that.';
  return 'No source has been asked yet. They stand in sources.yaml; “newswatch sources add URL” adds one.';
}

function say(text) {
  byId('notice').hidden = !text;
  byId('notice').textContent = text;
}

function count(health) {
  return h('button', {
    type: 'button', class: `count health-${health}`, 'aria-pressed': String(chosen() === health), onclick: () => choose(health),
  }, h('strong', {}, String(shown.counts[health])), ` ${HEALTH[health]}`);
}

function choose(health) {
  const query = new URLSearchParams(location.search);
  if (chosen() === health) query.delete('health');
  else query.set('health', health);
  history.replaceState(null, '', `${location.pathname}${query.size ? `?${query}` : ''}`);
  draw();
  document.querySelector(`.count.health-${health}`)?.focus();
}

function row(source) {
  return h(
    'tr',
    { 'data-id': source.id },
    h('td', { class: 'state' }, h('span', { class: `badge health-${source.health}` }, HEALTH[source.health] || clean(source.health))),
    h(
      'th',
      { scope: 'row' },
      news('span', { class: 'source-name' }, (source.name || source.id).slice(0, 120)),
      h('span', { class: 'source-address' }, outward(source.url, (source.url || source.id).replace(/^https?:\/\//, '').slice(0, 120))),
    ),
    news('td', { class: 'why' }, source.why),
    time('Last answer', source.lastSuccess, 'never'),
    time('Last news', source.lastNew, 'nothing yet'),
    time('Next try', source.nextTry, source.health === 'disabled' ? 'not again' : 'unknown'),
  );
}

function time(label, instant, none) {
  return h('td', { class: 'num', 'data-label': label }, instant
    ? h('time', { datetime: instant, title: new Date(instant).toISOString().replace('T', ' ').slice(0, 19).concat(' UTC') }, moment(instant, Date.now()))
    : h('span', { class: 'none' }, none));
}

function failed(error) {
  say(`The sources cannot be read just now: ${error.message}.`);
}

function start() {
  theme();
  byId('filters').addEventListener('submit', (event) => event.preventDefault());
  byId('f-q').addEventListener('input', draw);
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target === byId('f-q');
    if (event.key === '/' && !typing) {
      event.preventDefault();
      byId('f-q').focus();
    } else if (event.key === 'Escape' && typing) {
      event.target.blur();
    }
  });
  setInterval(() => document.visibilityState === 'visible' && load().catch(failed), REFRESH);
  return load();
}

start().catch(failed).finally(() => {
  document.body.dataset.ready = 'true';
});
