// The board: reads the state, draws it, follows the stream.

import { byId } from './dom.js';
import { choose, clear, showFilters, wireFilters } from './filterbar.js';
import { filters, openId } from './filters.js';
import { loadFoot } from './foot.js';
import { kept, keep } from './kept.js';
import { drawList, openerOf } from './list.js';
import { goLive, later } from './live.js';
import { loadList, loadRelations, loadSilences, loadWatch } from './loading.js';
import { followAddress, open, toggle } from './opening.js';
import { attempt } from './outage.js';
import { begin, every, searchKey } from './page.js';
import { loadSide } from './side.js';
import { store } from './store.js';

const REFRESH = 60_000; // ms: sources, delay, silences and the calendar
const PHONE = '(max-width: 640px)';

function step(by) {
  const all = [...document.querySelectorAll('.opener')];
  const now = all.findIndex((opener) => opener.closest('.row').contains(document.activeElement));
  const next = all[Math.min(all.length - 1, Math.max(0, now < 0 ? 0 : now + by))];
  next?.focus({ preventScroll: true });
  next?.closest('.row-head').scrollIntoView({ block: 'nearest' });
}

/** Of the open row. */
const act = (name) => document.querySelector(`.row.open [data-act="${name}"]`)?.click();

const relist = () => attempt('list', () => loadList(), refused);

const KEYS = {
  j: ['next development', () => step(1)],
  k: ['previous development', () => step(-1)],
  Enter: ['open or close it', null],
  Escape: ['close, or leave a field', () => store.open && open(null)],
  c: ['confirm what is open', () => act('confirm')],
  d: ['dismiss it', () => act('dismiss')],
  n: ['write a note on it', () => act('note')],
  m: ['mute what it is about', () => act('mute')],
  o: ['show or hide how they stand', () => byId('stand-title').click()],
  x: ['clear the filters', () => clear(relist)],
  ...searchKey,
};

/** The server knows no such filter value: its own words; "clear filters" is the way out. */
function refused(error) {
  if (error.passing) throw error;
  byId('notice').hidden = false;
  byId('notice').textContent = `This cannot be shown: ${error.message.replace(/\.$/, '')}.`;
}

async function readAll() {
  byId('notice').hidden = true;
  await loadWatch();
  await loadSilences();
  await Promise.all([loadList().catch(refused), loadSide(), loadFoot()]);
  await loadRelations();
}

function wire() {
  wireFilters(() => {
    byId('notice').hidden = true;
    relist();
  });
  document.addEventListener('click', clicked);
  document.addEventListener('drawn', () => later('list', drawList));
  document.addEventListener('silences', () => later('silences', async () => {
    await loadSilences();
    drawList();
  }));
  document.addEventListener('reader', () => later('list', drawList));
  addEventListener('popstate', () => {
    showFilters();
    relist().then(() => attempt('open', followAddress));
  });
  byId('more').addEventListener('click', older);
  byId('watch').addEventListener('change', (event) => location.assign(`/?watch=${encodeURIComponent(event.target.value)}`));
  byId('stand-title').addEventListener('click', () => keep('standing', byId('standing').open ? 'shut' : 'open'));
  matchMedia(PHONE).addEventListener('change', (event) => { byId('more-filters').open = !event.matches; });
}

function clicked(event) {
  const opener = event.target.closest('[data-open]');
  const relation = event.target.closest('[data-relation]')?.dataset.relation;
  if (opener && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
  if (opener) event.preventDefault();
  if (opener) attempt('open', () => (opener.matches('.opener') ? toggle(opener.dataset.open) : open(opener.dataset.open)));
  else if (relation) choose({ ...filters(), relation: filters().relation === relation ? '' : relation }, relist);
}

/** The focus goes to the first that was not there before. */
function older() {
  const last = [...document.querySelectorAll('.opener')].at(-1)?.dataset.open;
  attempt('older', async () => {
    await loadList(store.next);
    const all = [...document.querySelectorAll('.opener')];
    (all[all.indexOf(openerOf(last)) + 1] || all.at(-1))?.focus();
  });
}

let wired = false;

begin(KEYS, async () => {
  const phone = matchMedia(PHONE).matches;
  byId('standing').open = kept('standing') ? kept('standing') === 'open' : !phone;
  byId('more-filters').open = !phone;
  await loadWatch();
  if (!wired) wire();
  wired = true;
  showFilters();
  await readAll();
  if (openId()) await open(openId(), false);
  goLive(readAll);
  every(REFRESH, 'refresh', async () => {
    if (byId('live').dataset.state !== 'live') return readAll(); // where there is no stream, one asks
    await Promise.all([loadWatch(), loadSilences(), loadSide(), loadFoot()]);
    return drawList();
  });
});
