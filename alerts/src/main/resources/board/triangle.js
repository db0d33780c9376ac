// The parties and their moods: one arrow each way between every two of them.

import { byId, h, news, svg } from './dom.js';
import { store } from './store.js';
import { TREND, daysBetween, mood, plural, relationName, shortDay } from './words.js';

const WIDTH = 560;
const HEIGHT = 330;
const CORNERS = [{ x: 92, y: 262 }, { x: 280, y: 62 }, { x: 468, y: 262 }];
const RADIUS = 40;
const APART = 11;

export function drawTriangle(choose) {
  const parties = store.watch.parties;
  const at = new Map(parties.map((party, i) => [party.code, CORNERS[i] || ring(i, parties.length)]));
  const moods = store.relations.flatMap((relation) => relation.moods.map((each) => ({ ...each, relation: relation.relation })))
    .filter((each) => at.has(each.side) && at.has(each.other));
  const words = moods.map((each) => `${name(each.side)} toward ${name(each.other)} ${mood(each.mean)}, ${TREND[each.direction][1]}`).join('; ');
  byId('triangle').replaceChildren(svg(
    'svg',
    { viewBox: parties.length === 3 ? '36 12 488 300' : `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': words || 'No moods yet' },
    parties.flatMap((party, i) => parties.slice(i + 1).map((other) => svg('line', { class: 'tie', ...line(at.get(party.code), at.get(other.code), 0) }))),
    moods.map((each) => arrow(each, at, choose)),
    parties.map((party) => corner(party, at.get(party.code), choose)),
  ), h('figcaption', {}, 'An arrow points to whom it is toward; the thicker, the stronger; broken: hostile.'));
  drawMoods(moods, choose);
  drawSince();
}

const name = (code) => store.names.get(code) || code;

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

const tone = (mean) => (mean > 5 ? 'warm' : mean < -5 ? 'cold' : 'even');

/** Width says how strong, a broken line that it is hostile, the head whom it is toward. */
function arrow(each, at, choose) {
  const ends = line(at.get(each.side), at.get(each.other), APART);
  const angle = (Math.atan2(ends.y2 - ends.y1, ends.x2 - ends.x1) * 180) / Math.PI;
  const width = 1.5 + Math.min(6, Math.abs(each.mean) / 9);
  const head = 7 + width;
  const [dx, dy] = [ends.y1 - ends.y2, ends.x2 - ends.x1];
  const length = Math.hypot(dx, dy);
  const flat = Math.abs(ends.y2 - ends.y1) < 10;
  const out = flat ? 17 : 34;
  const label = { x: (ends.x1 + ends.x2) / 2 + (dx / length) * out, y: (ends.y1 + ends.y2) / 2 + (dy / length) * (flat ? 17 : 20) + 5 };
  return svg(
    'g',
    { class: `edge ${tone(each.mean)}`, onclick: () => choose(each.relation) },
    svg('title', {}, `${name(each.side)} toward ${name(each.other)}: ${mood(each.mean)}, usually ${mood(each.baseline)}, ${TREND[each.direction][1]}`),
    svg('line', { ...ends, 'stroke-width': width, 'stroke-dasharray': each.mean < -5 ? '9 5' : null }),
    svg('path', { d: `M0 ${-head} L${head * 1.5} 0 L0 ${head} Z`, transform: `translate(${ends.x2} ${ends.y2}) rotate(${angle})` }),
    svg('text', { ...label, 'text-anchor': 'middle' }, `${mood(each.mean)} ${TREND[each.direction][0]}`),
  );
}

function corner(party, { x, y }, choose) {
  const words = party.name.split(' ');
  return svg(
    'g',
    { class: 'party', onclick: () => choose(party.code) },
    svg('circle', { cx: x, cy: y, r: RADIUS }),
    svg('text', { x, y: y + 5 - (words.length - 1) * 8, 'text-anchor': 'middle' }, words.map((word, i) => svg('tspan', { x, dy: i ? 16 : 0 }, word))),
  );
}

function drawMoods(moods, choose) {
  byId('moods').replaceChildren(...moods.map((each) => h(
    'tr',
    {},
    h('th', { scope: 'row' }, h('button', { type: 'button', class: 'link', onclick: () => choose(each.relation) }, `${name(each.side)} → ${name(each.other)}`)),
    h('td', { class: `num ${tone(each.mean)}` }, `${mood(each.mean)} `, h('span', { class: 'trend', title: `${TREND[each.direction][1]}, usually ${mood(each.baseline)}` }, TREND[each.direction][0]), h('span', { class: 'sr' }, TREND[each.direction][1])),
    h('td', { class: 'moved' }, movers(each)),
  )));
}

function movers(each) {
  const known = each.movedBy.map((id) => store.developments.get(id)).filter(Boolean).slice(0, 2);
  return known.map((state, i) => [i ? '; ' : '', h('a', { href: `#id=${encodeURIComponent(state.development.id)}` }, news('span', {}, state.title)), ` ${shortDay(state.development.date)}`]).flat();
}

function drawSince() {
  const today = store.watch.asOf ? store.watch.asOf.slice(0, 10) : new Date().toISOString().slice(0, 10);
  const kinds = [['lastContact', 'contact'], ['lastLeadersMeeting', 'leaders’ meeting'], ['lastLaunch', 'launch']];
  byId('since').replaceChildren(...kinds.map(([key, words]) => {
    const known = store.relations.filter((relation) => relation[key]);
    return h(
      'div',
      { class: 'since-kind' },
      h('h3', {}, `Days since last ${words}`),
      known.length
        ? h('dl', {}, known.map((relation) => {
          const days = Math.max(0, daysBetween(relation[key], today));
          return h('div', {}, h('dt', {}, relationName(relation.relation, store.names)), h('dd', { title: `${plural(days, 'day')}, since ${relation[key]}` }, String(days)));
        }))
        : h('p', { class: 'none' }, 'none on record'),
    );
  }));
}
