// The preview as a writer meets it: `node typing.mjs PROGRAM PLAN`, in Chromium.
//
// Types into files of a copy of the plan, and looks at what comes: the text, the place on the page, messages, copies.
// Prints what failed, and last "N passed, N failed". Exit code 1 if anything failed.

import { readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { startChromium } from '../chromium.mjs';
import { WIDE } from '../look.mjs';
import { watch } from '../watch.mjs';
import { startPreview } from './started.mjs';

const [program, source] = process.argv.slice(2);
const results = { passed: 0, failed: 0 };
function judge(what, isSo, more = '') {
  results[isSo ? 'passed' : 'failed'] += 1;
  if (!isSo) console.log(`FAILED preview: ${what} ${more}`);
}

const preview = await startPreview(program, source);
const browser = await startChromium();
const page = await browser.newPage({ viewport: WIDE });
page.setDefaultTimeout(10_000);
const watched = watch(page);
await page.goto(preview.address);
const frame = await page.locator('#page').elementHandle().then(element => element.contentFrame());
await frame.waitForURL('**/private/index.html');
await frame.waitForFunction(() => document.plainplanHead);

const file = join(preview.folder, 'index.md');
const text = readFileSync(file, 'utf8');
/** As most editors do it: written beside, then renamed. */
function save(words, place = file) {
  writeFileSync(`${place}~`, words);
  renameSync(`${place}~`, place);
}
const comes = words => frame.waitForFunction(wanted => document.querySelector('main')?.textContent.includes(wanted), words)
  .then(() => true, () => false);
const isShown = selector => page.locator(selector).isVisible();

// The words come, and nothing else moves.
const LINK = 'main a[href="how-i-talk.html"]';
const place = await frame.evaluate(selector => {
  const link = document.querySelector(selector);
  link.scrollIntoView({ block: 'center' });
  link.focus();
  window.isTheSame = true;
  return { y: window.scrollY, words: link.textContent };
}, LINK);
judge('the page can be scrolled', place.y > 200, JSON.stringify(place));
save(`${text}\n\n🙂 I write this now.\n`);
judge('what is typed is seen', await comes('I write this now.'));
const after = await frame.evaluate(() => ({
  y: window.scrollY, words: document.activeElement?.textContent, isTheSame: window.isTheSame === true,
}));
judge('the place on the page stays', after.y === place.y, `${place.y}, then ${after.y}`);
judge('the focus stays', after.words === place.words, `"${place.words}", then "${after.words}"`);
judge('the page is not loaded anew', after.isTheSame);
judge('it is said politely', await page.locator('#said[role=status]').textContent() === 'The page is new.');

// A file that was only touched is no news.
const version = async () => (await (await fetch(`${preview.address}_preview/state?after=0&page=private/index.html`)).json()).version;
/** The version, when nothing has been built for a while. */
async function settled() {
  for (let known = await version(); ;) {
    await page.waitForTimeout(700);
    const now = await version();
    if (now === known) return known;
    known = now;
  }
}
const before = await settled();
utimesSync(file, new Date(), new Date());
writeFileSync(file, readFileSync(file));
judge('a file that was touched changes nothing', await settled() === before);

// A broken edit says what is wrong and how to mend it, over the last good page.
save(text.replace('---\n', '---\naudience: nobody\n'));
await page.locator('#broken').waitFor();
judge('the last good page stays', await comes('I write this now.'));
const finding = page.locator('#list details').first();
judge('the message names the line', /index\.md, line 2/u.test(await finding.locator('summary').textContent()), await finding.textContent());
judge('its way out waits for a click', !await finding.locator('pre').isVisible());
await finding.locator('summary').click();
judge('a click shows the way out', (await finding.locator('pre').innerText()).includes('Try:'));
save(`${text}\n\n🙂 I mended it.\n`);
judge('the mended page comes', await comes('I mended it.'));
await page.locator('#broken').waitFor({ state: 'hidden' });
judge('the message goes when the mistake is mended', !/audience/u.test(await page.locator('#list').textContent()));

// Another title is another head: the page is loaded whole.
save(text.replace(/^title: .*$/mu, 'title: Another title'));
judge('a new head loads the page whole', await frame.waitForFunction(() => document.title.startsWith('Another title') && !window.isTheSame)
  .then(() => true, () => false));
await page.waitForFunction(() => document.title.startsWith('Another title'));

// Another page of the plan has its news too, and an edit in between is not lost.
await frame.click(LINK);
await frame.waitForURL('**/how-i-talk.html');
const other = join(preview.folder, 'how-i-talk.md');
save(`${readFileSync(other, 'utf8')}\n\n🙂 I say it here.\n`, other);
judge('an edit of the page that was just opened is seen', await comes('I say it here.'));

// Who sees it, and how wide.
const secret = 'Only we read this line.';
save(`${readFileSync(other, 'utf8')}\n\n::: private\n${secret}\n:::\n`, other);
judge('a private passage is seen by us', await comes(secret));
await page.locator('button[data-copy=public]').click();
await frame.waitForURL('**/public/how-i-talk.html');
judge('it is not in the copy for everyone', !(await frame.content()).includes(secret));
judge('the button says which copy it is', await page.locator('[data-copy=public]').getAttribute('aria-pressed') === 'true');
await page.locator('button[data-wide=phone]').click();
judge('a phone is 390 wide', await frame.evaluate(() => document.documentElement.clientWidth) <= 390);
await page.locator('button[data-wide=""]').click();
await page.locator('button[data-copy=private]').click();
await frame.waitForURL('**/private/how-i-talk.html');

// A copy that takes long, as that of a large group does, is told of.
const isSaid = part => page.waitForFunction(wanted => document.getElementById('said').textContent.includes(wanted), part).then(() => true, () => false);
process.kill(preview.pid, 'SIGSTOP');
await page.locator('button[data-copy=circle]').click();
judge('while pages are made it is said', await isSaid('are being made'));
process.kill(preview.pid, 'SIGCONT');
await frame.waitForURL('**/circle/how-i-talk.html');
judge('when they are there it is not said any more', await page.waitForFunction(() => !document.getElementById('said').textContent.includes('are being made')).then(() => true, () => false));
await page.locator('button[data-copy=private]').click();
await frame.waitForURL('**/private/how-i-talk.html');

// A page that is not there yet is shown as soon as it is.
await frame.goto(`${preview.address}private/brand-new.html`);
await page.waitForTimeout(500);
await frame.evaluate(() => { window.isTheSame = true; });
await page.waitForTimeout(500);
judge('a page that is not there is not loaded again and again', await frame.evaluate(() => window.isTheSame === true));
writeFileSync(join(preview.folder, 'brand-new.md'), '---\ntitle: Brand new\nsummary: It is new.\n---\n\n🙂 Here I am.\n');
judge('a page that is new is shown', await comes('Here I am.'));

// So it is when it came between the answer "not here" and the first question for news.
let release = () => {};
const held = new Promise(done => { release = done; });
await page.route(/_preview\/state.*just-made/u, async route => { await held; await route.continue(); });
await frame.goto(`${preview.address}private/just-made.html`);
writeFileSync(join(preview.folder, 'just-made.md'), '---\ntitle: Just made\nsummary: It is new.\n---\n\n🙂 I came in between.\n');
while (!(await fetch(`${preview.address}private/just-made.html`)).ok) await page.waitForTimeout(50);
release();
judge('a page that came in between is shown', await comes('I came in between.'));
await page.unroute(/_preview\/state.*just-made/u);

// A name that an address spells in another way is renewed too.
const cafe = join(preview.folder, 'our café.md');
writeFileSync(cafe, '---\ntitle: Our café\nsummary: I go there.\n---\n\n🙂 I drink tea.\n');
await page.waitForTimeout(1_000);
await frame.goto(`${preview.address}private/${encodeURIComponent('our café')}.html`);
await frame.waitForFunction(() => document.plainplanHead);
save(readFileSync(cafe, 'utf8').replace('I drink tea.', 'I drink coffee.'), cafe);
judge('a page with a blank and é in its name is renewed', await comes('I drink coffee.'));

// The frame around the pages is held to the same rules as they are.
await page.evaluate(axe.source);
const found = await page.evaluate(() => window.axe.run({ include: [['body']], exclude: [['#page']] }, { iframes: false }));
judge('no barrier in the frame around the pages', found.violations.length === 0, found.violations.map(one => one.id).join(', '));
await page.setViewportSize({ width: 320, height: 640 });
judge('it fits on a narrow screen', await page.evaluate(() => document.documentElement.scrollWidth <= 320));
// Waiting for the news of one page ends when another one is opened.
// So does a page that is not there, once.
const problems = watched.problems().filter(problem => !/_preview\/state.*ERR_ABORTED|404/u.test(problem));
judge('the browser complains about nothing', problems.length === 0, problems.join('; '));
judge('the list of what was found is there', await isShown('#found'));

// Whoever ends the preview is told so in the page.
await preview.stop();
judge('the page says that the preview has ended', await isSaid('has ended'));
await browser.close();
console.log(`The preview: ${results.passed} passed, ${results.failed} failed`);
process.exit(results.failed === 0 ? 0 : 1);
