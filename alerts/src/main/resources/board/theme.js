// Dark or light: what the reader's system says, until the button says otherwise.

import { byId } from './dom.js';

/** A browser may forbid to keep anything; then the choice lasts as long as the page. */
function kept(value) {
  try {
    if (value) localStorage.setItem('theme', value);
    return localStorage.getItem('theme');
  } catch {
    return null;
  }
}

export function theme() {
  const root = document.documentElement;
  const last = kept();
  if (last) root.dataset.theme = last;
  byId('theme').addEventListener('click', () => {
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    kept(root.dataset.theme);
  });
}
