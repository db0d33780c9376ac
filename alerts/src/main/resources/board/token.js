// The reader's token: kept for this tab alone, and forgotten with it.

const KEY = 'newswatch.token';
let held = null; // where a browser forbids to keep anything

export function token() {
  try {
    return sessionStorage.getItem(KEY) || held;
  } catch {
    return held;
  }
}

/** Null forgets it. */
export function keepToken(value) {
  held = value;
  try {
    if (value) sessionStorage.setItem(KEY, value);
    else sessionStorage.removeItem(KEY);
  } catch {
    // then it lasts as long as the page
  }
}
