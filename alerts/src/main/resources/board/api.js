// The routes the board uses, one line each.

import { address, ask, content } from './http.js';

const JSON_TYPE = 'application/json';

const get = async (path, parameters) => content(await ask(address(path, parameters), { headers: { accept: JSON_TYPE } }));

const send = async (method, path, body) => content(await ask(address(path), {
  method,
  headers: { accept: JSON_TYPE, 'content-type': JSON_TYPE },
  body: body ? JSON.stringify(body) : undefined,
}));

const part = encodeURIComponent;

export const me = () => get('me');
export const watches = () => get('watches');
export const developments = (parameters) => get('developments', parameters);
export const development = (id) => get(`developments/${part(id)}`);
export const relations = (watch) => get('relations', { watch });
export const alerts = (parameters) => get('alerts', parameters);
/** {@code counts} are of all sources, whatever is asked for. */
export const sources = (parameters) => get('sources', { limit: 200, ...parameters });

export const judge = (judgement) => send('POST', 'judgements', judgement);

export const silences = (cursor) => get('silences', { cursor });
export const mute = (silence) => send('POST', 'silences', silence);
export const endSilence = (id) => send('DELETE', `silences/${part(id)}`);

export const channels = (cursor) => get('channels', { cursor });
export const subscriptions = (cursor) => get('subscriptions', { cursor });
export const deadLetters = (parameters) => get('dead-letters', parameters);
export const resend = (message) => send('POST', `dead-letters/${part(message)}/resend`);

/** All pages of a list, {@code most} at most. */
export async function every(list, most = 20) {
  const items = [];
  let page = { next: null };
  for (let i = 0; i === 0 || (page.next && i < most); i += 1) {
    page = await list(page.next);
    items.push(...page.items);
  }
  return items;
}
