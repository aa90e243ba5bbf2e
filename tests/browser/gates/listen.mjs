// Reading aloud, with a stand-in for the voice: a browser without a screen has none. What a real voice sounds like, and
// where a real browser breaks off, is not tested here.

import { WIDE, settle } from '../look.mjs';
import { runAxe } from './axe.mjs';

const BUTTON = '#plan-listen-button';
const BAR = '#plan-listen';

export const listen = {
  name: 'a voice of this device reads the page, and no other voice does',
  async run({ site, path, open }) {
    const problems = [];
    const { page, watched } = await open('voice', site.address('root', path));
    await page.setViewportSize(WIDE);
    const tag = await page.evaluate(() => document.documentElement.lang);
    const voices = list => page.evaluate(given => { window.standIn.set(given); }, list);
    const spoken = () => page.evaluate(() => window.standIn.spoken.map(one => ({ ...one })));
    const seen = () => page.locator(BUTTON).isVisible();

    await voices([]);
    if (await seen()) problems.push('there is a button without a voice');
    await voices([{ name: 'far', lang: tag, localService: false }]);
    if (await seen()) problems.push('there is a button for a voice that sends the words away');
    await voices([{ name: 'other', lang: 'fi-FI', localService: true }]);
    if (await seen()) problems.push('there is a button for a voice of another language');
    await voices([{ name: 'far', lang: tag, localService: false }, { name: 'near', lang: tag.replace('-', '_'), localService: true }]);
    if (!await seen()) return [...problems, 'there is no button for a voice of this device'];

    await page.focus(BUTTON);
    await page.keyboard.press('Enter');
    if (!await page.locator(BAR).isVisible()) return [...problems, 'the button does not open the bar'];
    problems.push(...(await runAxe(page)).map(problem => `with the bar open: ${problem}`));
    const ones = page.locator('.plan-listen__one');
    if (await ones.count() === 0) return [...problems, 'no piece has a button of its own'];

    // The voice waits at the first piece, so that there is time to look.
    await page.evaluate(() => { window.standIn.hold = true; });
    await page.locator(`${BAR} [data-all]`).click();
    await page.waitForFunction(() => window.standIn.spoken.length === 1, null, { timeout: 5000 });
    if (!await page.locator('.plan-listen__now').count()) problems.push('what is read does not stand out');
    await page.evaluate(() => { window.standIn.hold = false; window.standIn.go(); });
    await page.waitForFunction(() => window.standIn.isIdle(), null, { timeout: 30_000 });
    const all = await spoken();
    if (all.some(one => one.text.length > 200)) problems.push(`a piece of ${Math.max(...all.map(one => one.text.length))} letters would be cut off`);
    if (all.some(one => one.voice !== 'near')) problems.push('a voice that sends the words away has read');
    if (await page.locator('.plan-listen__now').count()) problems.push('at the end something still stands out');
    const heard = all.map(one => one.text).join(' ');
    const sounds = await page.evaluate(soundsOfPage);
    problems.push(...missing(sounded(await page.evaluate(wordsOfPage), sounds), heard));
    const sign = /\S*[£€]\S*/u.exec(heard);
    if (sign) problems.push(`a sign is not said as people say it: ${sign[0]}`);
    const unsaid = sounds.filter(one => one.word && !heard.includes(one.sound));
    if (unsaid.length) problems.push(`a hard word is not said as its list says: ${unsaid[0].word}`);

    await page.evaluate(() => { window.standIn.spoken.length = 0; window.standIn.hold = true; });
    await page.locator(`${BAR} [data-all]`).click();
    await page.waitForFunction(() => window.standIn.spoken.length === 1);
    await page.locator(`${BAR} [data-stop]`).click();
    await page.evaluate(() => { window.standIn.hold = false; window.standIn.go(); });
    await settle(page);
    if ((await spoken()).length > 1) problems.push('it reads on after Stop');
    if (await page.locator('.plan-listen__now').count()) problems.push('after Stop something still stands out');

    await page.evaluate(() => { window.standIn.spoken.length = 0; });
    const last = ones.last();
    const wanted = sounded(await last.evaluate(one => one.parentElement.cloneNode(true).textContent.replace(one.textContent, '').replace(/\s+/gu, ' ').trim()), sounds);
    await last.click();
    await page.waitForFunction(() => window.standIn.isIdle(), null, { timeout: 10_000 });
    const said = (await spoken()).map(one => one.text).join(' ').replace(/[\s.]+/gu, '');
    if (said !== wanted.replace(/[\s.]+/gu, '')) problems.push(`a button of one piece reads ${JSON.stringify(said.slice(0, 60))}`);
    return [...problems, ...watched.problems()];
  },
};

/** Runs before the page's own scripts. */
export function standIn() {
  const state = {
    voices: [], spoken: [], hold: false, waiting: null, timer: 0, told: [],
    set(list) { state.voices = list; state.told.forEach(tell => tell()); },
    go() { const over = state.waiting; state.waiting = null; if (over) over(); },
    isIdle: () => state.waiting === null,
  };
  window.standIn = state;
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  Object.defineProperty(window, 'speechSynthesis', {
    value: {
      getVoices: () => state.voices,
      addEventListener: (_, tell) => state.told.push(tell),
      speak(utterance) {
        state.spoken.push({ text: utterance.text, voice: utterance.voice?.name, rate: utterance.rate });
        state.waiting = () => utterance.onend();
        if (!state.hold) state.timer = setTimeout(() => state.go(), 2);
      },
      cancel() { clearTimeout(state.timer); state.waiting = null; },
    },
  });
}

/** Runs in the page. Words that a listener must hear: those in the page's own language, pictures and drawings apart. */
function wordsOfPage() {
  const copy = document.querySelector('main').cloneNode(true);
  copy.querySelectorAll('.plan-listen, .plan-listen__one, svg, img, [lang], pre, template, figcaption').forEach(one => one.remove());
  const seen = [...document.querySelectorAll('main h1, main h2, main h3, main p, main li')].filter(one => one.checkVisibility() && !one.closest('[lang]:not(html), svg, .plan-listen'));
  return seen.map(one => [...one.childNodes].filter(node => node.nodeType === 3).map(node => node.data).join(' ')).join(' ').replace(/\s+/gu, ' ');
}

/** Runs in the page. What the page itself tells of how words and signs sound. */
function soundsOfPage() {
  return [...document.querySelectorAll('#plan-listen [data-word], #plan-listen [data-sign]')]
    .map(one => ({ word: one.dataset.word ?? '', sign: one.dataset.sign ?? '', sound: one.textContent }));
}

/** The text as it should sound. Words are matched here in the simplest way; the patterns have a test of their own. */
function sounded(text, sounds) {
  return sounds.reduce((said, { word, sign, sound }) => {
    if (sign) return said.replace(new RegExp(sign, 'gu'), sound);
    return said.replace(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'giu'), sound);
  }, text);
}

function missing(text, heard) {
  const wanted = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = new Set(heard.match(/[\p{L}\p{N}]+/gu) ?? []);
  const lost = [...new Set(wanted)].filter(word => !words.has(word));
  return lost.length ? [`not read: ${lost.slice(0, 8).join(', ')}`] : [];
}
