import type { Browser } from 'playwright-core';
import { launchBrowser } from '../vscode/host/browser.mjs';
import { ensureDebianPackages } from '../vscode/host/debian.mjs';

/** A browser without a window; installed first where that is allowed. */
export async function startBrowser(): Promise<Browser> {
  await ensureDebianPackages();
  return launchBrowser();
}
