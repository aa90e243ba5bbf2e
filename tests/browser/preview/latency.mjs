// How long after a save the new words stand in the browser: `node latency.mjs PROGRAM FOLDER PAGE [EDITS]`.
//
// PAGE is the place of a page in the plan's folder, without its ending: `my-week`, or `sam/my-week` in a group.
// Prints the end of a row of a table: how many edits, and milliseconds from the save to the new main part: the middle
// one, the 99th of 100, the longest.

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChromium } from '../chromium.mjs';
import { WIDE } from '../look.mjs';
import { startPreview } from './started.mjs';

const [program, source, name, edits = '300'] = process.argv.slice(2);
/** Milliseconds between two saves of a quick writer. */
const PAUSE = 150;
const now = () => performance.timeOrigin + performance.now();

const preview = await startPreview(program, source);
const browser = await startChromium();
const page = await browser.newPage({ viewport: WIDE });
// The first page of a group shows a card of each of its plans.
page.setDefaultTimeout(300_000);
await page.goto(preview.address);
const frame = await page.locator('#page').elementHandle().then(element => element.contentFrame());
await frame.waitForURL('**/private/index.html');
await frame.goto(`${preview.address}private/${name}.html`);
await page.waitForTimeout(2_500);

/** Notes when the words first stand on the page. Both clocks are this machine's. */
const seen = words => frame.evaluate(text => new Promise((done, fail) => {
  const main = document.querySelector('main');
  const look = () => {
    if (!main.textContent.includes(text)) return;
    watcher.disconnect();
    done(performance.timeOrigin + performance.now());
  };
  const watcher = new MutationObserver(look);
  watcher.observe(main, { childList: true, subtree: true, characterData: true });
  setTimeout(() => fail(new Error(`${text} never came`)), 10_000);
  window.plainplanReady = true;
  look();
}), words);

const file = join(preview.folder, `${name}.md`);
const text = readFileSync(file, 'utf8');
const times = [];
for (let edit = 0; edit < Number(edits); edit += 1) {
  const words = `I write this line for the ${edit}th time.`;
  const waits = seen(words);
  await frame.waitForFunction(() => window.plainplanReady);
  // Written beside and renamed, as most editors do.
  writeFileSync(`${file}~`, `${text}\n\n🙂 ${words}\n`);
  renameSync(`${file}~`, file);
  const saved = now();
  times.push(await waits - saved);
  await frame.evaluate(() => { window.plainplanReady = false; });
  // Nobody saves again at once.
  await page.waitForTimeout(PAUSE);
}
await browser.close();
await preview.stop();
times.sort((one, other) => one - other);
const at = share => times[Math.min(times.length - 1, Math.floor(times.length * share))];
const cells = [at(0.5), at(0.99), times.at(-1)].map(time => `${time.toFixed(1)} ms`);
console.log(`${times.length} | ${cells.join(' | ')} |`);
