import * as assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  ConfigurationTarget,
  extensions,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';

import type { WikiwrightApi } from '../../../client/extension.ts';
import { suppressionMethod, type SuppressionParams } from '../../../server/lsp/messages.ts';
import { codeOf, diagnostics, eventually, replace } from './page.ts';

const code = 'wiki/needless-pipe';
const text = 'He was born in [[Iran|Iran]].\n';

describe('A page with slips', () => {
  let client: WikiwrightApi['client'];
  let page: Uri;
  let project: Uri;
  let document: TextDocument;

  before(async () => {
    const folder = workspace.workspaceFolders![0]!;
    page = Uri.joinPath(folder.uri, 'slips.wikitext');
    project = Uri.joinPath(folder.uri, '.wikiwright.json');
    await workspace.fs.writeFile(page, new TextEncoder().encode(text));
    document = await workspace.openTextDocument(page);
    await window.showTextDocument(document);
    const extension = extensions.getExtension<WikiwrightApi>('wikiwright.wikiwright');
    ({ client } = await extension!.activate());
    await reported(1);
  });

  afterEach('the page and what holds for it are as they were', restore);

  async function restore(): Promise<void> {
    await configure('wikiwright', 'diagnostics.rules', undefined);
    await configure('editor', 'codeActionsOnSave', undefined);
    await window.showTextDocument(document);
    if (document.getText() !== text) await rewrite(text);
    await document.save();
    await workspace.fs.delete(project).then(undefined, () => undefined);
    await reported(1);
  }

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(page);
  });

  it('has one suppressed by a comment', async () => {
    await suppress('comment');
    await reported(0);
    assert.equal(document.getText(), `<!-- wikiwright-disable-next-line ${code} -->\n${text}`);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('has its rule turned off in a file of the folder, which keeps what it says', async () => {
    const before = { rules: { lint: 'hint' }, overrides: [] };
    await suppress('project', JSON.stringify(before));
    await reported(0);
    const written: unknown = JSON.parse(await read(project));
    assert.deepEqual(written, { rules: { lint: 'hint', [code]: 'off' }, overrides: [] });
  });

  it('is reported as the file says while it changes', async () => {
    await suppress('project');
    await reported(0);
    await workspace.fs.writeFile(project, new TextEncoder().encode(`{"rules": {"wiki": "error"}}`));
    const [alarm] = await reported(1);
    assert.equal(alarm?.severity, 0);
    await workspace.fs.writeFile(project, new TextEncoder().encode('{"rules": '));
    await eventually(
      'the default severity',
      () => diagnostics(document, code)[0]?.severity,
      (severity) => severity === 3,
    );
  });

  it('has its rule turned off in the settings', async () => {
    await suppress('settings');
    await reported(0);
    const rules = workspace.getConfiguration('wikiwright', page).get('diagnostics.rules');
    assert.deepEqual(rules, { [code]: 'off' });
  });

  it('is mended on saving, once and for all, with codeActionsOnSave', async () => {
    await configure('editor', 'codeActionsOnSave', { 'source.fixAll.wikiwright': 'explicit' });
    await rewrite(`${text}{{a|x=1|x=1}} 18&nsbp;km\n`);
    assert.ok(await document.save());
    const mended = 'He was born in [[Iran]].\n{{a|x=1}} 18&nbsp;km\n';
    assert.equal(document.getText(), mended);
    assert.equal(await read(page), mended);
    await rewrite(`${mended}\n`);
    assert.ok(await document.save());
    assert.equal(document.getText(), `${mended}\n`);
  });

  /** Ways to take, in the order of the list. */
  type Way = 'comment' | 'project' | 'settings';
  const ways: readonly Way[] = ['comment', 'project', 'settings'];

  /**
   * Takes a way of the quick fix. Nothing tells when VS Code has its list ready for keys, so where a key
   * was lost and another way was taken it is all done again.
   * @param file what the project's file says before
   */
  async function suppress(way: Way, file?: string): Promise<void> {
    for (let attempts = 10; attempts > 0; attempts--) {
      if (file) await workspace.fs.writeFile(project, new TextEncoder().encode(file));
      await take(ways.indexOf(way));
      if ((await taken(file)) === way) return;
      await restore();
    }
    assert.fail(`${way} cannot be taken`);
  }

  async function taken(file = ''): Promise<Way | undefined> {
    if (document.getText() !== text) return 'comment';
    const inFile = await read(project).then(undefined, () => '');
    if (inFile !== file) return 'project';
    const rules = workspace.getConfiguration('wikiwright', page).get<object>('diagnostics.rules');
    return Object.keys(rules ?? {}).length > 0 ? 'settings' : undefined;
  }

  /** Runs the quick fix and takes what stands in a row of its list. */
  async function take(place: number): Promise<void> {
    const found = await eventually(
      'the quick fix',
      () =>
        commands.executeCommand<CodeAction[]>(
          'vscode.executeCodeActionProvider',
          page,
          new Range(0, 17, 0, 17),
          'quickfix',
        ),
      (actions) => actions.some(({ title }) => title === `Suppress or turn off ${code}…`),
    );
    const suppressing = found.filter(({ title }) => /suppress|turn off/i.test(title));
    assert.equal(suppressing.length, 1);
    const { command, arguments: given = [] } = suppressing[0]!.command!;
    let isDone = false;
    const done = commands.executeCommand(command, ...(given as unknown[])).then(() => {
      isDone = true;
    });
    // The answers keep their order, so the list is on its way when this one is here.
    await client.sendRequest(suppressionMethod, given[0] as SuppressionParams);
    for (let row = 0; row < place; row++) {
      await commands.executeCommand('workbench.action.quickOpenSelectNext');
    }
    await eventually(
      'a choice',
      () => commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'),
      () => isDone,
    );
    await done;
  }

  async function rewrite(newText: string): Promise<void> {
    await replace(document, new Range(0, 0, document.lineCount, 0), newText);
  }

  function reported(count: number) {
    return eventually(
      `${count} reports`,
      () => diagnostics(document, code),
      (found) => found.length === count && found.every((one) => codeOf(one) === code),
    );
  }

  async function configure(section: string, key: string, value: unknown): Promise<void> {
    await workspace
      .getConfiguration(section, page)
      .update(key, value, ConfigurationTarget.Workspace);
  }
});

async function read(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}
