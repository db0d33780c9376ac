// The page of sources: worst first, why, when each answered and brought something last, and when it is asked again.

import * as api from './api.js';
import { byId, clean, h, news, outward } from './dom.js';
import { begin, every, searchKey } from './page.js';
import { time } from './table.js';
import { HEALTH } from './words.js';

const REFRESH = 30_000; // ms
const shown = { items: [], counts: {} };

const chosen = () => new URLSearchParams(location.search).get('health') || '';
const words = () => (new URLSearchParams(location.search).get('q') || '').toLowerCase().split(/\s+/).filter(Boolean);

async function load() {
  shown.items = await api.every(async (cursor) => {
    const page = await api.sources({ cursor });
    shown.counts = page.counts;
    return page;
  });
  byId('as-of').textContent = `as of ${new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
  draw();
}

function draw() {
  const asked = words();
  const found = shown.items.filter((source) => (!chosen() || source.health === chosen())
    && asked.every((word) => `${source.id} ${source.name || ''} ${source.url || ''} ${source.why || ''}`.toLowerCase().includes(word)));
  byId('counts').replaceChildren(...Object.keys(HEALTH).filter((health) => shown.counts[health] || health === 'ok').map(count));
  byId('rows').replaceChildren(...found.map(row));
  byId('states').hidden = !found.length;
  notice(found.length ? '' : none());
}

function none() {
  if (shown.items.length) return 'No source is like that.';
  return 'No source has been asked yet. They stand in sources.yaml; “newswatch sources add URL” adds one.';
}

function notice(text) {
  byId('notice').hidden = !text;
  byId('notice').textContent = text;
}

function count(health) {
  return h('button', {
    type: 'button', class: `count health-${health}`, 'aria-pressed': String(chosen() === health), onclick: () => choose(health),
  }, h('strong', {}, String(shown.counts[health])), ` ${HEALTH[health]}`);
}

function choose(health) {
  ask({ health: chosen() === health ? '' : health });
  draw();
  document.querySelector(`.count.health-${health}`)?.focus();
}

/** What is asked for stands in the address. */
function ask(values) {
  const query = new URLSearchParams(location.search);
  Object.entries(values).forEach(([name, value]) => (value ? query.set(name, value) : query.delete(name)));
  history.replaceState(null, '', `${location.pathname}${query.size ? `?${query}` : ''}`);
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

begin(searchKey, async () => {
  byId('f-q').value = words().join(' ');
  byId('filters').addEventListener('submit', (event) => event.preventDefault());
  byId('f-q').addEventListener('input', () => {
    ask({ q: byId('f-q').value.trim() });
    draw();
  });
  await load();
  every(REFRESH, 'sources', load);
});
