import * as assert from 'node:assert/strict';
import {
  commands,
  ConfigurationTarget,
  DiagnosticSeverity,
  extensions,
  type TextDocument,
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

  it('give a code another severity than its group', async () => {
    await setRules({ lint: 'off', 'lint/url-encoding': 'hint' });
    const [alarm] = await eventually(
      'a hint',
      () => diagnostics(document, 'lint/url-encoding'),
      (found) => found[0]?.severity === DiagnosticSeverity.Hint,
    );
    assert.equal(alarm?.source, 'wikiwright');
  });

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
