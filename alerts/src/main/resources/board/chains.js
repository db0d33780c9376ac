// Which rows belong together, and the rails that join them down the list.

const MOST_LANES = 3;

const links = (state) => [state.development.overturns, state.development.fulfils].filter(Boolean);

/** Groups of rows joined by links, each as rising positions in {@code rows}; single rows are no chain. */
function groups(rows) {
  const at = new Map(rows.map((row, i) => [row.development.id, i]));
  const parent = rows.map((_, i) => i);
  const root = (i) => (parent[i] === i ? i : (parent[i] = root(parent[i])));
  rows.forEach((row, i) => links(row).forEach((id) => at.has(id) && (parent[root(i)] = root(at.get(id)))));
  const found = new Map();
  rows.forEach((_, i) => found.set(root(i), [...(found.get(root(i)) || []), i]));
  return [...found.values()].filter((group) => group.length > 1).sort((a, b) => a[0] - b[0]);
}

/**
 * For each row its cells, one a lane: what passes through it. {node, up, down} or null; and in which lane its own mark is.
 */
export function lanes(rows) {
  const chains = [];
  const free = []; // lane -> first row it is free from
  for (const group of groups(rows)) {
    const [start, end] = [group[0], group[group.length - 1]];
    let lane = free.findIndex((from) => from <= start);
    if (lane < 0) lane = free.length;
    if (lane < MOST_LANES) {
      free[lane] = end + 1;
      chains.push({ lane, start, end, members: new Set(group) });
    }
  }
  const count = Math.max(1, free.length);
  return { count: Math.min(count + 1, MOST_LANES + 1), rows: rows.map((_, i) => cells(i, chains, Math.min(count + 1, MOST_LANES + 1))) };
}

function cells(row, chains, count) {
  const line = Array.from({ length: count }, () => null);
  let mark = -1;
  for (const chain of chains) {
    if (row < chain.start || row > chain.end) continue;
    const node = chain.members.has(row);
    line[chain.lane] = { node, up: row > chain.start, down: row < chain.end };
    if (node) mark = chain.lane;
  }
  if (mark < 0) {
    mark = line.findIndex((cell) => cell === null);
    line[mark] = { node: true, up: false, down: false };
  }
  return line;
}
