// Every page of large sites in Chromium, at a web root, in a sub-folder and from a memory stick: `node crawl.mjs NAME=FOLDER…`
//
// Each page must open without a complaint, ask no other host, and every address on it must lead somewhere.
// Not here: what a page must be beyond that (run.mjs).

import { availableParallelism } from 'node:os';
import { startChromium } from './chromium.mjs';
import { brokenLinks, readLinks } from './gates/opening.mjs';
import { openSite } from './site.mjs';
import { watch } from './watch.mjs';

const MOST_LINES = 20;
const found = [];
let opened = 0;
const browser = await startChromium();

for (const word of process.argv.slice(2)) {
  const [name, folder] = word.split('=');
  const site = await openSite(name, folder);
  const facts = new Map();
  const jobs = Object.keys(site.ways).flatMap(way => site.pages.map(path => ({ way, path })));
  // A page that a host shows where none is has no other address.
  const isLost = path => path.split('/').pop() === '404.html';
  const workers = Array.from({ length: Math.max(2, Math.min(4, availableParallelism())) }, async () => {
    const page = await (await browser.newContext()).newPage();
    const watched = watch(page);
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      // What the last page was still loading, such as the sign in the tab, is given up here.
      await page.goto('about:blank');
      watched.clear();
      await page.goto(site.address(job.way, job.path), { waitUntil: 'load', timeout: 30_000 });
      opened += 1;
      const { words, headings } = await page.evaluate(() => ({
        words: (document.querySelector('main')?.innerText ?? '').trim().length, headings: document.querySelectorAll('h1').length,
      }));
      const problems = watched.problems();
      if (words === 0 || headings !== 1) problems.push(`${words} letters and ${headings} main headings`);
      if (job.way === 'root' && !isLost(job.path)) facts.set(job.path, await readLinks(page));
      found.push(...problems.map(problem => `${name}, ${job.way}, ${job.path}: ${problem}`));
    }
    await page.context().close();
  });
  await Promise.all(workers);
  for (const path of facts.keys()) found.push(...brokenLinks(site, path, facts).map(problem => `${name}/${path}: ${problem}`));
  if (site.pages.length < 2) found.push(`${name}: there is nothing to walk through`);
  site.close();
}

await browser.close();
for (const problem of found.slice(0, MOST_LINES)) console.log(`FAILED ${problem}`);
if (found.length > MOST_LINES) console.log(`and ${found.length - MOST_LINES} more`);
console.log(`${opened} pages were opened, ${found.length} problems were found.`);
process.exit(found.length === 0 && opened > 0 ? 0 : 1);
