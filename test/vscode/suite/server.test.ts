import * as assert from 'node:assert/strict';
import { commands, extensions, Range, type TextDocument } from 'vscode';

import type { WikiwrightApi } from '../../../client/extension.ts';
import { diagnostics, eventually, openArticle, outline, replace } from './page.ts';

/** `State.Stopped` of vscode-languageclient, which is bundled in the extension. */
const stopped = 1;

const unknown = '<ref name="nowhere" />';

describe('The language server', () => {
  let document: TextDocument;
  let client: WikiwrightApi['client'];

  before(async () => {
    document = (await openArticle()).document;
    const extension = extensions.getExtension<WikiwrightApi>('wikiwright.wikiwright');
    assert.ok(extension?.isActive);
    client = extension.exports.client;
  });

  it('runs in a process of its own and is started again when that dies', async () => {
    const crashed = client.serverProcess?.pid;
    assert.ok(crashed);
    process.kill(crashed, 'SIGKILL');
    await answersAgain(crashed);
    await seesNewFaults();
  });

  it('is started anew by a command', async () => {
    const before = client.serverProcess?.pid;
    assert.ok(before);
    await commands.executeCommand('wikiwright.restartServer');
    await answersAgain(before);
  });

  it('is given up when it crashes again and again, until the command starts it', async () => {
    const pids = new Set<number>();
    await eventually(
      'the end of restarts',
      () => {
        const pid = client.isRunning() ? client.serverProcess?.pid : undefined;
        if (pid !== undefined && !pids.has(pid)) process.kill(pid, 'SIGKILL');
        if (pid !== undefined) pids.add(pid);
        return client.state;
      },
      (state) => state === stopped && pids.size >= 5,
    );
    // One crash of an earlier test may count as well.
    assert.ok(pids.size <= 6, `${pids.size} crashes`);
    await commands.executeCommand('wikiwright.restartServer');
    await answersAgain(0);
  });

  it('shows its output by a command', async () => {
    await commands.executeCommand('wikiwright.showOutput');
  });

  /** The new server has the document as it stands, and follows what is typed. */
  async function seesNewFaults(): Promise<void> {
    const seen = () => diagnostics(document, 'cite/references-no-text').length;
    const before = seen();
    const top = new Range(0, 0, 0, 0);
    await replace(document, top, unknown);
    await eventually('a new fault', seen, (count) => count === before + 1);
    await replace(document, new Range(0, 0, 0, unknown.length), '');
    await eventually('the end of the fault', seen, (count) => count === before);
  }

  /** Waits for another process than `pid`, and for an outline from it. */
  async function answersAgain(pid: number): Promise<void> {
    await eventually(
      'another server',
      () => (client.isRunning() ? client.serverProcess?.pid : undefined),
      (found) => found !== undefined && found !== pid,
    );
    await eventually(
      'an outline',
      () => outline(document),
      (symbols) => symbols.length > 0,
    );
  }
});
