// Forced colours and paper: the same words, big enough.

import { execFileSync } from 'node:child_process';
import { WIDE, difference, mainText, settle } from '../look.mjs';

/** A4 without 17 mm at each side, in CSS pixels. */
const PAPER = { width: 665, height: 960 };

export const forcedColours = {
  name: 'forced colours show the same words',
  async run({ page }) {
    await page.setViewportSize(WIDE);
    const before = await mainText(page);
    await page.emulateMedia({ forcedColors: 'active' });
    await settle(page);
    const after = await mainText(page);
    const unseen = await page.evaluate(unseenText);
    await page.emulateMedia({ forcedColors: 'none' });
    const told = difference(before, after);
    return [...(told ? [`the words differ: ${told}`] : []), ...unseen];
  },
};

/** Runs in the page. Text in the very colour of what it stands on. */
function unseenText() {
  const problems = [];
  for (const one of document.querySelectorAll('main *')) {
    if (one.closest('svg') || ![...one.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue;
    if (!one.checkVisibility({ visibilityProperty: true })) continue;
    let ground = 'rgb(255, 255, 255)';
    for (let up = one; up; up = up.parentElement) {
      const colour = getComputedStyle(up).backgroundColor;
      if (!/rgba\(.*, 0\)|transparent/.test(colour)) { ground = colour; break; }
    }
    if (getComputedStyle(one).color === ground) problems.push(`cannot be seen: ${JSON.stringify(one.textContent.trim().slice(0, 30))}`);
  }
  return problems;
}

export const paper = {
  name: 'paper holds every word, 12 point or more',
  async run({ page }) {
    await page.setViewportSize(PAPER);
    await page.emulateMedia({ media: 'print' });
    await settle(page);
    const text = await mainText(page);
    const small = await page.evaluate(smallText);
    await page.emulateMedia({ media: null });
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const printed = execFileSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: pdf, maxBuffer: 1 << 26 }).toString();
    return [...small, ...missingWords(text, printed)];
  },
};

/** A bundle is made for so many sheets of paper; what goes on, on a further one, is often lost. */
export const sheets = {
  name: 'each sheet of a bundle is one sheet of paper',
  async run({ page }) {
    const count = await page.locator('[id^="plan--sheet-"]').count();
    if (count === 0) return [];
    await page.emulateMedia({ media: null });
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const printed = execFileSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: pdf, maxBuffer: 1 << 26 }).toString();
    // Every page of the print ends with a form feed.
    const pages = printed.split('\f').length - 1;
    return pages === count ? [] : [`${count} sheets take ${pages} pages of paper`];
  },
};

/** Runs in the page. 12 points are 16 CSS pixels; letters in a drawing count as large as they are drawn. */
function smallText() {
  const problems = [];
  const words = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const holder = words.currentNode.parentElement;
    if (!words.currentNode.data.trim() || !holder.checkVisibility({ visibilityProperty: true })) continue;
    if (holder.closest('title, desc, script, style, template')) continue;
    const scale = holder.ownerSVGElement ? Math.abs(holder.getScreenCTM()?.d ?? 1) : 1;
    const size = parseFloat(getComputedStyle(holder).fontSize) * scale;
    if (size < 15.9) problems.push(`${(size * 0.75).toFixed(1)} point: ${JSON.stringify(words.currentNode.data.trim().slice(0, 30))}`);
  }
  return [...new Set(problems)];
}

/** Words of the page that paper lacks. A line may be broken anywhere, and an address may follow a link's words. */
function missingWords(text, printed) {
  // Vowel signs and the long joining line of Arabic are no letters; the reader of the paper file moves them about.
  const plain = words => words.normalize('NFKC').replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\u0640\u064b-\u0652]/gu, '');
  // It also takes the joined sign of lam and alef apart the wrong way round.
  const swapped = word => word.replace(/\u0644([\u0622\u0623\u0625\u0627])/gu, '$1\u0644');
  const squashed = plain(printed).replace(/\s+/gu, '');
  const words = plain(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const missing = new Set(words.filter(word => !squashed.includes(word) && !squashed.includes(swapped(word))));
  if (!text) return ['the page has no words in main'];
  return missing.size ? [`not on paper: ${[...missing].slice(0, 8).join(', ')}`] : [];
}
