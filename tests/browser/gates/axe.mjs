// axe: the rules of WCAG 2.0 to 2.2, levels A, AA and AAA.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PHONE, WIDE, settle } from '../look.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa', 'wcag22a', 'wcag22aa', 'wcag22aaa'];

const gate = (size, viewport, colorScheme) => ({
  name: `axe finds nothing (${size}, ${colorScheme})`,
  async run({ page }) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await settle(page);
    const problems = await runAxe(page);
    await page.emulateMedia({ colorScheme: 'light' });
    return problems;
  },
});

export const axeGates = [
  gate('wide', WIDE, 'light'), gate('wide', WIDE, 'dark'),
  gate('phone', PHONE, 'light'), gate('phone', PHONE, 'dark'),
];

/** Every violation of the page as it stands, as a sentence. */
export async function runAxe(page) {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(AXE);
  const found = await page.evaluate(async tags => {
    // Rules that axe keeps off until a page asks for them, as browsers' support was young.
    const rules = Object.fromEntries(axe.getRules(tags).map(rule => [rule.ruleId, { enabled: true }]));
    const result = await axe.run(document, { runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations'] });
    const told = result.violations.flatMap(rule => rule.nodes.map(node =>
      `${rule.id} at ${node.target.join(' ')}: ${node.failureSummary?.split('\n').slice(1).join(' ').trim()}`));
    return { told, looked: result.passes.length };
  }, TAGS);
  return found.looked === 0 ? ['axe looked at nothing', ...found.told] : found.told;
}
