// The keyboard: j k Enter Escape / ?

import { byId, h } from './dom.js';
import { QUAD } from './words.js';

const heads = () => [...document.querySelectorAll('.row-head')];

function step(by) {
  const all = heads();
  const now = all.findIndex((head) => head.closest('.row').contains(document.activeElement));
  const next = all[Math.min(all.length - 1, Math.max(0, now < 0 ? 0 : now + by))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

export function listen(open) {
  const help = byId('keys');
  byId('help').addEventListener('click', () => help.showModal());
  byId('keys-close').addEventListener('click', () => help.close());
  byId('legend').replaceChildren(...Object.entries(QUAD).map(([quad, words]) => h(
    'div',
    {},
    h('dt', {}, h('span', { class: `mark quad-${quad.toLowerCase().replace('_', '-')}` })),
    h('dd', {}, words),
  )));
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === 'Escape') {
      if (typing) event.target.blur();
      else open(null);
    } else if (!typing) {
      const act = { j: () => step(1), k: () => step(-1), '/': () => byId('f-q').focus(), '?': () => help.showModal() }[event.key];
      if (act) {
        event.preventDefault();
        act();
      }
    }
  });
}
