import * as assert from 'node:assert/strict';
import {
  commands,
  type CompletionItem,
  type CompletionList,
  ConfigurationTarget,
  DiagnosticSeverity,
  extensions,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';

import type { WikiwrightApi } from '../../../client/extension.ts';
import { diagnostics, eventually, openArticle } from './page.ts';

describe('Settings', () => {
  let document: TextDocument;

  before(async () => {
    document = (await openArticle()).document;
    await reported(1);
  });

  afterEach('the setting is as it was', async () => {
    await setRules(undefined);
    await reported(1);
  });

  it('turn a group of diagnostics off while the page is open', async () => {
    await setRules({ lint: 'off' });
    await reported(0);
  });

  it('leave each code with a link to its explanation', async () => {
    const [alarm] = diagnostics(document, 'lint/url-encoding');
    const { code } = alarm!;
    assert.ok(typeof code === 'object');
    const { scheme, path, query } = code.target;
    assert.equal(scheme, 'command');
    // As VS Code does when the link is clicked.
    await commands.executeCommand(path, ...(JSON.parse(decodeURIComponent(query)) as unknown[]));
    const shown = await eventually(
      'the explanations',
      () => window.tabGroups.activeTabGroup.activeTab,
      (tab) => /diagnostics\.md/.test(tab?.label ?? ''),
    );
    await window.tabGroups.close(shown!);
    await openArticle();
  });

  it('give a code another severity than its group', async () => {
    await setRules({ lint: 'off', 'lint/url-encoding': 'hint' });
    const [alarm] = await eventually(
      'a hint',
      () => diagnostics(document, 'lint/url-encoding'),
      (found) => found[0]?.severity === DiagnosticSeverity.Hint,
    );
    assert.equal(alarm?.source, 'wikiwright');
  });

  it('are completed with every code and group, and what they mean', async () => {
    const before = await offered('{ "wikiwright.diagnostics.rules": { $ } }');
    const group = before.find(({ label }) => label === 'lint');
    const code = before.find(({ label }) => label === 'cite/references-no-text');
    assert.match(textOf(group), /begins with lint\//);
    assert.match(textOf(code), /Default: error/);
    const values = await offered('{ "wikiwright.diagnostics.rules": { "lint/h1": $ } }');
    assert.ok(values.some(({ label }) => label === '"off"'));
  });

  /** What VS Code offers in the settings of a folder, which need not be one of the workspace's, where `$` stands. */
  async function offered(marked: string): Promise<readonly CompletionItem[]> {
    const folder = Uri.joinPath(workspace.workspaceFolders![0]!.uri, `settings ${marked.length}`);
    const uri = Uri.joinPath(folder, '.vscode', 'settings.json');
    const offset = marked.indexOf('$');
    await workspace.fs.writeFile(uri, new TextEncoder().encode(marked.replace('$', '')));
    const settings = await workspace.openTextDocument(uri);
    const { items } = await eventually(
      'completions',
      () =>
        commands.executeCommand<CompletionList>(
          'vscode.executeCompletionItemProvider',
          uri,
          settings.positionAt(offset),
        ),
      (list) => list.items.length > 4,
    );
    await workspace.fs.delete(folder, { recursive: true });
    return items;
  }

  it('change the count beside the language name as they change the Problems panel', async () => {
    const extension = extensions.getExtension<WikiwrightApi>('wikiwright.wikiwright');
    const { status } = await extension!.activate();
    const page = await workspace.openTextDocument({
      language: 'wikitext',
      content: '[[a|a]] {{b|c=1|c=2}} <!-- wikiwright-disable-next-line lint -->\n=x=\n',
    });
    await window.showTextDocument(page);
    const told = (detail: string) =>
      eventually(
        detail,
        () => status.detail,
        (seen) => seen === detail,
      );
    await told('1 problem, 1 hint');
    await setRules({ 'wiki/needless-pipe': 'error' });
    await told('2 problems');
    await setRules({ wiki: 'hint' });
    await told('No problems, 2 hints');
    await setRules({ wiki: 'off' });
    await told('No problems');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await window.showTextDocument(document);
  });

  async function setRules(rules: Readonly<Record<string, string>> | undefined): Promise<void> {
    await workspace
      .getConfiguration('wikiwright', document.uri)
      .update('diagnostics.rules', rules, ConfigurationTarget.Workspace);
  }

  async function reported(count: number): Promise<void> {
    await eventually(
      `${count} encoded file name`,
      () => diagnostics(document, 'lint/url-encoding'),
      (found) => found.length === count,
    );
  }
});

function textOf(item: CompletionItem | undefined): string {
  const { documentation } = item ?? {};
  return typeof documentation === 'string' ? documentation : (documentation?.value ?? '');
}
