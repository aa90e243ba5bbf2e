// A map's drawings, its list and its table hold the same names; a star's words stand in the list below it.

import { WIDE } from '../look.mjs';

export const drawing = {
  name: 'the drawings, the list and the table hold the same names',
  async run({ page }) {
    await page.setViewportSize(WIDE);
    return page.evaluate(() => {
      const problems = [];
      const words = text => text.replace(/\s+/gu, ' ').trim();
      // A name may break at a hyphen; then its second line begins without a blank.
      const bare = text => text.replace(/\s/gu, '');
      // A long name may be shortened in the drawing; the list has it whole.
      const isSame = (label, name) => label.endsWith('…')
        ? bare(name).startsWith(bare(label.slice(0, -1))) : bare(label) === bare(name);
      const drawings = [...document.querySelectorAll('main svg.plan-map__drawing')];
      for (const one of drawings) {
        if (one.getAttribute('role') !== 'img' || !one.querySelector('title')?.textContent) {
          problems.push('a drawing has no role img or no title');
        }
      }
      for (const star of document.querySelectorAll('main svg.plan-map__drawing--star')) {
        const list = bare(star.closest('section').querySelector('.plan-form')?.textContent ?? '');
        const said = [...star.querySelectorAll('.plan-map__word')].map(one => words(one.textContent));
        if (said.length === 0) problems.push('a star has no words');
        for (const one of said) {
          const isThere = list.includes(bare(one.replace(/…$/u, ''))) || /^\D*\d+\D*$/u.test(one);
          if (!isThere) problems.push(`only in the star: ${one}`);
        }
      }
      for (const home of document.querySelectorAll('main .plan-part--network')) {
        const listed = [...home.querySelectorAll('.plan-people__one strong')].map(one => words(one.textContent));
        if (listed.length === 0) problems.push('a map has no list');
        const drawn = kind => [...home.querySelectorAll(`svg.plan-map__drawing--${kind} .plan-map__member`)].map(one =>
          words([...one.querySelectorAll('.plan-map__name')].map(line => line.textContent).join(' ')));
        for (const kind of ['rings', 'segments', 'ties', 'moves']) {
          const names = drawn(kind);
          for (const label of names) {
            if (!listed.some(name => isSame(label, name))) problems.push(`only in the drawing: ${label}`);
          }
          // The drawings of one of these kinds hold everyone, together.
          const isWhole = ['rings', 'segments'].includes(kind) && home.querySelector(`svg.plan-map__drawing--${kind}`);
          for (const name of isWhole ? listed : []) {
            if (!names.some(label => isSame(label, name))) problems.push(`not in the drawing (${kind}): ${name}`);
          }
        }
        if (!home.querySelector('svg.plan-map__drawing')) problems.push('a map has no drawing');
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
