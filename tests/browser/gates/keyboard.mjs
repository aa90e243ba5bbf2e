// Tab, Tab, Tab: from the skip link through everything that can be pressed, in order, each seen.

import { WIDE, settle } from '../look.mjs';
import { changedPixels } from '../pixels.mjs';

const MOST_STOPS = 500;
/** Controls that look alike are pictured this often; all of them are walked. */
const PICTURES_OF_EACH_KIND = 2;

export const keyboard = {
  name: 'can be walked with the keyboard',
  async run({ page, reload }) {
    await page.setViewportSize(WIDE);
    await reload();
    const problems = [...await skipLink(page)];
    await reload();
    return [...problems, ...await walk(page)];
  },
};

async function skipLink(page) {
  await page.keyboard.press('Tab');
  const target = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
  const main = await page.evaluate(() => document.querySelector('main')?.id ?? '');
  if (!main || target !== `#${main}`) return ['the first stop is no link to the main text'];
  await page.keyboard.press('Enter');
  const isThere = await page.evaluate(() => document.activeElement?.tagName === 'MAIN');
  if (!isThere) return ['the skip link does not move to the main text'];
  await page.keyboard.press('Tab');
  const isBefore = await page.evaluate(() => {
    const now = document.activeElement;
    return now && now !== document.body && Boolean(document.querySelector('main').compareDocumentPosition(now) & Node.DOCUMENT_POSITION_PRECEDING);
  });
  return isBefore ? ['after the skip link, Tab goes back to the top'] : [];
}

async function walk(page) {
  const problems = [];
  const expected = await page.evaluate(markControls);
  const seen = new Set();
  const pictured = new Map();
  let last = -1;
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(describeStop);
    if (!stop) break;
    if (seen.has(stop.place)) {
      // Round the corner of the page and back at the top.
      if (stop.place !== Math.min(...seen)) problems.push(`Tab is caught at ${stop.name}`);
      break;
    }
    if (stop.place < last) problems.push(`${stop.name} comes after something that stands below it`);
    [last] = [stop.place, seen.add(stop.place)];
    if (!stop.isSeen) problems.push(`${stop.name} has the focus and cannot be seen`);
    const count = pictured.get(stop.kind) ?? 0;
    pictured.set(stop.kind, count + 1);
    if (stop.isSeen && count < PICTURES_OF_EACH_KIND) problems.push(...await focusLine(page, stop));
  }
  for (const [place, name] of expected) if (!seen.has(place)) problems.push(`Tab never comes to ${name}`);
  return problems;
}

/** Runs in the page: numbers every element in document order; gives the controls that a hand can reach. */
function markControls() {
  const all = [...document.querySelectorAll('*')];
  all.forEach((one, place) => { one.planPlace = place; });
  return all.filter(one => one.matches('a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])')
    && !one.disabled && one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0)
    .map(one => [one.planPlace, `<${one.tagName.toLowerCase()}> "${one.textContent.trim().slice(0, 30)}"`]);
}

/** Runs in the page: the element with the focus; `null` outside the page. */
function describeStop() {
  const one = document.activeElement;
  if (!one || one === document.body || one === document.documentElement) return null;
  const rects = [...one.getClientRects()].filter(rect => rect.width > 0 && rect.height > 0);
  const box = one.getBoundingClientRect();
  const isSeen = rects.some(rect => {
    const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
    const there = document.elementFromPoint(x, y);
    return there !== null && (one === there || one.contains(there) || there.contains(one));
  });
  const widest = rects.reduce((most, rect) => Math.max(most, 2 * (rect.width + rect.height)), 0);
  return {
    place: one.planPlace, isSeen, round: widest,
    name: `<${one.tagName.toLowerCase()}> "${one.textContent.trim().slice(0, 30)}"`,
    kind: `${one.tagName} ${one.className}`,
    box: { x: box.x, y: box.y, width: box.width, height: box.height },
  };
}

/** A line of 2 px round the control, 3:1 against what was there before. */
async function focusLine(page, stop) {
  const room = page.viewportSize();
  const left = Math.max(0, Math.floor(stop.box.x - 8)), top = Math.max(0, Math.floor(stop.box.y - 8));
  const clip = {
    x: left, y: top,
    width: Math.min(room.width, Math.ceil(stop.box.x + stop.box.width + 8)) - left,
    height: Math.min(room.height, Math.ceil(stop.box.y + stop.box.height + 8)) - top,
  };
  if (clip.width < 1 || clip.height < 1) return [];
  const focused = await page.screenshot({ clip, animations: 'disabled' });
  const held = await page.evaluateHandle(() => { const now = document.activeElement; now.blur(); return now; });
  await settle(page);
  const plain = await page.screenshot({ clip, animations: 'disabled' });
  await held.evaluate(one => one.focus({ preventScroll: true }));
  const changed = changedPixels(plain, focused);
  const inView = Math.min(stop.round, 2 * (clip.width + clip.height));
  // Round corners take a little away from 2 px times the way round.
  return changed >= 1.5 * inView ? [] : [`the focus on ${stop.name} changes ${changed} pixels; a line of 2 px has ${Math.round(2 * inView)}`];
}
