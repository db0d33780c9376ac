// How codes are said.

export const STATUS = {
  REPORTED: 'reported', CORROBORATED: 'corroborated', SUPERSEDED: 'superseded', DENIED: 'denied', RETRACTED: 'retracted', MERGED: 'merged',
};

export const PRIORITY = { 1: 'wake someone', 2: 'waking hours', 3: 'digest' };

/** The worst first. */
export const HEALTH = { failing: 'failing', disabled: 'given up', silent: 'silent', degraded: 'with faults', ok: 'well' };

export const QUAD = {
  VERBAL_COOPERATION: 'cooperation in words', MATERIAL_COOPERATION: 'cooperation in deeds',
  VERBAL_CONFLICT: 'conflict in words', MATERIAL_CONFLICT: 'conflict in deeds',
};

/** Every type of act, under its quad. */
export const TYPES = {
  VERBAL_COOPERATION: { AGREE: 'agrees', CONSULT: 'meets or talks', SUPPORT: 'backs', CONCEDE: 'concedes' },
  MATERIAL_COOPERATION: { COOPERATE: 'works together', AID: 'gives aid', RETREAT: 'pulls back' },
  VERBAL_CONFLICT: { REQUEST: 'demands or asks', ACCUSE: 'accuses', REJECT: 'rejects or calls off', THREATEN: 'threatens' },
  MATERIAL_CONFLICT: { PROTEST: 'protests', SANCTION: 'cuts ties', MOBILIZE: 'shows force', COERCE: 'coerces', ASSAULT: 'attacks' },
};

export const typeWords = (type) => Object.assign({}, ...Object.values(TYPES))[type] || lower(type);

/** {@code development.verdict}: what analysts say of it, all together. */
export const VERDICT = { CONFIRMED: 'confirmed by analyst', DISMISSED: 'dismissed', DISPUTED: 'analysts differ' };

export const FAULT = {
  NO_ACT: 'Nothing was done, or it did not happen', WRONG_ACTOR: 'Somebody else did it', WRONG_RECIPIENT: 'It was done to somebody else',
  SWAPPED: 'Actor and recipient are swapped', WRONG_TYPE: 'It is another kind of act', OLD: 'Old news told as new',
  NOT_ASSERTED: 'Only planned, possible or demanded', OPINION: 'Opinion or analysis, not a report',
  REPEATED: 'The same as another development', UNIMPORTANT: 'Right, but of no importance',
};

export const TREND = { IMPROVING: ['↗', 'improving'], WORSENING: ['↘', 'worsening'], STEADY: ['→', 'steady'] };

const VERB = {
  AGREE: 'agreed', CONSULT: 'held', SUPPORT: 'backed', CONCEDE: 'promised', COOPERATE: 'done together', AID: 'given', RETREAT: 'done',
  REQUEST: 'asked', ACCUSE: 'accused', REJECT: 'called off', THREATEN: 'threatened', PROTEST: 'protested', SANCTION: 'cut',
  MOBILIZE: 'shown', COERCE: 'imposed', ASSAULT: 'struck',
};

/** What a link of a chain did to it, in a word or two. */
export function chainVerb(development, byId) {
  const before = byId.get(development.overturns);
  if (development.type === 'AGREE' && before) return 'back on';
  if (development.type === 'AGREE' && development.fulfils) return 'date set';
  if (development.modality === 'PLANNED' && development.type === 'COERCE') return 'announced';
  return VERB[development.type] || development.type.toLowerCase();
}

export const lower = (code) => (code || '').toLowerCase().replaceAll('_', ' ');

/** "place/punggye-ri" as "Punggye-ri". */
export const placeName = (id) => (id || '').replace(/^.*\//, '').replace(/(^|[^a-z])([a-z])/g, (_, before, letter) => (before === '-' ? before + letter : before + letter.toUpperCase()));

/** Tenths of intensity as people read them: −5.1, +3.4, 0. */
export const mood = (tenths) => (tenths === 0 ? '0' : `${tenths > 0 ? '+' : '−'}${(Math.abs(tenths) / 10).toFixed(1)}`);

/** "PRK-USA" as "North Korea – United States". */
export const relationName = (relation, names) => relation.split('-').map((code) => names.get(code) || code).join(' – ');
