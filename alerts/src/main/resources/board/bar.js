// The bar at the top of every page: where one is, who one is, dark or light, help.

import { byId, h, svg } from './dom.js';
import { theme } from './theme.js';

/** Path to name, and the key that follows g. */
export const PAGES = { '/': ['Board', 'b'], '/sources.html': ['Sources', 's'], '/silences.html': ['Silences', 'm'], '/operations.html': ['Operations', 'o'] };

export function drawBar(help) {
  const here = location.pathname === '/index.html' ? '/' : location.pathname;
  const watch = new URLSearchParams(location.search).get('watch');
  byId('bar').replaceChildren(
    h('a', { class: 'brand', href: '/' }, h('span', { class: 'brand-mark', 'aria-hidden': 'true' }), 'newswatch'),
    h('nav', { 'aria-label': 'Pages' }, h('ul', {}, Object.entries(PAGES).map(([path, [words]]) => h('li', {}, h(
      'a',
      { href: watch ? `${path}?watch=${encodeURIComponent(watch)}` : path, 'aria-current': path === here ? 'page' : null },
      words,
      h('span', { class: 'count-of', id: `count-${words.toLowerCase()}` }),
    ))))),
    h(
      'div',
      { class: 'tools' },
      h('p', { class: 'live', id: 'live', hidden: true }, h('span', { class: 'live-dot', 'aria-hidden': 'true' }), h('span', { id: 'live-text' })),
      h('div', { class: 'reader', id: 'reader' }),
      h('button', { type: 'button', class: 'plain', id: 'theme' }, half()),
      h('button', { type: 'button', class: 'plain', id: 'help', 'aria-haspopup': 'dialog', 'aria-label': 'Keyboard and marks', title: 'Keyboard and marks ( ? )', onclick: help }, '?'),
    ),
  );
  theme(byId('theme'));
}

const half = () => svg('svg', { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' }, svg('circle', { cx: 8, cy: 8, r: 6, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6 }), svg('path', { d: 'M8 2a6 6 0 0 1 0 12z', fill: 'currentColor' }));

/** How many there are of something, beside the page that tells of it. */
export function count(page, number, words) {
  byId(`count-${page}`).replaceChildren(...(number ? [h('span', { 'aria-hidden': 'true' }, String(number)), h('span', { class: 'sr' }, ` (${words})`)] : []));
}
