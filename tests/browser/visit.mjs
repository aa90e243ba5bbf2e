// Pages to look through: a worker has one browser page of each kind and uses it again and again.
//
// Not here: what is looked at (gates/).

import { standIn } from './gates/listen.mjs';
import { settle, WIDE } from './look.mjs';
import { watch } from './watch.mjs';

const KINDS = {
  plain: {},
  'no-script': { javaScriptEnabled: false },
  'no-storage': {},
  voice: {},
};

/** `visit(site, path)` opens a page; `close()` at the end. */
export async function startWorker(browser) {
  const kept = new Map();

  async function pageOf(kind) {
    // What a reader chose must not meet the next page, so this one is new each time.
    if (['kept', 'no-storage', 'voice'].includes(kind)) await kept.get(kind)?.page.context().close();
    else if (kept.has(kind)) return kept.get(kind);
    const context = await browser.newContext({ viewport: WIDE, reducedMotion: 'reduce', ...KINDS[kind] });
    if (kind === 'no-storage') {
      await context.addInitScript(() => Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('storage is blocked', 'SecurityError'); },
      }));
    }
    if (kind === 'voice') await context.addInitScript(standIn);
    context.setDefaultTimeout(5_000);
    context.setDefaultNavigationTimeout(30_000);
    const page = await context.newPage();
    const made = { page, watched: watch(page) };
    kept.set(kind, made);
    return made;
  }

  async function open(kind, address) {
    const made = await pageOf(kind);
    // From one anchor to another of one page is no opening.
    await made.page.goto('about:blank');
    made.watched.clear();
    await made.page.goto(address, { waitUntil: 'load' });
    if (kind !== 'no-script') await settle(made.page);
    return made;
  }

  return {
    async visit(site, path) {
      const address = site.address('root', path);
      const made = await open('main', address);
      return { site, path, ...made, open, reload: () => open('main', address) };
    },
    async close() { for (const { page } of kept.values()) await page.context().close(); },
  };
}
