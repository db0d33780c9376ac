// What a silence is of: said in words, and met by a development or not.

import { clean } from './dom.js';
import { store } from './store.js';
import { lower, placeName, relationName, typeWords } from './words.js';

const KINDS = {
  'development.reported': 'first reports', 'development.corroborated': 'corroborations', 'development.denied': 'denials', 'development.superseded': 'overturnings',
  'development.retracted': 'retractions', 'relation.shifted': 'shifts of mood', 'article.matched': 'matches of a query',
  'source.silent': 'a source falling silent', 'source.recovered': 'a source coming back', 'channel.failed': 'a channel failing', 'channel.recovered': 'a channel coming back',
};

/** "Exercise Max Thunder 2018, between North Korea and United States" */
export function ofWords(of) {
  const known = store.developments.get(of.development);
  const parts = [
    of.development ? `one development${known ? `: “${clean(known.title)}”` : ''}` : '',
    [of.object ? lower(of.object) : '', of.name || '', of.place ? placeName(of.place) : ''].filter(Boolean).join(' '),
    of.type ? `whoever ${typeWords(of.type)}` : '',
    of.relation ? relationName(of.relation, store.names) : '',
    of.kind ? KINDS[of.kind] || of.kind : '',
    of.source ? `source ${of.source}` : '',
    of.query ? `query ${of.query}` : '',
    of.watch && Object.keys(of).filter((key) => of[key]).length === 1 ? 'the whole watch' : '',
    of.subscription ? `only for subscription ${of.subscription}` : '',
  ].filter(Boolean).map(clean);
  const words = parts.join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether it keeps back whatever is told of this development, from everybody. */
function covers(of, it) {
  if (of.kind || of.source || of.query || of.subscription) return false;
  const met = (asked, given) => asked === null || asked === undefined || asked === given;
  return met(of.watch, it.watch) && met(of.relation, it.relation) && met(of.type, it.type) && met(of.development, it.id)
    && met(of.object, it.object?.kind) && met(of.name, it.object?.name) && met(of.place, it.object?.place);
}

export const active = (silence) => (silence.state ? silence.state === 'active' : Date.parse(silence.startsAt) <= Date.now()) && Date.parse(silence.endsAt) > Date.now();

/** The active silence that lasts longest, or null. */
export const mutedBy = (state) => store.silences.filter((silence) => active(silence) && covers(silence.of, state.development))
  .sort((a, b) => (a.endsAt < b.endsAt ? 1 : -1))[0] || null;

/** What can be muted where somebody looks at a development, the narrowest first. */
export function choices(state) {
  const { id, watch, relation, type, object } = state.development;
  const where = relationName(relation, store.names);
  const found = [];
  if (object?.name) found.push({ words: `This ${lower(object.kind)}: ${clean(object.name)}`, of: { watch, object: object.kind, name: object.name } });
  else if (object?.place) found.push({ words: `This ${lower(object.kind)}: ${placeName(clean(object.place))}`, of: { watch, object: object.kind, place: object.place } });
  found.push({ words: 'This development, whatever becomes of it', of: { development: id } });
  if (object) found.push({ words: `Every ${lower(object.kind)} in ${where}`, of: { watch, relation, object: object.kind } });
  found.push({ words: `${where}: whoever ${typeWords(type)}`, of: { watch, relation, type } });
  found.push({ words: `${where}: everything`, of: { watch, relation } });
  return found;
}
