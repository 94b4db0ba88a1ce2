import * as assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Position,
  Range,
  type TextDocument,
  workspace,
} from 'vscode';

import { codeOf, diagnostics, eventually, find, openArticle, replace } from './page.ts';

/** What is taken out of the article (`cut`, with text around it), and where that is reported. */
const breaks = [
  {
    cut: '}}',
    before: "Dexter Filkins (30 September 2013), \"The Shadow Commander\", ''[[The New Yorker]]''",
    code: 'balance/unclosed-template',
    at: '{{Rquote|align=right|text=I entered',
  },
  {
    cut: ']]',
    before: 'suppression of a Kurdish separatist uprising in [[West Azerbaijan Province',
    code: 'balance/unclosed-link',
    at: '[[West Azerbaijan Province',
  },
  {
    cut: '</ref>',
    before: "3{{nbsp}}January 2020, ''VOA''",
    code: 'balance/unclosed-tag',
    at: '<ref name="Dettmer">',
  },
];

describe('Editing the article', () => {
  let document: TextDocument;

  before(async () => {
    document = (await openArticle()).document;
  });

  afterEach('the page is whole again', async () => {
    await commands.executeCommand('workbench.action.files.revert');
    await noAlarms(document);
  });

  for (const { cut, before, code, at } of breaks) {
    it(`reports a removed ${cut} where its construct begins, until it is undone`, async () => {
      const context = find(document, before + cut);
      const start = document.positionAt(document.offsetAt(context.start) + before.length);
      await replace(document, new Range(start, context.end), '');
      await onlyBalanceAlarm(document, code, find(document, at).start);
      await commands.executeCommand('undo');
      await noAlarms(document);
    });
  }

  it('reports a table without end where it begins', async () => {
    const heading = find(document, '== See also ==').start;
    await replace(document, new Range(heading, heading), '{|\n| one cell\n\n');
    await onlyBalanceAlarm(document, 'balance/unclosed-table', heading);
  });

  it('reports every reuse of a definition that was renamed', async () => {
    const name = find(document, '<ref name="filkins">');
    await replace(document, name, '<ref name="filkins 2013">');
    const alarms = await eventually(
      'reuses without text',
      () => diagnostics(document, 'cite/references-no-text'),
      (found) => found.length === 20,
    );
    for (const { range } of alarms) {
      assert.match(document.getText(range), /filkins/);
    }
  });

  it('mends what is reported by a quick fix', async () => {
    const [alarm] = await eventually(
      'an encoded file name',
      () => diagnostics(document, 'lint/url-encoding'),
      (found) => found.length === 1,
    );
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      alarm!.range,
      CodeActionKind.QuickFix.value,
      10,
    );
    const fix = actions.find(({ edit }) => edit !== undefined);
    assert.ok(fix?.edit, `a fix among ${JSON.stringify(actions)}`);
    assert.ok(await workspace.applyEdit(fix.edit));
    find(document, 'File:Abu_Mahdi_al-Muhandes_&_Qasem_Soleimani01.jpg');
    await eventually(
      'the report gone',
      () => diagnostics(document, 'lint/url-encoding'),
      (found) => found.length === 0,
    );
  });
});

/** Waits until one construct is reported as unbalanced, and nothing else. */
async function onlyBalanceAlarm(document: TextDocument, code: string, at: Position): Promise<void> {
  await eventually(
    `${code} at ${at.line}:${at.character} alone`,
    () =>
      diagnostics(document, 'balance').map((alarm) => ({
        code: codeOf(alarm),
        at: alarm.range.start,
      })),
    (found) => found.length === 1 && found[0]!.code === code && found[0]!.at.isEqual(at),
  );
}

async function noAlarms(document: TextDocument): Promise<void> {
  for (const group of ['cite', 'balance']) {
    await eventually(
      `no ${group} alarm`,
      () => diagnostics(document, group),
      (found) => found.length === 0,
    );
  }
}
