// A preview on a door of its own, of a folder that is thrown away at the end.
//
// Not here: what the browser makes of it (typing.mjs, latency.mjs).

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * Copies the plan in `source` and shows it with `program`.
 * `address` ends with `/`, `folder` is the copy, `pid` the process; `stop()` ends it and takes the copy away.
 */
export async function startPreview(program, source) {
  const above = mkdtempSync(join(tmpdir(), 'plainplan-preview-'));
  const folder = join(above, 'plan');
  cpSync(source, folder, { recursive: true });
  const child = spawn(program, ['serve', folder, '--no-open', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const address = await new Promise((done, fail) => {
    lines.on('line', line => { const found = /http:\/\/127\.0\.0\.1:\d+\//u.exec(line); if (found) done(found[0]); });
    child.on('exit', code => fail(new Error(`the preview ended with ${code} before it said where it is`)));
  });
  return {
    address, folder, pid: child.pid,
    async stop() {
      const ended = new Promise(done => child.on('exit', done));
      child.kill();
      await ended;
      rmSync(above, { recursive: true });
    },
  };
}
