import { chromium } from 'playwright-core';
import { findProgram } from './debian.mjs';

/** What a browser in a container needs, and what keeps it from asking the network for anything. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const programs = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * Starts a browser without a window.
 *
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws {Error} where no browser is installed.
 */
export async function launchBrowser() {
  const executablePath = programs.map(findProgram).find((path) => path !== undefined);
  if (!executablePath) throw new Error(`No browser found: ${programs.join(', ')}`);
  return chromium.launch({ executablePath, headless: true, args: flags });
}
