// Who reads here: the token that is asked for when one is needed, the role it gives, and signing out.

import * as api from './api.js';
import { button, dialog, field, form, submit } from './dialog.js';
import { byId, clean, h } from './dom.js';
import { Refused, address, content, headers, reach, whenUnauthorised } from './http.js';
import { keep, kept } from './kept.js';
import { keepToken, token } from './token.js';

const ROLES = ['reader', 'analyst', 'admin'];

/** Nobody in particular, who may read. */
export let reader = { name: null, role: 'reader', readOnly: false, tokens: false };

export const may = (role) => !reader.readOnly && ROLES.indexOf(reader.role) >= ROLES.indexOf(role);

let asking = null;

/** One dialog for however many requests were refused. */
function sign(refused) {
  if (token() !== refused) return Promise.resolve();
  asking ??= askForToken(refused).finally(() => {
    asking = null;
  });
  return asking;
}

function askForToken(refused) {
  return new Promise((resolve) => {
    const input = h('input', { type: 'password', name: 'token', autocomplete: 'off', spellcheck: 'false', required: true, maxlength: 500 });
    const box = dialog('Sign in', () => [
      h('p', { class: 'told' }, refused ? 'Your token is no longer accepted.' : 'This board asks for an access token. It is kept in this tab only.'),
      form([field('Access token', input)], async () => {
        const typed = input.value.trim();
        if (!typed) throw new Error('Type or paste your token');
        await check(typed);
        keepToken(typed);
        box.close();
        await greet();
        resolve();
      }, [submit('Sign in')]),
    ], { firm: true });
    input.focus();
  });
}

async function check(typed) {
  if (!/^[\x21-\x7e]+$/.test(typed)) throw new Error('This token is not accepted');
  const answer = await reach(address('me'), { headers: headers(typed, { accept: 'application/json' }) });
  if (answer.status === 401) throw new Error('This token is not accepted');
  await content(answer);
}

/** Asks who one is; a server without that route has only readers. */
export async function greet() {
  try {
    reader = { ...reader, ...(await api.me()) };
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 404) throw error;
  }
  drawReader();
  document.dispatchEvent(new Event('reader'));
}

function drawReader() {
  byId('reader').replaceChildren(...[
    reader.readOnly ? h('span', { class: 'badge badge-plain', title: 'Nothing can be judged, muted or re-sent on this instance.' }, 'read only') : null,
    reader.tokens ? h('span', { class: 'reader-name', title: `role: ${reader.role}` }, clean(reader.name || reader.role).slice(0, 40)) : null,
    token() ? button('Sign out', signOut, 'quiet') : null,
  ].filter(Boolean));
}

function signOut() {
  keepToken(null);
  location.reload();
}

/** Where there are no tokens, people give their name themselves; null where the token says it. */
export function authorField() {
  if (reader.tokens) return null;
  const input = h('input', { type: 'text', name: 'author', maxlength: 60, value: kept('author') || 'analyst', autocomplete: 'name', dir: 'auto' });
  return { element: field('Your name', input), value: () => named(input.value.trim() || 'analyst') };
}

function named(author) {
  keep('author', author);
  return author;
}

/** The name used last, for what is said with one key. */
export const author = () => (reader.tokens ? undefined : kept('author') || 'analyst');

whenUnauthorised(sign);
