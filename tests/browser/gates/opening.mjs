// A page opens in every way: quietly, whole, with and without scripts, and all that it names is there.

import { WIDE, difference, mainText } from '../look.mjs';

export const quiet = {
  name: 'opens without a complaint and asks no other host',
  async run({ watched }) { return watched.problems(); },
};

/** Opens the page again in a way of its own; needs `open(kind, address)`, which gives `{ page, watched }`. */
const again = (name, kind, way) => ({
  name,
  async run({ page, site, path, open }) {
    await page.setViewportSize(WIDE);
    const before = await mainText(page);
    const other = await open(kind, site.address(way, path));
    const after = await mainText(other.page);
    const told = difference(before, after);
    return [...other.watched.problems(), ...(told ? [`the words differ: ${told}`] : [])];
  },
});

export const openingGates = [
  again('says the same without scripts', 'no-script', 'root'),
  again('opens from a sub-folder', 'plain', 'sub-folder'),
  again('opens from a memory stick', 'plain', 'file'),
];

/** What a page names and what it holds, for `links` below. */
export const readLinks = page => page.evaluate(() => ({
  targets: [...document.querySelectorAll('[href], [src], [srcset], [poster]')].flatMap(one =>
    ['href', 'src', 'poster'].filter(key => one.hasAttribute(key)).map(key => one.getAttribute(key))
      .concat((one.getAttribute('srcset') ?? '').split(',').map(width => width.trim().split(' ')[0]).filter(Boolean))),
  ids: [...document.querySelectorAll('[id]')].map(one => one.id),
  inline: [...document.querySelectorAll('[style]')].map(one => `<${one.tagName.toLowerCase()} style>`),
}));

/** Every address is relative, ends in a file that is there, and an anchor names an id. `facts`: path → `readLinks`. */
export function brokenLinks(site, path, facts) {
  const problems = facts.get(path).inline.map(one => `an inline style: ${one}`);
  for (const target of facts.get(path).targets) {
    if (/^(https?|mailto|tel):/i.test(target)) continue;
    if (site.isOneFile && /^data:/i.test(target)) continue;
    if (target === '' || /^([a-z][a-z0-9+.-]*:|\/)/i.test(target)) { problems.push(`not a relative address: "${target}"`); continue; }
    // The folder `top` stands for the site: whoever climbs out of it is seen.
    const there = new URL(target, `http://host/top/${path.split('/').map(encodeURIComponent).join('/')}`);
    const file = decodeURIComponent(there.pathname).replace(/^\/top\//, '');
    if (!there.pathname.startsWith('/top/') || !site.files.has(file)) { problems.push(`leads nowhere: "${target}"`); continue; }
    const anchor = decodeURIComponent(there.hash.slice(1));
    if (anchor && facts.has(file) && !facts.get(file).ids.includes(anchor)) problems.push(`no such place: "${target}"`);
  }
  return [...new Set(problems)];
}
