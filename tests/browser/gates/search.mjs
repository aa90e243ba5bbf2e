// Finding words of the plan, at a web root and from a memory stick.

import { WIDE } from '../look.mjs';
import { runAxe } from './axe.mjs';

const FIELD = '#plan-search-field';
const NO_WORD = 'zqzqzqzq';

export const search = {
  name: 'every word of the plan can be found, and what is found is there',
  async run({ site, open }) {
    const problems = [];
    for (const way of ['root', 'file']) {
      const { page, watched } = await open('plain', site.address(way, 'all-pages.html#plan-search').replace('%23', '#'));
      await page.setViewportSize(WIDE);
      if (!await page.locator(FIELD).isVisible()) { problems.push(`${way}: there is no field`); continue; }
      const isReady = await page.waitForFunction(field => document.activeElement?.matches(field), FIELD, { timeout: 2000 }).catch(() => null);
      if (!isReady) problems.push(`${way}: whoever comes to find words must look for the field`);
      if (!await page.evaluate(() => 'plainplanPages' in window)) {
        await page.focus(FIELD);
        await page.waitForFunction(() => 'plainplanPages' in window, null, { timeout: 2000 }).catch(() => null);
      }
      if (!await page.evaluate(() => 'plainplanPages' in window)) { problems.push(`${way}: nothing to look through comes`); continue; }
      for (const { word, href } of await wordsOf(page)) {
        const found = await look(page, word);
        if (!found.hrefs.includes(href)) problems.push(`${way}: "${word}" of ${href} is not found`);
        if (!/\d|[٠-٩]/u.test(found.said)) problems.push(`${way}: nobody is told how many places hold "${word}"`);
      }
      if (way === 'root') problems.push(...(await runAxe(page)).map(problem => `with something found: ${problem}`));
      const none = await look(page, NO_WORD);
      if (none.hrefs.length > 0 || none.said === '') problems.push(`${way}: a word that the plan has not is not told as such`);
      const [long] = (await wordsOf(page)).filter(({ word }) => /^[a-z]{6,}$/u.test(word));
      if (long) {
        await look(page, `${long.word.slice(0, 2)}${long.word.slice(3)}`);
        const offer = page.locator('.plan-search__near button', { hasText: long.word });
        if (await offer.count() === 0 && (await hrefs(page)).length === 0) problems.push(`${way}: "${long.word}" is not offered where a letter is missing`);
      }
      problems.push(...watched.problems().map(problem => `${way}: ${problem}`));
      if (way === 'root') problems.push(...await follow(page));
    }
    return problems;
  },
};

const hrefs = page => page.locator('.plan-search__list a').evaluateAll(links => links.map(link => link.getAttribute('href')));

/** Types a word, and waits until the page has looked for it. */
async function look(page, word) {
  await page.evaluate(() => { document.querySelector('.plan-search__said').textContent = '…'; });
  await page.fill(FIELD, word);
  await page.waitForFunction(() => document.querySelector('.plan-search__said').textContent !== '…', null, { timeout: 3000 });
  return { said: await page.locator('.plan-search__said').textContent(), hrefs: await hrefs(page) };
}

/** A long word of the first and of the last place of the plan, and the address of that place. */
const wordsOf = page => page.evaluate(() => {
  const places = plainplanPages.flatMap(([path, , , parts]) => parts.map(([id, heading, text]) => ({ href: id ? `${path}#${id}` : path, words: `${heading} ${text}` })));
  const longest = words => words.split(/[^\p{L}\p{M}]+/u).sort((one, other) => other.length - one.length)[0] ?? '';
  const told = places.map(({ href, words }) => ({ href, word: longest(words).toLowerCase() })).filter(({ word }) => word.length > 2);
  // Of the places that hold a word, only the first 20 are shown.
  const rare = told.filter(({ word }) => places.filter(({ words }) => words.toLowerCase().includes(word)).length < 10);
  return rare.length ? [rare[0], rare[rare.length - 1]] : [];
});

/** The first thing found leads to where its words stand. */
async function follow(page) {
  const [first] = await wordsOf(page);
  if (!first) return ['no word of the plan is rare enough to look for'];
  await look(page, first.word);
  const link = page.locator(`.plan-search__list a[href="${first.href}"]`);
  if (await link.count() === 0) return [`no way leads to "${first.word}"`];
  await link.first().click();
  await page.waitForLoadState('load');
  const place = decodeURIComponent(new URL(page.url()).hash.slice(1));
  const isThere = await page.evaluate(([id, word]) => {
    const words = document.querySelector('main').textContent.toLowerCase();
    return (!id || document.getElementById(id) !== null) && words.includes(word);
  }, [place, first.word]);
  return isThere ? [] : [`the way to "${first.word}" does not lead there`];
}
