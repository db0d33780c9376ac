// Small choices that a browser keeps between visits; it may forbid that, then they last as long as the page.

const page = new Map();

export function kept(name) {
  try {
    return localStorage.getItem(`newswatch.${name}`) ?? page.get(name) ?? null;
  } catch {
    return page.get(name) ?? null;
  }
}

export function keep(name, value) {
  page.set(name, value);
  try {
    localStorage.setItem(`newswatch.${name}`, value);
  } catch {
    // kept on the page
  }
}
