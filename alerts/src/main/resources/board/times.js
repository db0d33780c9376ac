// How days, instants and lengths of time are said.

const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const LOCAL = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** A plain day (yyyy-mm-dd), which belongs to no zone. */
export const day = (text) => (text ? DAY.format(new Date(`${text}T00:00:00Z`)) : '');
export const shortDay = (text) => (text ? SHORT_DAY.format(new Date(`${text}T00:00:00Z`)) : '');

/** On the reader's own clock. */
export const local = (instant) => LOCAL.format(new Date(instant));
export const utc = (instant) => `${new Date(instant).toISOString().replace('T', ' ').slice(0, 19)} UTC`;

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

export const plural = (count, one, many = `${one}s`) => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

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
