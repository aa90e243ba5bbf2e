// Twice ten thousand edits, renames and breakages in one preview: `node soak.mjs PROGRAM [EDITS]`.
//
// In rounds: many changes at once, as an editor, a program that keeps folders in step, or a tired writer makes them.
// After each round the pages must be those of the files as they are then, so no event was lost. A browser looks on all
// the time. The memory of the preview in the second half is compared with that in the first half: it takes some thousand
// changes until every thread has the room that it works in, and from then on nothing may be added.
// Prints what failed, and last "N passed, N failed". Exit code 1 if anything failed.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium } from '../chromium.mjs';
import { startPreview } from './started.mjs';

const [program, edits = '20000'] = process.argv.slice(2);
const ROUND = 100;
const MOST_WAITING = 20_000;
const PAGES = ['my-week', 'my-home', 'my-friends', 'my-food'];

const results = { passed: 0, failed: 0 };
function judge(what, isSo, more = '') {
  results[isSo ? 'passed' : 'failed'] += 1;
  if (!isSo) console.log(`FAILED soak: ${what} ${more}`);
}

/** The same numbers in each run. */
let seed = 20261128;
function chance(count) {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * count);
}

const index = '---\nplan:\n  name: Sam\n  language: en-GB\ntitle: My plan\nsummary: My plan.\n---\n\n🙋 I am Sam.\n';
const pageText = (name, words) => `---\ntitle: About ${name.slice(3)}\nsummary: It is mine.\n---\n\n🙂 ${words}\n`;
const source = mkdtempSync(join(tmpdir(), 'plainplan-soak-'));
writeFileSync(join(source, 'index.md'), index);
for (const name of PAGES) writeFileSync(join(source, `${name}.md`), pageText(name, 'I begin.'));
const preview = await startPreview(program, source);
rmSync(source, { recursive: true });
const at = name => join(preview.folder, name);

/** What each page says now; none for a page that is not there. A broken one says what it said last. */
const wanted = new Map(PAGES.map(name => [name, 'I begin.']));
const broken = new Set();
let count = 0;
const KINDS = [
  function writes(name) { put(name, writeFileSync); },
  function writesBeside(name) { put(name, (file, text) => { writeFileSync(`${file}.tmp`, text); renameSync(`${file}.tmp`, file); }); },
  function writesInPieces(name) { put(name, (file, text) => { writeFileSync(file, ''); writeFileSync(file, text.slice(0, 20)); writeFileSync(file, text); }); },
  function keepsACopy(name) { put(name, (file, text) => { if (existsSync(file)) renameSync(file, `${file}~`); writeFileSync(file, text); }); },
  function breaks(name) { writeFileSync(at(`${name}.md`), '---\naudience: nobody\n'); broken.add(name); },
  function removes(name) { rmSync(at(`${name}.md`), { force: true }); wanted.delete(name); broken.delete(name); },
  function touches(name) { if (existsSync(at(`${name}.md`))) utimesSync(at(`${name}.md`), new Date(), new Date(1e12 + count)); },
  function changesCase(name) {
    const [small, large] = [at(`${name}.md`), at(`${name.toUpperCase()}.md`)];
    if (existsSync(small)) { renameSync(small, large); renameSync(large, small); }
  },
  function movesAway() { renameSync(preview.folder, `${preview.folder}-away`); renameSync(`${preview.folder}-away`, preview.folder); },
  function makesAFolder() { mkdirSync(at('photos'), { recursive: true }); rmSync(at('photos'), { recursive: true }); },
];
function put(name, write) {
  const words = `I say this for the ${count}th time.`;
  write(at(`${name}.md`), pageText(name, words));
  wanted.set(name, words);
  broken.delete(name);
}

const read = async path => { const answer = await fetch(preview.address + path, { signal: AbortSignal.timeout(MOST_WAITING) }); return { status: answer.status, text: await answer.text() }; };
/** What is not yet as the files are. */
async function differences() {
  const state = JSON.parse((await read('_preview/state?after=0&page=private/index.html')).text);
  if (state.isBroken !== broken.size > 0) return [`broken: ${state.isBroken}, but ${[...broken].join(', ') || 'nothing'} is`];
  // A plan with a mistake in it keeps its last good pages.
  if (broken.size > 0) return [];
  const wrong = [];
  for (const name of PAGES) {
    const { status, text } = await read(`private/${name}.html`);
    const words = wanted.get(name);
    if (words ? !text.includes(words) : status !== 404) wrong.push(`${name} does not say "${words ?? 'nothing'}"`);
  }
  return wrong;
}
async function settles() {
  const end = performance.now() + MOST_WAITING;
  for (;;) {
    const wrong = await differences().catch(problem => [`the preview does not answer: ${problem.message}`]);
    if (wrong.length === 0 || performance.now() > end) return wrong;
    await new Promise(done => setTimeout(done, 10));
  }
}
const memory = () => Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${preview.pid}/status`, 'utf8'))[1]);

const browser = await startChromium();
const page = await browser.newPage();
await page.goto(preview.address);
const frame = await page.locator('#page').elementHandle().then(element => element.contentFrame());
await frame.waitForURL('**/private/index.html');
await frame.goto(`${preview.address}private/my-week.html`);

const rounds = Math.ceil(Number(edits) / ROUND);
const most = { firstHalf: 0, secondHalf: 0 };
for (let round = 0; round < rounds; round += 1) {
  for (let step = 0; step < ROUND; step += 1) {
    count += 1;
    // Moving the whole folder away is rarer than typing.
    const kind = KINDS[chance(20) === 0 ? chance(KINDS.length) : chance(KINDS.length - 2)];
    kind(PAGES[chance(PAGES.length)]);
    // Some at once, some with a pause in which the preview begins to build.
    if (chance(4) === 0) await new Promise(done => setTimeout(done, chance(12)));
  }
  const wrong = await settles();
  judge(`round ${round} ends with the pages of its files`, wrong.length === 0, wrong.join('; '));
  if (wrong.length > 0) break;
  const half = round < rounds / 2 ? 'firstHalf' : 'secondHalf';
  most[half] = Math.max(most[half], memory());
}
for (const name of PAGES) { count += 1; put(name, writeFileSync); }
judge('every change was made', count >= Number(edits), `${count}`);
judge('the page in the browser is the last one', await frame.waitForFunction(
  words => document.querySelector('main')?.textContent.includes(words), wanted.get('my-week'), { timeout: 10_000 }).then(() => true, () => false));
judge('the memory grows by less than a tenth', most.secondHalf <= most.firstHalf * 1.1, `${most.firstHalf} kB in the first half, ${most.secondHalf} kB in the second`);
await browser.close();
await preview.stop();
console.log(`The preview after ${count} changes: ${most.firstHalf} kB, then ${most.secondHalf} kB; ${results.passed} passed, ${results.failed} failed`);
process.exit(results.failed === 0 ? 0 : 1);
