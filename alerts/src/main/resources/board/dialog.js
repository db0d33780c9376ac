// A dialog of its own: labelled, closed by Escape, gone when closed; the focus returns to where it was.

import { h } from './dom.js';

let number = 0;

/** {@code content} is called with the dialog. Resolves nothing: whoever opens it listens to its {@code close}. */
export function dialog(title, content, { firm = false, wide = false } = {}) {
  number += 1;
  const id = `dialog-${number}`;
  const box = h('dialog', { 'aria-labelledby': id, class: wide ? 'wide' : null });
  box.append(h('h2', { id }, title), ...[content(box)].flat().filter(Boolean));
  if (firm) box.addEventListener('cancel', (event) => event.preventDefault());
  box.addEventListener('close', () => box.remove());
  document.body.append(box);
  box.showModal();
  return box;
}

export const anyOpen = () => Boolean(document.querySelector('dialog[open]'));

/** A labelled control. */
export const field = (label, control, hint) => h(
  'label',
  { class: 'field' },
  h('span', { class: 'field-label' }, label),
  control,
  hint ? h('span', { class: 'field-hint' }, hint) : null,
);

/** A form that sends once at a time, and says what was refused and why. */
export function form(parts, send, buttons) {
  const fault = h('p', { class: 'fault', role: 'alert', hidden: true });
  const box = h('form', { novalidate: true }, parts, fault, h('div', { class: 'buttons' }, buttons));
  let sending = false;
  box.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    box.setAttribute('aria-busy', 'true');
    fault.hidden = true;
    try {
      await send();
    } catch (error) {
      if (error instanceof TypeError) reportError(error);
      fault.hidden = false;
      fault.textContent = `${error.message.replace(/\.$/, '')}.`;
    }
    sending = false;
    box.removeAttribute('aria-busy');
  });
  return box;
}

export const submit = (words) => h('button', { type: 'submit', class: 'button primary' }, words);
export const button = (words, onclick, kind = '') => h('button', { type: 'button', class: `button ${kind}`.trim(), onclick }, words);
