/** Decides which VS Code runs the tests: one that is downloaded, or the one from npm. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
} from '@vscode/test-electron';
import { run } from '../../run/command.mjs';
import { installExtension } from './codeServer.mjs';
import { ensureHost, isInstalled } from './install.mjs';
import { scratch, vscodeVersion } from './paths.mjs';

/** Asked whether VS Code can be downloaded at all; an answer later than this is taken for no. */
const downloads = 'https://update.code.visualstudio.com/api/releases/stable';
const answerMs = 5_000;

const { AbortSignal, fetch } = globalThis;

/**
 * Finds a VS Code, installing it where needed. The environment variable `WIKIWRIGHT_VSCODE` decides
 * where it is `download` or `npm`.
 *
 * @returns {Promise<{ executable: string, install: (vsix: string,
 *   profile: { userDataDir: string, extensionsDir: string }) => Promise<void> }>}
 *   the program to start with VS Code's arguments, and how to install a packaged extension in it.
 */
export async function chooseVscode() {
  const wish = process.env.WIKIWRIGHT_VSCODE;
  if (wish === 'download' || (wish !== 'npm' && (await shouldDownload()))) {
    const executable = await downloadAndUnzipVSCode({ version: vscodeVersion, cachePath: scratch });
    return { executable, install: (vsix, profile) => installByCli(executable, vsix, profile) };
  }
  await ensureHost();
  const executable = fileURLToPath(new URL('launch.mjs', import.meta.url));
  return { executable, install: installExtension };
}

async function shouldDownload() {
  if (existsSync(scratch) && readdirSync(scratch).some((name) => name.startsWith('vscode-'))) {
    return true;
  }
  if (isInstalled() || process.env.CI) return false;
  // VS Code's own windows need a display, which macOS and Windows always have.
  const linux = process.platform === 'linux';
  if (linux && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return false;
  try {
    return (await fetch(downloads, { signal: AbortSignal.timeout(answerMs) })).ok;
  } catch {
    return false;
  }
}

async function installByCli(executable, vsix, { userDataDir, extensionsDir }) {
  const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable, {
    reuseMachineInstall: true,
  });
  const profile = [`--user-data-dir=${userDataDir}`, `--extensions-dir=${extensionsDir}`];
  const result = await run(cli, [...args, ...profile, `--install-extension=${vsix}`], {
    quiet: true,
    timeoutMs: 120_000,
  });
  if (result.code !== 0) throw new Error(`Installing ${vsix} failed:\n${result.output}`);
}
