// Saves what a route answers as a file.

import { h } from './dom.js';
import { address, ask, content } from './http.js';

export async function download(path, parameters, name) {
  const answer = await ask(address(path, parameters));
  if (!answer.ok) await content(answer);
  const url = URL.createObjectURL(await answer.blob());
  h('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
