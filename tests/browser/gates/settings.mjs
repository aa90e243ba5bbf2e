// The reader's settings: they work, are kept, and are never needed.

import { WIDE, settle } from '../look.mjs';
import { runAxe } from './axe.mjs';

const BUTTON = '#plan-settings-button';
const PANEL = '#plan-settings';

export const settings = {
  name: "the reader's settings work and are kept",
  async run({ site, path, open }) {
    const problems = [];
    const { page, watched } = await open('kept', site.address('root', path));
    await page.setViewportSize(WIDE);
    if (!await page.locator(BUTTON).isVisible()) return ['there is no button for the settings'];
    const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('main p')).fontSize));
    const pictures = () => page.evaluate(() =>
      [...document.querySelectorAll('main img')].filter(one => one.checkVisibility({ visibilityProperty: true })).length);
    const reload = async () => { await page.reload(); await settle(page); };

    await page.focus(BUTTON);
    await page.keyboard.press('Enter');
    if (!await page.locator(PANEL).isVisible()) return ['the button does not open the settings'];
    problems.push(...(await runAxe(page)).map(problem => `with the settings open: ${problem}`));
    await page.locator(`${PANEL} button`).first().focus();
    await page.keyboard.press('Escape');
    if (await page.locator(PANEL).isVisible()) return [...problems, 'Escape does not close the settings'];
    if (!await page.evaluate(button => document.activeElement?.matches(button), BUTTON)) problems.push('after Escape the focus is lost');

    const before = await size();
    await page.click(BUTTON);
    await page.locator(`${PANEL} [data-set="size"]`).last().click();
    await settle(page);
    const after = await size();
    if (after <= before) problems.push(`larger text is no larger: ${before} px, then ${after} px`);
    await reload();
    if (await size() !== after) problems.push('the text size is forgotten on the next page');

    const shown = await pictures();
    await page.click(BUTTON);
    await page.locator(`${PANEL} [data-set="pictures"][data-value="off"]`).click();
    await settle(page);
    if (shown === 0) problems.push('this page has no pictures to switch off');
    if (await pictures() > 0) problems.push('pictures are still there when they are off');
    return [...problems, ...watched.problems()];
  },
};

export const settingsWithoutStorage = {
  name: 'settings work for one page where nothing can be kept',
  async run({ site, path, open }) {
    const { page, watched } = await open('no-storage', site.address('root', path));
    await page.setViewportSize(WIDE);
    if (!await page.locator(BUTTON).isVisible()) return ['there is no button for the settings', ...watched.problems()];
    await page.click(BUTTON);
    const choice = page.locator(`${PANEL} [data-set="size"]`).last();
    await choice.click();
    const isPressed = await choice.getAttribute('aria-pressed') === 'true';
    return [...(isPressed ? [] : ['the choice does not work']), ...watched.problems()];
  },
};
