// At the foot: silent sources, the delay of detection, what is read.

import * as api from './api.js';
import { count } from './bar.js';
import { byId, clean, h, news } from './dom.js';
import { store } from './store.js';
import { moment, plural, seconds } from './times.js';
import { HEALTH } from './words.js';

const SHOWN = 6;

export async function loadFoot() {
  const { items, counts } = await api.sources({ health: 'failing,disabled,silent,degraded', limit: SHOWN });
  const ill = Object.keys(HEALTH).filter((health) => health !== 'ok' && counts[health]);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  byId('sources-summary').textContent = all
    ? [`${plural(counts.ok, 'source')} healthy`, ...ill.map((health) => `${counts[health]} ${HEALTH[health]}`)].join(', ').concat('.')
    : 'No feed is listened to; articles come from files.';
  count('sources', ill.reduce((sum, health) => sum + counts[health], 0), 'not well');
  byId('sources-all').hidden = !all;
  byId('sources').replaceChildren(...items.map((source) => h(
    'li',
    {},
    h('span', { class: `badge health-${source.health}` }, HEALTH[source.health] || clean(source.health)),
    ' ',
    news('span', {}, (source.name || source.id).slice(0, 60)),
    source.lastNew ? h('time', { datetime: source.lastNew, title: source.lastNew }, `, last news ${moment(source.lastNew, Date.now())}`) : '',
    source.why ? news('span', { class: 'source-why' }, ` (${source.why.slice(0, 300)})`) : '',
  )));
  const delay = store.watch.delay;
  byId('delay').textContent = delay
    ? `${seconds(delay.medianSeconds)} from publication to alert, half of the time; ${seconds(delay.slowestSeconds)} at worst (last ${plural(delay.alerts, 'alert')}).`
    : 'No live news yet: replayed articles say nothing about it.';
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const languages = store.watch.languages.map((code) => names.of(code)).join(', ');
  byId('reach').textContent = `Developments come from articles in ${languages}. Articles in other languages get entities and topics only: nothing they alone report appears here.`;
  byId('feed').setAttribute('href', `/feeds/${encodeURIComponent(store.watch.id)}.atom`);
  byId('json-feed').setAttribute('href', `/feeds/${encodeURIComponent(store.watch.id)}.json`);
}
