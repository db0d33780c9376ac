// The parties and their moods: one arrow each way between every two of them.

import { byId, h, svg } from './dom.js';
import { drawMoods, drawSince, nameOf as name, tone } from './moods.js';
import { store } from './store.js';
import { TREND, mood } from './words.js';

const WIDTH = 560;
const HEIGHT = 330;
const CORNERS = [{ x: 92, y: 262 }, { x: 280, y: 62 }, { x: 468, y: 262 }];
const RADIUS = 44;
const APART = 11;

export function drawTriangle() {
  const parties = store.watch.parties;
  const at = new Map(parties.map((party, i) => [party.code, parties.length === 3 ? CORNERS[i] : ring(i, parties.length)]));
  const moods = store.relations.flatMap((relation) => relation.moods.map((each) => ({ ...each, relation: relation.relation })))
    .filter((each) => at.has(each.side) && at.has(each.other));
  const words = moods.map((each) => `${name(each.side)} toward ${name(each.other)} ${mood(each.mean)}, ${TREND[each.direction][1]}`).join('; ');
  byId('triangle').replaceChildren(svg(
    'svg',
    { viewBox: parties.length === 3 ? '32 10 496 304' : `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': words || 'No moods yet' },
    parties.flatMap((party, i) => parties.slice(i + 1).map((other) => svg('line', { class: 'tie', ...line(at.get(party.code), at.get(other.code), 0) }))),
    moods.map((each) => arrow(each, at)),
    parties.map((party) => corner(party, at.get(party.code))),
  ), h('figcaption', {}, 'An arrow points to whom it is toward; the thicker, the stronger; broken: hostile.'));
  drawMoods(moods);
  drawSince();
}

/** Places for a watch of more than three. */
const ring = (i, count) => ({ x: WIDTH / 2 + 180 * Math.sin((2 * Math.PI * i) / count), y: HEIGHT / 2 - 110 * Math.cos((2 * Math.PI * i) / count) });

/** From one corner's rim to the other's, moved aside by {@code aside}. */
function line(from, to, aside) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const [ox, oy] = [-uy * aside, ux * aside];
  return {
    x1: from.x + ux * (RADIUS + 6) + ox, y1: from.y + uy * (RADIUS + 6) + oy,
    x2: to.x - ux * (RADIUS + 12) + ox, y2: to.y - uy * (RADIUS + 12) + oy,
  };
}

/** Width says how strong, a broken line that it is hostile, the head whom it is toward. */
function arrow(each, at) {
  const ends = line(at.get(each.side), at.get(each.other), APART);
  const angle = (Math.atan2(ends.y2 - ends.y1, ends.x2 - ends.x1) * 180) / Math.PI;
  const width = 1.5 + Math.min(6, Math.abs(each.mean) / 9);
  const head = 7 + width;
  const [dx, dy] = [ends.y1 - ends.y2, ends.x2 - ends.x1];
  const length = Math.hypot(dx, dy);
  const flat = Math.abs(ends.y2 - ends.y1) < 10;
  const out = flat ? 19 : 46;
  const label = { x: (ends.x1 + ends.x2) / 2 + (dx / length) * out, y: (ends.y1 + ends.y2) / 2 + (dy / length) * (flat ? 19 : 24) + 6 };
  return svg(
    'g',
    { class: `edge ${tone(each.mean)}`, 'data-relation': each.relation },
    svg('title', {}, `${name(each.side)} toward ${name(each.other)}: ${mood(each.mean)}, usually ${mood(each.baseline)}, ${TREND[each.direction][1]}`),
    svg('line', { ...ends, 'stroke-width': width, 'stroke-dasharray': each.mean < -5 ? '9 5' : null }),
    svg('path', { d: `M0 ${-head} L${head * 1.5} 0 L0 ${head} Z`, transform: `translate(${ends.x2} ${ends.y2}) rotate(${angle})` }),
    svg('text', { ...label, 'text-anchor': 'middle' }, `${mood(each.mean)} ${TREND[each.direction][0]}`),
  );
}

function corner(party, { x, y }) {
  const words = party.name.split(' ');
  return svg(
    'g',
    { class: 'party', 'data-relation': party.code },
    svg('circle', { cx: x, cy: y, r: RADIUS }),
    svg('text', { x, y: y + 6 - (words.length - 1) * 9, 'text-anchor': 'middle' }, words.map((word, i) => svg('tspan', { x, dy: i ? 18 : 0 }, word))),
  );
}
