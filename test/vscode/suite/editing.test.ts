import * as assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  Position,
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
    // The next reference ends this one, so what is wrong is said of references.
    code: 'cite/included-ref',
    at: '<ref name="Dettmer">',
  },
];

describe('Editing the article', () => {
  let document: TextDocument;
  let whole: string;

  before(async () => {
    document = (await openArticle()).document;
    whole = document.getText();
  });

  afterEach('the page is whole again', async () => {
    const end = document.positionAt(document.getText().length);
    if (document.getText() !== whole) {
      await replace(document, new Range(new Position(0, 0), end), whole);
    }
    await noAlarms(document);
  });

  for (const { cut, before, code, at } of breaks) {
    it(`reports a removed ${cut} where its construct begins, until it is undone`, async () => {
      const context = find(document, before + cut);
      const start = document.positionAt(document.offsetAt(context.start) + before.length);
      await replace(document, new Range(start, context.end), '');
      await onlyAlarmOfGroup(document, code, find(document, at).start);
      await commands.executeCommand('undo');
      await noAlarms(document);
    });
  }

  it('reports a table without end where it begins', async () => {
    const heading = find(document, '== See also ==').start;
    await replace(document, new Range(heading, heading), '{|\n| one cell\n\n');
    await onlyAlarmOfGroup(document, 'balance/unclosed-table', heading);
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

  it('puts a removed }} back by a quick fix', async () => {
    const end = find(document, "''[[The New Yorker]]''}}").end;
    await replace(document, new Range(end.translate(0, -2), end), '');
    const alarm = await only(document, 'balance/unclosed-template');
    await applyFix(document, alarm);
    assert.equal(document.getText(), whole);
  });

  it('mends a file name by the fix of its lint', async () => {
    const alarm = await only(document, 'lint/url-encoding');
    await applyFix(document, alarm);
    find(document, 'File:Abu_Mahdi_al-Muhandes_&_Qasem_Soleimani01.jpg');
    await eventually(
      'the report gone',
      () => diagnostics(document, 'lint/url-encoding'),
      (found) => found.length === 0,
    );
  });
});

/**
 * Waits until the code is reported at one place; and of its group nothing else, but for reuses of
 * references whose definition was lost with it.
 */
async function onlyAlarmOfGroup(document: TextDocument, code: string, at: Position): Promise<void> {
  await eventually(
    `${code} at ${at.line}:${at.character} alone`,
    () =>
      diagnostics(document, code.split('/')[0]!)
        .map((alarm) => ({ code: codeOf(alarm), at: alarm.range.start }))
        .filter((alarm) => alarm.code !== 'cite/references-no-text'),
    (found) => found.length === 1 && found[0]!.code === code && found[0]!.at.isEqual(at),
  );
}

/** Waits for one diagnostic of a code. */
async function only(document: TextDocument, code: string): Promise<Diagnostic> {
  const [alarm] = await eventually(
    code,
    () => diagnostics(document, code),
    (found) => found.length === 1,
  );
  return alarm!;
}

/** Applies the first quick fix that is offered for a diagnostic. */
async function applyFix(document: TextDocument, { range }: Diagnostic): Promise<void> {
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    CodeActionKind.QuickFix.value,
    10,
  );
  const fix = actions.find(({ edit }) => edit !== undefined);
  assert.ok(fix?.edit, `a fix among ${JSON.stringify(actions)}`);
  assert.ok(await workspace.applyEdit(fix.edit));
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
