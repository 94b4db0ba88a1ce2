/** Where the VS Code for tests lives, and which one it is. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../run/dependencies.mjs';

/** The version of the npm package code-server, and of the VS Code inside it. */
export const codeServerVersion = '4.100.3';
export const vscodeVersion = '1.100.3';

/** The one major version of Node.js that this code-server runs on. */
export const nodeMajor = 20;

export const scratch = join(repository, '.vscode-test');
export const hostFolder = join(scratch, 'code-server');
export const codeServer = join(hostFolder, 'node_modules', 'code-server');
export const codeServerEntry = join(codeServer, 'out', 'node', 'entry.js');
export const codeServerVscode = join(codeServer, 'lib', 'vscode');

/** How long what a run left behind is kept, in milliseconds. */
const keepMs = 3_600_000;

/** A new folder that nothing else uses, for profiles and workspaces; old ones are removed. */
export function freshFolder(name) {
  const parent = join(scratch, 'runs');
  mkdirSync(parent, { recursive: true });
  for (const old of readdirSync(parent).map((folder) => join(parent, folder))) {
    const stat = statSync(old, { throwIfNoEntry: false });
    if (stat && Date.now() - stat.mtimeMs > keepMs) rmSync(old, { recursive: true, force: true });
  }
  return mkdtempSync(join(parent, `${name}-`));
}
