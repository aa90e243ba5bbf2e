// Can every gate be red? A sound little site passes them all; then each broken copy must be found by its gate.
//
// The gates are the very ones that run.mjs uses.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startChromium } from './chromium.mjs';
import { eachKind, eachSite, everyPage } from './gates/all.mjs';
import { brokenLinks, readLinks } from './gates/opening.mjs';
import { openSite } from './site.mjs';
import { startWorker } from './visit.mjs';
import { BREAKS, SOUND } from './selftest.broken.mjs';

const links = {
  name: 'every link leads somewhere',
  async run({ site, page, path }) {
    const facts = new Map([[path, await readLinks(page)]]);
    return brokenLinks(site, path, facts);
  },
};
const GATES = [...everyPage, ...eachKind, ...eachSite, links];

const results = { passed: 0, failed: 0 };
function judge(name, problem) {
  results[problem ? 'failed' : 'passed'] += 1;
  if (problem) console.log(`FAILED self-test: ${name}\n    ${problem}`);
}

async function withSite(files, look) {
  const folder = mkdtempSync(join(tmpdir(), 'plainplan-selftest-'));
  try {
    for (const [path, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const site = await openSite('self-test', folder);
    try { return await look(site); } finally { site.close(); }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function problemsOf(worker, gate, files) {
  return withSite(files, async site => {
    const visit = await worker.visit(site, 'index.html');
    try { return await gate.run(visit); } catch (error) { return [`the test itself stopped: ${error.message}`]; }
  });
}

const browser = await startChromium();
const worker = await startWorker(browser);
for (const gate of GATES) {
  const problems = await problemsOf(worker, gate, SOUND);
  judge(`a sound page passes "${gate.name}"`, problems.length ? problems.slice(0, 4).join('\n    ') : null);
}
for (const broken of BREAKS) {
  const gate = GATES.find(one => one.name === broken.gate);
  const files = { ...SOUND };
  let isChanged = true;
  for (const [path, from, to] of broken.change) {
    isChanged &&= files[path].includes(from);
    files[path] = files[path].replace(from, () => to);
  }
  if (!gate || !isChanged) { judge(broken.what, gate ? 'the broken copy is the sound one' : `no gate "${broken.gate}"`); continue; }
  const problems = await problemsOf(worker, gate, files);
  const isFound = problems.some(problem => problem.includes(broken.says));
  judge(`${broken.what} is found by "${gate.name}"`, isFound ? null : `it said: ${problems.join('; ') || 'nothing'}`);
}
for (const gate of GATES) judge(`"${gate.name}" has been seen red`, BREAKS.some(broken => broken.gate === gate.name) ? null : 'no broken copy is made for it');
await worker.close();
await browser.close();
console.log(`Self-test: ${results.passed} passed, ${results.failed} failed`);
process.exit(results.failed === 0 ? 0 : 1);
