// What several gates need to see of an open page.

export const WIDE = { width: 1280, height: 900 };
export const PHONE = { width: 320, height: 640 };
/** 1280 px at 400 % zoom. */
export const ZOOMED = { width: 320, height: 256 };

/** The words of `<main>` as they are shown now, each run of spaces as one. */
export function mainText(page) {
  return page.evaluate(() => (document.querySelector('main')?.innerText ?? '').replace(/\s+/gu, ' ').trim());
}

/** Two frames later, styles and layout have settled. */
export function settle(page) {
  return page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Lays a reader's own style over the page. Gives the function that takes it away again. */
export async function wear(page, css) {
  // A constructed sheet belongs to the reader's browser: the page's own policy has no say in it.
  const sheet = await page.evaluateHandle(text => {
    const made = new CSSStyleSheet();
    made.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, made];
    return made;
  }, css);
  await settle(page);
  return () => page.evaluate(made => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== made);
  }, sheet);
}

/** Where two texts part, with a few letters around it; `null` if they are the same. */
export function difference(first, second) {
  if (first === second) return null;
  let at = 0;
  while (first[at] === second[at]) at += 1;
  const near = text => JSON.stringify(text.slice(Math.max(0, at - 20), at + 40));
  return `${near(first)} and ${near(second)}`;
}
