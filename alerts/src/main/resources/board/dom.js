// Elements from plain values: text is only ever text, so nothing from the wild can become markup.

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const h = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);

export const svg = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

/** Text from the news: in whichever direction it is written, and kept from turning its surroundings. */
export const news = (tag, attributes, text) => h(tag, { dir: 'auto', ...attributes, class: `news ${attributes?.class || ''}` }, clean(text));

/** Bidirectional overrides, control characters and what nobody sees have no place in a line of news. */
export const clean = (text) => (text || '').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu, '');

/** Text from the news with the words that were searched for marked. */
export function marked(tag, attributes, text, words) {
  const plain = clean(text);
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const parts = pattern ? plain.split(new RegExp(`(${pattern})`, 'iu')) : [plain];
  return h(tag, { dir: 'auto', ...attributes, class: `news ${attributes?.class || ''}` }, parts.map((part, i) => (i % 2 ? h('mark', {}, part) : part)));
}

export const byId = (id) => document.getElementById(id);

/** A link out, or plain text where the address is not one of the web. */
export function outward(url, text) {
  let address = null;
  try {
    address = new URL(url);
  } catch {
    address = null;
  }
  return address && /^https?:$/.test(address.protocol)
    ? h('a', { href: address.href, rel: 'noopener noreferrer nofollow', target: '_blank' }, clean(text), h('span', { 'aria-hidden': 'true' }, ' ↗'))
    : news('span', {}, text);
}
