/** Runs other programs: with a time limit, and so that nothing they start outlives this process. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Runs a program to its end, its output going to ours unless `quiet`.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, quiet?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>} `code` is 127 where the
 *   program could not be started; `output` is what a quiet program wrote.
 */
export function run(command, args, { cwd, env, timeoutMs = 600_000, quiet = false } = {}) {
  return new Promise((resolve) => {
    const stdio = quiet ? ['pipe', 'pipe', 'pipe'] : ['pipe', 'inherit', 'inherit'];
    const child = spawnGuarded(command, args, { cwd, env, stdio });
    let output = '';
    let timedOut = false;
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    const timer = setTimeout(() => {
      timedOut = true;
      void stop(child);
    }, timeoutMs);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: `${output}${error.message}\n`, timedOut });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output, timedOut });
    });
  });
}

/**
 * Runs npm, the one that runs this process if there is one.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js')
    ? run(process.execPath, [cli, ...args], options)
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/**
 * Starts a program under `guard.mjs`, which ends the program and all its descendants as soon as
 * this process is gone, however it went.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options `stdio[0]` must be `'pipe'`.
 */
export function spawnGuarded(command, args, options) {
  const guard = fileURLToPath(new URL('guard.mjs', import.meta.url));
  const detached = process.platform !== 'win32';
  return spawn(process.execPath, [guard, command, ...args], { ...options, detached });
}

/** Ends a program started by `spawnGuarded` and its descendants; resolves when it is gone. */
export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.stdin.end();
  await ended;
}
