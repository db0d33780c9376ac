// One request to our own API, under the reader's token; what went wrong comes as the server's own words.

import { token } from './token.js';

/** {@code status} 0: nobody answered. {@code after}: seconds the server wants to be left alone, or null. */
export class Refused extends Error {
  constructor(status, detail, after = null) {
    super(detail);
    this.status = status;
    this.after = after;
  }

  /** Whether the same question may be answered later. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

let unauthorised = null;

/** Says who asks for a token when one is wanted; called with the one refused, it resolves when there is another. */
export function whenUnauthorised(ask) {
  unauthorised = ask;
}

export function address(path, parameters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters || {})) {
    if (value !== null && value !== undefined && value !== '') query.set(name, value);
  }
  return `/api/v1/${path}${query.size ? `?${query}` : ''}`;
}

export function headers(sent, more) {
  return sent ? { ...more, authorization: `Bearer ${sent}` } : more;
}

/** A 401 is answered with a token, as often as it takes. */
export async function ask(url, options = {}) {
  for (;;) {
    const sent = token();
    const answer = await reach(url, { ...options, headers: headers(sent, options.headers) });
    if (answer.status !== 401 || !unauthorised) return answer;
    await unauthorised(sent);
  }
}

export async function reach(url, options) {
  try {
    return await fetch(url, { cache: 'no-cache', credentials: 'same-origin', ...options });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Refused(0, 'newswatch does not answer');
  }
}

/** What the answer holds, or the problem it tells. */
export async function content(answer) {
  if (answer.ok) return answer.status === 204 ? null : read(answer);
  const problem = await answer.json().catch(() => ({}));
  const after = Number.parseInt(answer.headers.get('retry-after'), 10);
  throw new Refused(answer.status, problem.detail || `the server answered ${answer.status}`, Number.isNaN(after) ? null : after);
}

async function read(answer) {
  try {
    const text = await answer.text();
    return text ? JSON.parse(text) : null;
  } catch {
    throw new Refused(0, 'the answer broke off');
  }
}
