// Which row is open: it stands in the address, so that it can be shared and gone back from.

import * as api from './api.js';
import { openId, setOpenId } from './filters.js';
import { drawList, focusRow } from './list.js';
import { brief, remember, store } from './store.js';

/** Opens a row; null closes. What the list lacks is added to it, while it is open. */
export async function open(id, step = true) {
  const before = store.open;
  if (step) setOpenId(id);
  store.open = id;
  if (id && !store.developments.has(id) && !(await fetched(id))) {
    store.open = null;
    setOpenId(null);
  }
  if (store.open) store.listed.add(store.open);
  drawList();
  if (store.open || before) focusRow(store.open || before);
}

async function fetched(id) {
  try {
    remember(brief(await api.development(id)));
    return true;
  } catch (error) {
    if (error.passing) throw error;
    return false;
  }
}

export const toggle = (id) => open(store.open === id ? null : id);

/** What the address says, after the reader went back or forward. */
export const followAddress = () => (openId() === store.open ? Promise.resolve() : open(openId(), false));
