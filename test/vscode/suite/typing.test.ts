import * as assert from 'node:assert/strict';
import { commands, Position, Range, Selection, type TextEditor, workspace } from 'vscode';

import { codeOf, diagnostics, eventually, find, openArticle, replace } from './page.ts';

const section = 'wikiwright.diagnostics';

/** After two seconds without a key the typing rests; somewhat less, in milliseconds. */
const almostRest = 1_500;

describe('Typing in the article', () => {
  let editor: TextEditor;
  let whole: string;

  before(async () => {
    editor = await openArticle();
    whole = editor.document.getText();
  });

  afterEach('the page is whole again', async () => {
    const { document } = editor;
    const end = document.positionAt(document.getText().length);
    await replace(document, new Range(new Position(0, 0), end), whole);
    await workspace.getConfiguration(section, document).update('whileTyping', undefined);
    await eventually('no alarm', alarms, (found) => found.length === 0);
  });

  const alarms = () => diagnostics(editor.document, 'balance');

  /** Writes an unfinished template at the cursor, which stays in it. */
  async function writeUnfinished(): Promise<Position> {
    const { end } = find(editor.document, '== Early life ==');
    editor.selection = new Selection(end, end);
    assert.ok(await editor.edit((edit) => edit.insert(end, '\n\nA {{cite web|title=B')));
    return new Position(end.line + 2, 2);
  }

  it('reports a template without its end when the cursor has left it', async () => {
    const start = await writeUnfinished();
    const seen = new Set<number>();
    for (let looks = 0; looks < 10; looks++) {
      seen.add(alarms().length);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.deepEqual([...seen], [0]);
    editor.selection = new Selection(new Position(0, 0), new Position(0, 0));
    const [alarm] = await eventually('an alarm', alarms, (found) => found.length > 0);
    assert.deepEqual(alarm!.range.start, start);
  });

  it('reports it when the typing rests', async () => {
    await writeUnfinished();
    await eventually('an alarm', alarms, (found) => found.length === 1);
  });

  /**
   * Types beneath the first heading.
   * @param around what stands around it already: VS Code closes no bracket while colours wait
   * @returns what is reported of it while the cursor stands in it
   */
  async function seenWhile(typed: string, around: readonly [string, string]): Promise<string[]> {
    const { end } = find(editor.document, '== Early life ==');
    assert.ok(await editor.edit((edit) => edit.insert(end, `\n\n${around.join('')}`)));
    const start = new Position(end.line + 2, around[0].length);
    editor.selection = new Selection(start, start);
    let last = Date.now();
    let longestPause = 0;
    for (const letter of typed) {
      await commands.executeCommand('type', { text: letter });
      longestPause = Math.max(longestPause, Date.now() - last);
      last = Date.now();
    }
    // On a very slow machine the typing rests between two keys.
    if (longestPause > almostRest) return [];
    const seen = new Set<string>();
    while (Date.now() < last + almostRest) {
      for (const report of reportsBelow(end)) seen.add(codeOf(report));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return [...seen];
  }

  const reportsBelow = ({ line }: Position) =>
    ['cs1', 'cite', 'balance'].flatMap((group) =>
      diagnostics(editor.document, group).filter(
        ({ range }) => range.start.line > line && range.start.line < line + 4,
      ),
    );

  for (const [what, written, around, code] of [
    ['a citation that is closed', 'cite web|url=h', ['A {{', '}}'], 'cs1/bad-url'],
    [
      'a name that is not finished',
      '<ref name="nowhere" />',
      ['A ', ''],
      'cite/references-no-text',
    ],
  ] as const) {
    it(`reports nothing of ${what} until the cursor has left it`, async () => {
      const { end } = find(editor.document, '== Early life ==');
      assert.deepEqual(await seenWhile(written, around), []);
      editor.selection = new Selection(new Position(0, 0), new Position(0, 0));
      await eventually(
        code,
        () => reportsBelow(end).map(codeOf),
        (codes) => codes.includes(code),
      );
    });
  }

  it('reports a citation that is closed when the typing rests', async () => {
    const { end } = find(editor.document, '== Early life ==');
    assert.deepEqual(await seenWhile('cite book|title=T|isbn=1', ['A {{', '}}']), []);
    await eventually(
      'an alarm',
      () => reportsBelow(end).map(codeOf),
      (codes) => codes.includes('cs1/bad-isbn'),
    );
  });

  it('reports what another change brings elsewhere at once', async () => {
    const { lineCount } = editor.document;
    const last = editor.document.lineAt(lineCount - 1).range.end;
    await seenWhile('cite book|title=T|date=32 May 2020', ['A {{', '}}']);
    await replace(editor.document, new Range(last, last), '\n<ref name="nowhere" />');
    const start = Date.now();
    await eventually(
      'an alarm elsewhere',
      () => diagnostics(editor.document, 'cite'),
      (found) => found.length === 1,
    );
    // On a slow machine the typing rests by now.
    if (Date.now() < start + almostRest) {
      assert.deepEqual(reportsBelow(find(editor.document, '== Early life ==').end), []);
    }
  });

  it('takes what is finished in time for sound', async () => {
    await writeUnfinished();
    await commands.executeCommand('type', { text: '}' });
    await commands.executeCommand('type', { text: '}' });
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    assert.deepEqual(alarms(), []);
  });
});
