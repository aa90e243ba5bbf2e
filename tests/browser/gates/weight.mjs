// What a page weighs and asks for: a phone on a slow line, in a kitchen at seven in the morning, has to fetch all of it.

/** Bytes of an easy-read page of 20 rows, unpacked: the page, its style, its script and its pictures, without photos. */
const MOST = 100_000;
const ROWS = 20;
/** So many more may come with each table, map or form on it. */
const PART = 10_000;

/** `name` and `bytes` of all that this page asked for, and whether the first paint waits for it. */
const asked = page => page.evaluate(() => {
  const own = performance.getEntriesByType('navigation')[0];
  const others = performance.getEntriesByType('resource');
  const seen = [own, ...others].map(entry => ({
    name: new URL(entry.name).pathname, bytes: entry.decodedBodySize, waits: entry.renderBlockingStatus === 'blocking',
  }));
  // The sign of the site in the tab is one of its pictures, and is counted once.
  return seen.filter((one, place) => seen.findIndex(other => other.name === one.name && other.waits === one.waits) === place);
});

export const weight = {
  name: 'is light, and asks for little before it shows',
  async run({ reload }) {
    const visit = await reload();
    const all = await asked(visit.page);
    const count = selector => visit.page.evaluate(wanted => document.querySelectorAll(wanted).length, selector);
    const [rows, parts] = [await count('.plan-row, .plan-card'), await count('main table, main svg[role=img], main .plan-form, main .plan-day')];
    const problems = [];
    const budget = MOST * Math.max(1, rows / ROWS) + PART * parts;
    const isPhoto = ({ name }) => /\.(jpe?g|png|webp|gif)$/iu.test(name);
    const bytes = all.filter(one => !isPhoto(one)).reduce((sum, one) => sum + one.bytes, 0);
    if (bytes > budget) problems.push(`${bytes} bytes for ${rows} rows and ${parts} parts, and ${Math.round(budget)} are allowed`);
    // The page itself is the first. The reader's own choice of colours and size must be there before anything is seen,
    // so the script that knows it may be waited for; without it a page in the dark would flash white.
    const waited = all.slice(1).filter(one => one.waits).map(one => one.name.split('/').pop());
    if (waited.sort().join(' ') !== 'reader.js style.css') problems.push(`it waits for: ${waited.join(', ') || 'nothing'}`);
    return problems;
  },
};
