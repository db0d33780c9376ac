// Analysts answer back: confirm, dismiss with its reason, note; and what others have said.

import * as api from './api.js';
import { authorField, author, may } from './access.js';
import { button, field, form, submit } from './dialog.js';
import { clean, h, news } from './dom.js';
import { muteDialog } from './mute.js';
import { say } from './say.js';
import { mutedBy } from './silence.js';
import { local, moment, utc } from './times.js';
import { typeOptions } from './types.js';
import { FAULT, lower, typeWords } from './words.js';

const SAID = { CONFIRM: 'confirmed it', DISMISS: 'dismissed it', NOTE: 'noted' };

/**
 * {@code actions}: the buttons, and the form one of them opened; {@code said}: what was said so far. {@code reload} is
 * called when something was said.
 */
export function judgePanel(known, reload) {
  let state = known;
  const place = h('div', { class: 'act-form', hidden: true });
  const bar = h('div', { class: 'acts', role: 'group', 'aria-label': 'What you say of it' });
  const actions = h('div', { class: 'act' }, bar, place);
  const said = h('section', { class: 'said', 'aria-label': 'What analysts say', hidden: true });

  async function judge(judgement, words) {
    await api.judge({ development: state.development.id, ...judgement });
    shut();
    say(words);
    await reload();
  }

  function shut() {
    const inside = place.contains(document.activeElement);
    place.hidden = true;
    place.replaceChildren();
    bar.querySelectorAll('[aria-expanded]').forEach((each) => each.setAttribute('aria-expanded', 'false'));
    if (inside) bar.querySelector('button')?.focus();
  }

  function put(opener, content) {
    const same = !place.hidden && opener.getAttribute('aria-expanded') === 'true';
    shut();
    if (same) return;
    place.replaceChildren(content);
    place.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    place.querySelector('input, select, textarea')?.focus();
  }

  const confirm = form([], () => judge({ verdict: 'CONFIRM', author: author() }, 'Confirmed'), [h('button', { type: 'submit', class: 'button', 'data-act': 'confirm' }, 'Confirm')]);
  const dismiss = opening('Dismiss …', 'dismiss', (opener) => put(opener, dismissal(judge, shut)));
  const note = opening('Note …', 'note', (opener) => put(opener, noting(judge, shut)));
  const mute = h('button', { type: 'button', class: 'button', 'data-act': 'mute', 'aria-haspopup': 'dialog', onclick: () => muteDialog(state, reload) }, 'Mute …');
  place.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    shut();
  });

  return {
    actions,
    said,
    show(whole) {
      state = whole.state;
      const buttons = [...(may('analyst') ? [confirm, dismiss, note, mute] : []), link()];
      if (bar.children.length !== buttons.length) bar.replaceChildren(...buttons);
      const judgements = whole.judgements || [];
      said.hidden = !judgements.length && !mutedBy(state);
      said.replaceChildren(...[h('h4', {}, 'Analysts'), muted(state), h('ul', {}, judgements.map(line))].filter(Boolean));
    },
  };
}

const opening = (words, act, put) => h('button', { type: 'button', class: 'button', 'data-act': act, 'aria-expanded': 'false', onclick: (event) => put(event.currentTarget) }, words);

function link() {
  return button('Copy link', async (event) => {
    const { currentTarget } = event;
    try {
      await navigator.clipboard.writeText(location.href);
      currentTarget.textContent = 'Copied';
      say('Link copied');
    } catch {
      currentTarget.textContent = 'Copy it from the address bar';
    }
  }, 'quiet');
}

function muted(state) {
  const silence = mutedBy(state);
  if (!silence) return null;
  return h('p', {}, h('span', { class: 'badge badge-plain' }, 'muted'), ` by ${clean(silence.author)} until `, h('time', { datetime: silence.endsAt, title: utc(silence.endsAt) }, local(silence.endsAt)), silence.comment ? [': ', news('span', {}, silence.comment)] : '');
}

function line(judgement) {
  const parts = [
    judgement.fault ? (FAULT[judgement.fault] || lower(judgement.fault)).toLowerCase() : null,
    judgement.type ? `it ${typeWords(judgement.type)}` : null,
  ].filter(Boolean).join('; ');
  return h(
    'li',
    { class: `judgement judgement-${lower(judgement.verdict)}` },
    h('p', {}, news('b', {}, judgement.author || 'somebody'), ` ${SAID[judgement.verdict] || lower(judgement.verdict)}${parts ? `: ${parts}` : ''} · `, h('time', { datetime: judgement.at, title: utc(judgement.at) }, moment(judgement.at, Date.now()))),
    judgement.note ? news('p', { class: 'note' }, judgement.note) : null,
  );
}

const textarea = (required) => h('textarea', { name: 'note', rows: 2, maxlength: 2000, dir: 'auto', required });

function dismissal(judge, shut) {
  const types = h('select', { name: 'type' }, h('option', { value: '' }, 'I cannot say'), typeOptions());
  const right = field('What it is instead', types);
  right.hidden = true;
  const note = textarea(false);
  const by = authorField();
  const faults = h('fieldset', { class: 'choices' }, h('legend', {}, 'What is wrong with it?'), Object.entries(FAULT).map(([fault, words]) => h(
    'label',
    { class: 'choice' },
    h('input', { type: 'radio', name: 'fault', value: fault, onchange: () => { right.hidden = fault !== 'WRONG_TYPE'; } }),
    words,
  )));
  const box = form([faults, right, field('Note (if you like)', note), by?.element], async () => {
    const fault = box.querySelector('[name=fault]:checked')?.value;
    if (!fault) throw new Error('Say what is wrong with it');
    const type = fault === 'WRONG_TYPE' ? types.value || undefined : undefined;
    await judge({ verdict: 'DISMISS', fault, type, note: note.value.trim() || undefined, author: by?.value() }, 'Dismissed');
  }, [submit('Dismiss'), button('Cancel', shut)]);
  return box;
}

function noting(judge, shut) {
  const note = textarea(true);
  const by = authorField();
  return form([field('Note', note), by?.element], async () => {
    if (!note.value.trim()) throw new Error('Write something first');
    await judge({ verdict: 'NOTE', note: note.value.trim(), author: by?.value() }, 'Noted');
  }, [submit('Add the note'), button('Cancel', shut)]);
}
