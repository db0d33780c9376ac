// The board's only way to the server: its own API and its stream.

async function get(path, parameters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters || {})) {
    if (value !== null && value !== undefined && value !== '') query.set(name, value);
  }
  const answer = await fetch(`/api/v1/${path}${query.size ? `?${query}` : ''}`, { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return answer.json();
}

export const watches = () => get('watches');
export const developments = (parameters) => get('developments', parameters);
export const development = (id) => get(`developments/${encodeURIComponent(id)}`);
export const relations = (watch) => get('relations', { watch });
/** {@code counts} are of all sources, whatever is asked for. */
export const sources = (parameters) => get('sources', { limit: 200, ...parameters });

/** Follows the stream; {@code on.state} hears connecting, live, lost; {@code on.gap} that everything is to be read anew. */
export function follow(watch, on) {
  const stream = new EventSource(`/api/v1/stream?watch=${encodeURIComponent(watch)}`);
  let opened = false;
  stream.onopen = () => {
    on.state('live');
    if (opened) on.gap();
    opened = true;
  };
  stream.onerror = () => on.state(stream.readyState === EventSource.CLOSED ? 'lost' : 'connecting');
  stream.addEventListener('reset', () => on.gap());
  for (const type of ['alert', 'development', 'relation']) {
    stream.addEventListener(type, (event) => on[type](JSON.parse(event.data)));
  }
  return stream;
}
