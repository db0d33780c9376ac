// Muting: what, for how long, and why.

import * as api from './api.js';
import { authorField } from './access.js';
import { button, dialog, field, form, submit } from './dialog.js';
import { h, news } from './dom.js';
import { say } from './say.js';
import { choices } from './silence.js';
import { store } from './store.js';
import { local } from './times.js';

const SPANS = { '1h': 'an hour', '8h': '8 hours', '24h': 'a day', '72h': 'three days', '168h': 'a week', '720h': '30 days', until: 'until a moment I name' };
const COMMENT = 500;

/** {@code done} is called once something is muted. */
export function muteDialog(state, done) {
  const offered = choices(state);
  const span = h('select', { name: 'for' }, Object.entries(SPANS).map(([value, words]) => h('option', { value, selected: value === '24h' }, words)));
  const until = h('input', { type: 'datetime-local', name: 'until' });
  const moment = field('Until (your time)', until);
  const comment = h('textarea', { name: 'comment', rows: 2, maxlength: COMMENT, dir: 'auto', required: true });
  const by = authorField();
  moment.hidden = true;
  span.addEventListener('change', () => {
    moment.hidden = span.value !== 'until';
  });
  const box = dialog('Mute', () => [
    news('p', { class: 'told' }, state.title),
    form([
      h('fieldset', { class: 'choices' }, h('legend', {}, 'What shall be silent?'), offered.map(({ words }, i) => h('label', { class: 'choice' }, h('input', { type: 'radio', name: 'of', value: i, checked: i === 0 }), news('span', {}, words)))),
      h('div', { class: 'pair' }, field('For', span), moment),
      field('Why', comment, 'Others read it before they end the silence.'),
      by?.element,
      h('p', { class: 'told' }, 'Nobody is alerted of what is muted. It still appears here and counts in every mood.'),
    ], async () => {
      if (!comment.value.trim()) throw new Error('Say why: others will wonder');
      const { of } = offered[Number(box.querySelector('[name=of]:checked').value)];
      const made = await api.mute({ of, ...length(span.value, until.value), comment: comment.value.trim(), author: by?.value() });
      if (made?.id) store.silences = [{ state: 'active', ...made }, ...store.silences.filter((each) => each.id !== made.id)];
      box.close();
      say(made?.endsAt ? `Muted until ${local(made.endsAt)}` : 'Muted');
      document.dispatchEvent(new Event('silences'));
      await done();
    }, [submit('Mute'), button('Cancel', () => box.close())]),
  ]);
  box.querySelector('[name=of]').focus();
}

function length(span, until) {
  if (span !== 'until') return { for: span };
  const end = new Date(until);
  if (Number.isNaN(end.getTime())) throw new Error('Name the moment it ends');
  if (end <= new Date()) throw new Error('It should end in the future');
  return { startsAt: new Date().toISOString(), endsAt: end.toISOString() };
}
