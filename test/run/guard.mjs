/**
 * `node guard.mjs command args…` runs a command in a process group of its own, and ends the group
 * when the command ends or when standard input closes. The kernel closes it when the process that
 * started the guard dies, even by SIGKILL, so no server or browser is left running.
 */
import { spawn } from 'node:child_process';

const graceMs = 5_000;
const grouped = process.platform !== 'win32';
const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: grouped });

child.on('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on('exit', (code) => {
  signalGroup('SIGKILL');
  process.exit(code ?? 1);
});
process.stdin.on('close', endGroup);
process.stdin.resume();
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, endGroup);

/** Asks the group to end, and makes it after a while. */
function endGroup() {
  signalGroup('SIGTERM');
  setTimeout(() => signalGroup('SIGKILL'), graceMs);
}

/** Signals the command and whatever it started; a group that is gone already is no error. */
function signalGroup(signal) {
  try {
    if (grouped && child.pid) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // Nothing of the group runs any more.
  }
}
