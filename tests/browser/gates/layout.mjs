// Small screens and readers who change the spacing: nothing scrolls sideways, nothing is cut.

import { PHONE, WIDE, ZOOMED, settle, wear } from '../look.mjs';

const narrow = (name, viewport) => ({
  name: `nothing scrolls sideways (${name})`,
  async run({ page }) {
    await page.setViewportSize(viewport);
    await settle(page);
    return [...await page.evaluate(sideways), ...await page.evaluate(cutText)];
  },
});

/** WCAG 1.4.12, in its own numbers. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

const spaced = (name, viewport) => ({
  name: `wide text spacing cuts nothing (${name})`,
  async run({ page }) {
    await page.setViewportSize(viewport);
    const takeOff = await wear(page, SPACED);
    const problems = [...await page.evaluate(sideways), ...await page.evaluate(cutText)];
    await takeOff();
    return problems;
  },
});

export const layoutGates = [
  narrow('wide', WIDE), narrow('phone', PHONE), narrow('400 % zoom', ZOOMED),
  spaced('wide', WIDE), spaced('phone', PHONE),
];

/** Runs in the page. */
function sideways() {
  const root = document.documentElement;
  const room = root.clientWidth;
  const needed = Math.max(root.scrollWidth, document.body.scrollWidth);
  if (needed <= room) return [];
  const wide = [...document.body.querySelectorAll('*')].filter(one => {
    if (one.getBoundingClientRect().right <= room + 1 || one.closest('svg') !== null && one.tagName !== 'svg') return false;
    for (let up = one.parentElement; up && up !== document.body; up = up.parentElement) {
      if (getComputedStyle(up).overflowX !== 'visible') return false;
    }
    return true;
  });
  const named = wide.slice(0, 3).map(one => `<${one.tagName.toLowerCase()} class="${one.getAttribute('class') ?? ''}">`);
  return [`the page is ${needed} px wide in ${room} px: ${named.join(', ') || 'something'}`];
}

/** Runs in the page. Text that a box cuts off, or that lies outside the screen. */
function cutText() {
  const problems = [];
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const room = document.documentElement.clientWidth;
  while (words.nextNode()) {
    const node = words.currentNode;
    const holder = node.parentElement;
    if (!node.data.trim() || !holder.checkVisibility({ visibilityProperty: true }) || holder.closest('svg, script, style, template, .plan-skip')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const told = JSON.stringify(node.data.trim().slice(0, 30));
    let canScroll = false;
    for (let up = holder; up && up !== document.documentElement; up = up.parentElement) {
      const style = getComputedStyle(up);
      if (/auto|scroll/.test(style.overflowX + style.overflowY)) { canScroll = true; break; }
      if (!/hidden|clip/.test(style.overflowX + style.overflowY)) continue;
      const edge = up.getBoundingClientRect();
      // One pixel that only screen readers read is no cut text.
      if (edge.width <= 2 && edge.height <= 2) { canScroll = true; break; }
      if (box.right > edge.right + 1 || box.bottom > edge.bottom + 1 || box.left < edge.left - 1 || box.top < edge.top - 1) {
        problems.push(`cut off: ${told}`);
        break;
      }
    }
    if (!canScroll && (box.right > room + 1 || box.left < -1)) problems.push(`outside the screen: ${told}`);
  }
  return [...new Set(problems)];
}
