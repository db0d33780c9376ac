// Dark or light: what the reader's system says, until the button says otherwise.

import { keep, kept } from './kept.js';

const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');

const dark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);

export function theme(button) {
  const last = kept('theme');
  if (last === 'dark' || last === 'light') root.dataset.theme = last;
  const name = () => {
    button.setAttribute('aria-label', dark() ? 'Light colours' : 'Dark colours');
    button.title = button.getAttribute('aria-label');
  };
  name();
  system.addEventListener('change', name);
  button.addEventListener('click', () => {
    root.dataset.theme = dark() ? 'light' : 'dark';
    keep('theme', root.dataset.theme);
    name();
  });
}
