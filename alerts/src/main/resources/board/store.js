// What the board knows of developments, whatever list they came from.

export const store = {
  watches: [],
  watch: null, // as /watches tells it
  names: new Map(), // country code to name
  developments: new Map(), // id to brief state
  listed: new Set(), // ids the main list shows
  next: null, // cursor of the next page
  matching: 0, // how many meet the filters
  all: 0, // how many there are without any
  relations: [],
  silences: [], // those active or yet to come
  open: null, // id of the open row
  fresh: new Set(), // ids that came in live
};

const overturning = new Map(); // id -> id of what overturns it
const reacting = new Map(); // id -> ids of what reacts to it
const told = new WeakMap(); // state -> when first told, in ms
const texts = new WeakMap(); // state -> its JSON

export const first = (state) => (state.development.steps.length ? state.development.steps[0].at : state.updatedAt);

function when(state) {
  if (!told.has(state)) told.set(state, Date.parse(first(state)));
  return told.get(state);
}

/** Newest first, as the server sorts. */
export const newestFirst = (a, b) => when(b) - when(a) || (a.development.id < b.development.id ? 1 : -1);

const text = (state) => texts.get(state) || texts.set(state, JSON.stringify(state)).get(state);

/** Keeps the newest version; the very object stays the same while nothing in it changes, so that its row need not be drawn anew. */
export function remember(state) {
  const it = state.development;
  const known = store.developments.get(it.id);
  if (known && (known.development.version > it.version || text(known) === text(state))) return;
  store.developments.set(it.id, overlaid(state, known));
  if (it.overturns) overturning.set(it.overturns, it.id);
  if (it.reactionTo) reacting.set(it.reactionTo, (reacting.get(it.reactionTo) || new Set()).add(it.id));
}

/** What comes by the stream says nothing of judgements: those known stay. */
function overlaid(state, known) {
  if (state.verdict !== undefined || !known) return state;
  return { ...state, verdict: known.verdict, notes: known.notes };
}

export const overturnedBy = (id) => store.developments.get(overturning.get(id));

export const reactionsTo = (id) => [...(reacting.get(id) || [])].map((each) => store.developments.get(each)).filter(Boolean).sort(newestFirst).reverse();

export const listed = () => [...store.listed].map((id) => store.developments.get(id)).filter(Boolean).sort(newestFirst);

/** The state as lists show it, from the one with everything. */
export function brief(whole) {
  const state = { ...whole.state, evidence: whole.state.evidence.slice(0, 1), articleCount: whole.state.articleCount ?? whole.state.articles?.length ?? 0 };
  delete state.articles;
  if (whole.judgements) {
    state.verdict = verdict(whole.judgements);
    state.notes = whole.judgements.filter((judgement) => judgement.verdict === 'NOTE').length;
  }
  return state;
}

/** Each author's last CONFIRM or DISMISS counts. */
function verdict(judgements) {
  const last = new Map([...judgements].filter((each) => each.verdict !== 'NOTE').sort((a, b) => (a.at < b.at ? -1 : 1)).map((each) => [each.author, each.verdict]));
  const said = new Set(last.values());
  if (said.size > 1) return 'DISPUTED';
  return said.has('CONFIRM') ? 'CONFIRMED' : said.has('DISMISS') ? 'DISMISSED' : null;
}
