// The layout of easy read, measured: what the rules ER-L, ER-I, ER-E and ER-B ask of every page.
//
// Not here: contrast and names (axe), sideways scrolling and spacing (layout), paper (media), the settings (settings).

import { PHONE, WIDE, settle } from '../look.mjs';

const easy = (name, viewport) => ({
  name: `a page is laid out for easy reading (${name})`,
  async run({ page }) {
    await page.setViewportSize(viewport);
    await settle(page);
    return page.evaluate(measure, viewport.width < 700);
  },
});

export const easyGates = [easy('wide', WIDE), easy('phone', PHONE)];

/** Runs in the page. Each problem begins with the number of the rule that it breaks. */
function measure(isPhone) {
  const problems = new Set();
  const main = document.querySelector('main');
  const told = one => JSON.stringify(one.textContent.trim().slice(0, 30));
  const isSeen = one => one.checkVisibility({ visibilityProperty: true });
  const words = [...main.querySelectorAll('*')].filter(one =>
    !one.closest('svg') && isSeen(one) && [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()));

  const families = new Set();
  for (const one of words) {
    const style = getComputedStyle(one);
    const size = parseFloat(style.fontSize);
    const isRunning = one.matches('p, li, dd, td');
    if (!one.closest('code, pre')) families.add(style.fontFamily);
    if (/(^|[^-])serif/.test(style.fontFamily) && !/sans-serif/.test(style.fontFamily)) problems.add(`ER-L1 letters with serifs: ${told(one)}`);
    if (size < 16) problems.add(`ER-L2 ${size} px: ${told(one)}`);
    if (isRunning && size < 18) problems.add(`ER-L2 running text of ${size} px: ${told(one)}`);
    if (isRunning && parseFloat(style.lineHeight) < size * 1.45) problems.add(`ER-L3 lines too near each other: ${told(one)}`);
    if (style.textAlign === 'justify') problems.add(`ER-L4 justified: ${told(one)}`);
    if (isRunning && !one.closest('table, svg') && !['start', 'left', 'right', '-webkit-match-parent'].includes(style.textAlign)) problems.add(`ER-L4 not aligned at the start: ${told(one)}`);
    if (style.hyphens === 'auto') problems.add(`ER-L4 words may be split: ${told(one)}`);
    if (parseFloat(style.textIndent) !== 0) problems.add(`ER-L4 the first line is moved in: ${told(one)}`);
    if (style.fontStyle === 'italic') problems.add(`ER-C4 italics: ${told(one)}`);
    if (one.matches('p, li') && !isPhone && one.getBoundingClientRect().width > size * 0.62 * 84) problems.add(`ER-L4 lines longer than 80 letters: ${told(one)}`);
  }
  if (families.size > 1) problems.add(`ER-L1 ${families.size} kinds of letters`);

  for (const row of main.querySelectorAll('.plan-row')) {
    const picture = row.querySelector('img, svg');
    const text = row.querySelector('.plan-row__words, p');
    if (!picture || !text || !isSeen(picture)) continue;
    if (!(picture.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) problems.add(`ER-L5 the words come before the picture: ${told(text)}`);
    const box = picture.getBoundingClientRect(), beside = text.getBoundingClientRect();
    const isRight = getComputedStyle(row).direction === 'rtl';
    const isBeside = isRight ? box.left >= beside.right - 1 : box.right <= beside.left + 1;
    if (!isPhone && !isBeside) problems.add(`ER-L5 the picture does not stand before the words: ${told(text)}`);
    if (isPhone && box.top >= beside.bottom - 1) problems.add(`ER-L12 the picture stands below its words: ${told(text)}`);
    // In a list and in a table the picture is a bullet.
    const least = row.closest('li, td, th, .plan-rows__head') ? 40 : isPhone ? 96 : 120;
    if (box.width < least && box.height < least) problems.add(`ER-I5 a picture of ${Math.round(box.width)} px: ${told(text)}`);
    const next = row.nextElementSibling;
    if (next?.matches('.plan-row') && next.getBoundingClientRect().top - row.getBoundingClientRect().bottom < 24) problems.add(`ER-L7 rows too near each other: ${told(text)}`);
  }

  for (const one of document.querySelectorAll('[autoplay], marquee, blink')) problems.add(`ER-L11 it moves by itself: <${one.tagName.toLowerCase()}>`);
  for (const one of document.querySelectorAll('body *')) {
    const style = getComputedStyle(one);
    if (style.animationName !== 'none') problems.add(`ER-L11 it moves: ${told(one)}`);
  }
  for (const link of document.querySelectorAll('a[href]')) {
    if (link.target && link.target !== '_self') problems.add(`ER-E7 a link opens a new window: ${told(link)}`);
  }
  for (const link of main.querySelectorAll('p a[href], li a[href]')) {
    if (isSeen(link) && !/underline/.test(getComputedStyle(link).textDecorationLine) && getComputedStyle(link).borderBottomStyle === 'none' && !link.closest('.plan-card, nav')) problems.add(`ER-E5 a link without a line under it: ${told(link)}`);
  }
  const menu = document.querySelector('header nav, nav');
  const entries = menu ? [...menu.querySelectorAll('a')].filter(isSeen) : [];
  if (entries.length > 8) problems.add(`ER-E2 ${entries.length} entries in the menu`);

  for (const table of main.querySelectorAll('table')) {
    if (!table.querySelector('caption')) problems.add('ER-B2 a table without a caption');
    for (const head of table.querySelectorAll('thead th')) if (head.scope !== 'col') problems.add(`ER-B2 a head without a scope: ${told(head)}`);
    if (table.querySelector('[colspan]:not([colspan="1"]), [rowspan]:not([rowspan="1"])') && !table.querySelector('.plan-table__group')) problems.add('ER-B2 merged cells');
    if (table.querySelector('table')) problems.add('ER-B2 a table in a table');
    // A column of sums; one that holds words too is read as words.
    const isSum = cell => /^(about )?[£€$][\d,.]+$/.test(cell.textContent.trim());
    const inColumn = at => [...table.rows].map(row => row.cells[at]).filter(cell => cell?.tagName === 'TD' && cell.textContent.trim());
    for (const cell of table.querySelectorAll('td')) {
      if (!isSeen(cell) || !isSum(cell) || !inColumn(cell.cellIndex).every(isSum)) continue;
      const style = getComputedStyle(cell);
      if (!['right', 'end'].includes(style.textAlign)) problems.add(`ER-B4 a sum that is not at the end of its cell: ${told(cell)}`);
      if (!/tabular-nums/.test(style.fontVariantNumeric)) problems.add(`ER-B4 figures of different widths: ${told(cell)}`);
    }
  }
  for (const bar of document.querySelectorAll('.plan-bars li')) if (!/\d/.test(bar.textContent)) problems.add(`ER-B10 a bar without its sum: ${told(bar)}`);
  for (const drawing of main.querySelectorAll('svg[role="img"]')) {
    if (drawing.firstElementChild?.tagName !== 'title') problems.add('ER-G1 a drawing does not begin with its title');
    if (drawing.querySelector('a, [tabindex]')) problems.add('ER-G2 a link inside a drawing');
  }
  return [...problems].slice(0, 12);
}
