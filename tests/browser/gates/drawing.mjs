// The map's drawing, list and table hold the same names.

import { WIDE } from '../look.mjs';

export const drawing = {
  name: 'the drawing, the list and the table hold the same names',
  async run({ page }) {
    await page.setViewportSize(WIDE);
    return page.evaluate(() => {
      const problems = [];
      const words = text => text.replace(/\s+/gu, ' ').trim();
      for (const map of document.querySelectorAll('main svg.plan-map__drawing')) {
        const title = map.querySelector('title')?.textContent;
        if (map.getAttribute('role') !== 'img' || !title) problems.push('a drawing has no role img or no title');
        const drawn = [...map.querySelectorAll('.plan-map__member')].map(one =>
          words([...one.querySelectorAll('.plan-map__name')].map(line => line.textContent).join(' ')));
        if (drawn.length === 0) problems.push('a drawing has no names');
        const home = map.closest('section, article, main');
        const listed = [...home.querySelectorAll('.plan-people__one strong')].map(one => words(one.textContent));
        if (listed.length === 0) problems.push('a drawing has no list beside it');
        // A long name may be shortened in the drawing; the list has it whole.
        const isSame = (label, name) => label.endsWith('…') ? name.startsWith(label.slice(0, -1).trim()) : label === name;
        for (const label of drawn) if (!listed.some(name => isSame(label, name))) problems.push(`only in the drawing: ${label}`);
        for (const name of listed) if (!drawn.some(label => isSame(label, name))) problems.push(`only in the list: ${name}`);
        const tables = [...home.querySelectorAll('table')].map(table =>
          [...table.querySelectorAll('tbody th')].map(one => words(one.textContent)));
        const table = tables.find(names => names.some(name => listed.includes(name)));
        if (!table) continue;
        for (const name of listed) if (!table.includes(name)) problems.push(`in the list and not in the table: ${name}`);
        for (const name of table) if (!listed.includes(name)) problems.push(`only in the table: ${name}`);
      }
      return [...new Set(problems)];
    });
  },
};
