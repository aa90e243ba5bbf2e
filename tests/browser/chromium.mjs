// Chromium, started once for a whole run.
//
// Not here: what is looked at (gates/), and installing it (tests/run).

import { chromium } from 'playwright-core';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Where Chromium is on this machine; `null` if it is not. PLAINPLAN_CHROMIUM names another one. */
export function findChromium() {
  const named = process.env.PLAINPLAN_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = named ? [named] : NAMES.flatMap(name => folders.map(folder => join(folder, name)));
  return places.find(isProgram) ?? null;
}

function isProgram(path) {
  try { accessSync(path, constants.X_OK); return true; } catch { return false; }
}

export async function startChromium() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium is not on this machine. tests/run installs it with apt-get, as root.');
  const args = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-lcd-text'];
  // Chromium refuses its sandbox to root, and only to root.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return chromium.launch({ executablePath, headless: true, args, chromiumSandbox: process.getuid?.() !== 0 });
}
