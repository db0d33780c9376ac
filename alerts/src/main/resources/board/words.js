// How codes and times are said.

export const STATUS = {
  REPORTED: 'reported', CORROBORATED: 'corroborated', SUPERSEDED: 'superseded', DENIED: 'denied', RETRACTED: 'retracted', MERGED: 'merged',
};

export const PRIORITY = { 1: 'wake someone', 2: 'waking hours', 3: 'digest' };

/** The worst first. */
export const HEALTH = { failing: 'failing', disabled: 'given up', silent: 'silent', degraded: 'with faults', ok: 'well' };

export const QUAD = {
  VERBAL_COOPERATION: 'cooperation in words', MATERIAL_COOPERATION: 'cooperation in deeds',
  VERBAL_CONFLICT: 'conflict in words', MATERIAL_CONFLICT: 'conflict in deeds',
};

export const TREND = { IMPROVING: ['↗', 'improving'], WORSENING: ['↘', 'worsening'], STEADY: ['→', 'steady'] };

const VERB = {
  AGREE: 'agreed', CONSULT: 'held', SUPPORT: 'backed', CONCEDE: 'promised', COOPERATE: 'done together', AID: 'given', RETREAT: 'done',
  REQUEST: 'asked', ACCUSE: 'accused', REJECT: 'called off', THREATEN: 'threatened', PROTEST: 'protested', SANCTION: 'cut',
  MOBILIZE: 'shown', COERCE: 'imposed', ASSAULT: 'struck',
};

/** What a link of a chain did to it, in a word or two. */
export function chainVerb(development, byId) {
  const before = byId.get(development.overturns);
  if (development.type === 'AGREE' && before) return 'back on';
  if (development.type === 'AGREE' && development.fulfils) return 'date set';
  if (development.modality === 'PLANNED' && development.type === 'COERCE') return 'announced';
  return VERB[development.type] || development.type.toLowerCase();
}

export const lower = (code) => (code || '').toLowerCase().replaceAll('_', ' ');

const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** A plain day (yyyy-mm-dd), which belongs to no zone. */
export const day = (text) => (text ? DAY.format(new Date(`${text}T00:00:00Z`)) : '');
export const shortDay = (text) => (text ? SHORT_DAY.format(new Date(`${text}T00:00:00Z`)) : '');

const formats = new Map();

function format(zone, options) {
  const key = zone + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options }));
  return formats.get(key);
}

/** The same instant on each clock. */
export const clocks = (instant, places) => places.map((place) => ({
  place: place.name,
  day: format(place.zone, { day: 'numeric', month: 'short' }).format(new Date(instant)),
  time: format(place.zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant)),
}));

/** "9 May 17:35 Washington · 10 May 06:35 Seoul" */
export const bothZones = (instant, places) => clocks(instant, places)
  .map((clock, i, all) => `${i === 0 || clock.day !== all[0].day ? `${clock.day} ` : ''}${clock.time} ${clock.place}`).join(' · ');

export const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

export const plural = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export function seconds(value) {
  if (value < 90) return `${value < 10 ? value.toFixed(1) : Math.round(value)} s`;
  return value < 5400 ? `${Math.round(value / 60)} min` : `${Math.round(value / 3600)} h`;
}

/** "3 min ago", "in 2 h", "5 days ago", "14 Jun 2018". */
export function moment(instant, now) {
  const away = Math.round((Date.parse(instant) - now) / 1000);
  const length = Math.abs(away);
  if (length < 45) return away > 0 ? 'in a moment' : 'just now';
  if (length > 60 * 86_400) return day(instant.slice(0, 10)).replace(/^\w+,? /, '');
  const words = length < 5400 ? `${Math.round(length / 60)} min`
    : length < 172_800 ? `${Math.round(length / 3600)} h` : plural(Math.round(length / 86_400), 'day');
  return away > 0 ? `in ${words}` : `${words} ago`;
}

/** Tenths of intensity as people read them: −5.1, +3.4, 0. */
export const mood = (tenths) => (tenths === 0 ? '0' : `${tenths > 0 ? '+' : '−'}${(Math.abs(tenths) / 10).toFixed(1)}`);

/** "PRK-USA" as "North Korea – United States". */
export const relationName = (relation, names) => relation.split('-').map((code) => names.get(code) || code).join(' – ');
