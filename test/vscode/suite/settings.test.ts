import * as assert from 'node:assert/strict';
import { ConfigurationTarget, DiagnosticSeverity, type TextDocument, workspace } from 'vscode';

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
