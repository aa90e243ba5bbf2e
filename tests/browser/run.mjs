// The browser tests: `node run.mjs NAME=FOLDER…`, each folder a built site.
//
// Prints what a person would meet, and last "N passed, N failed". Exit code 1 if anything failed.

import { availableParallelism } from 'node:os';
import { startChromium } from './chromium.mjs';
import { eachKind, eachSite, everyPage, lostPage, oneFile, wholePlan } from './gates/all.mjs';
import { brokenLinks, readLinks } from './gates/opening.mjs';
import { openSite } from './site.mjs';
import { startWorker } from './visit.mjs';

/** A plan in a group has its own, in its own folder. */
const isLost = path => path.split('/').pop() === '404.html';
const MOST_LINES = 6;

const results = { passed: 0, failed: 0 };
/** How many pages that hold all others were looked at: the first one as every page is. */
let wholePlans = 0;
const started = performance.now();

function judge(site, path, name, problems) {
  if (problems.length === 0) { results.passed += 1; return; }
  results.failed += 1;
  console.log(`FAILED ${site.name}/${path}: ${name}`);
  for (const problem of problems.slice(0, MOST_LINES)) console.log(`    ${problem}`);
  if (problems.length > MOST_LINES) console.log(`    and ${problems.length - MOST_LINES} more`);
}

async function tryGate(gate, visit) {
  // A gate that stops half-way has not been passed.
  try { return await gate.run(visit); } catch (error) { return [`the test itself stopped: ${error.message}`]; }
}

/** Blocks of a page and how its controls look: pages that have the same are of one kind. */
const kindOf = page => page.evaluate(() => {
  const blocks = [...document.querySelectorAll('main [class]')].map(one => one.getAttribute('class').split(' ')[0].split('__')[0]);
  return [...new Set(blocks)].sort().join(' ');
});

async function lookAtPage(worker, site, path, known) {
  const visit = await worker.visit(site, path);
  known.facts.set(path, await readLinks(visit.page));
  const kind = await kindOf(visit.page);
  const isWhole = path === 'whole-plan.html' && wholePlans > 0;
  const gates = [...(isLost(path) ? lostPage : site.isOneFile ? oneFile : isWhole ? wholePlan : everyPage)];
  wholePlans += path === 'whole-plan.html' ? 1 : 0;
  if (!isLost(path) && !site.isOneFile && !isWhole && !known.kinds.has(kind)) {
    known.kinds.add(kind);
    gates.push(...eachKind);
  }
  if (path === known.first) gates.push(...eachSite);
  for (const gate of gates) judge(site, path, gate.name, await tryGate(gate, visit));
}

async function main(words) {
  if (words.length === 0) throw new Error('name at least one site: node run.mjs NAME=FOLDER');
  const sites = [];
  for (const word of words) {
    const [name, folder] = word.split('=');
    const site = await openSite(name, folder);
    if (!site.isOneFile && !site.pages.includes('index.html')) throw new Error(`${folder} holds no index.html`);
    sites.push({ site, known: { facts: new Map(), kinds: new Set(), first: 'index.html' } });
  }
  const jobs = sites.flatMap(({ site, known }) => site.pages.map(path => ({ site, known, path })));
  const browser = await startChromium();
  console.log(`Chromium ${browser.version()}: ${jobs.length} pages of ${sites.length} sites`);
  const workers = Array.from({ length: Math.max(2, Math.min(4, availableParallelism())) }, async () => {
    const worker = await startWorker(browser);
    for (let job = jobs.shift(); job; job = jobs.shift()) await lookAtPage(worker, job.site, job.path, job.known);
    await worker.close();
  });
  await Promise.all(workers);
  await browser.close();
  for (const { site, known } of sites) {
    for (const path of site.pages) judge(site, path, 'every link leads somewhere', brokenLinks(site, path, known.facts));
    site.close();
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  results.failed += 1;
  console.log(`FAILED: ${error.message}`);
}
console.log(`Looked for ${Math.round((performance.now() - started) / 1000)} seconds.`);
console.log(`${results.passed} passed, ${results.failed} failed`);
process.exit(results.failed === 0 ? 0 : 1);
