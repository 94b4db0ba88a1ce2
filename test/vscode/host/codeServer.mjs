/** Starts the VS Code from npm as a server on this machine's loopback. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, spawnGuarded, stop } from '../../run/command.mjs';
import { codeServerEntry } from './paths.mjs';

const startMs = 60_000;

/**
 * Starts a server.
 *
 * @param {{ userDataDir: string, extensionsDir: string, settings?: object, port?: string }} options folders
 *   of the profile, made where they are missing; `settings` are the user's in a new profile; without
 *   `port`, a free one is taken.
 * @returns {Promise<{ authority: string, stop: () => Promise<void> }>} `authority` is `host:port`.
 */
export async function startCodeServer({ userDataDir, extensionsDir, settings = {}, port = '0' }) {
  mkdirSync(join(userDataDir, 'User'), { recursive: true });
  mkdirSync(extensionsDir, { recursive: true });
  const settingsFile = join(userDataDir, 'User', 'settings.json');
  if (!existsSync(settingsFile)) writeFileSync(settingsFile, JSON.stringify(settings, null, 2));
  const args = [
    codeServerEntry,
    `--bind-addr=127.0.0.1:${port}`,
    '--auth=none',
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-workspace-trust',
    '--disable-getting-started-override',
    ...profileArguments(userDataDir, extensionsDir),
  ];
  const child = spawnGuarded(process.execPath, args, {
    env: environment(userDataDir),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const authority = await listening(child);
  return { authority, stop: () => stop(child) };
}

/**
 * Installs a packaged extension into a profile.
 *
 * @param {string} vsix
 * @param {{ userDataDir: string, extensionsDir: string }} profile
 * @throws {Error} with what the installer wrote.
 */
export async function installExtension(vsix, { userDataDir, extensionsDir }) {
  const args = [
    codeServerEntry,
    `--install-extension=${vsix}`,
    ...profileArguments(userDataDir, extensionsDir),
  ];
  const env = environment(userDataDir);
  const result = await run(process.execPath, args, { env, quiet: true, timeoutMs: 120_000 });
  if (result.code !== 0) throw new Error(`Installing ${vsix} failed:\n${result.output}`);
}

function profileArguments(userDataDir, extensionsDir) {
  return [
    `--config=${join(userDataDir, 'config.yaml')}`,
    `--user-data-dir=${userDataDir}`,
    `--extensions-dir=${extensionsDir}`,
  ];
}

/** The environment without what would change the server: a port, a password, an outer VS Code. */
function environment(userDataDir) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^(PORT|PASSWORD|HASHED_PASSWORD|VSCODE_.*|CODE_SERVER_.*)$/.test(key),
    ),
  );
  // No gallery of extensions: nothing from outside is looked up.
  return {
    ...env,
    EXTENSIONS_GALLERY: '{}',
    XDG_CONFIG_HOME: userDataDir,
    XDG_DATA_HOME: userDataDir,
  };
}

/** Resolves to `host:port` when the server says that it listens. */
function listening(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (reason) => {
      void stop(child);
      reject(new Error(`code-server ${reason}:\n${output}`));
    };
    const timer = setTimeout(() => fail('did not start in time'), startMs);
    child.once('exit', () => fail('ended at once'));
    const read = (data) => {
      output += data;
      const address = /listening on https?:\/\/([\d.]+:\d+)/i.exec(output);
      if (!address) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      for (const stream of [child.stdout, child.stderr]) {
        stream.off('data', read);
        stream.resume();
      }
      resolve(address[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
}
