// Every type of act to choose from, under what it is.

import { h } from './dom.js';
import { QUAD, TYPES, lower } from './words.js';

export const typeOptions = () => Object.entries(TYPES).map(([quad, types]) => h(
  'optgroup',
  { label: QUAD[quad] },
  Object.entries(types).map(([type, words]) => h('option', { value: type }, `${words} (${lower(type)})`)),
));
