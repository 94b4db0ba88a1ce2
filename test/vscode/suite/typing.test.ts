import * as assert from 'node:assert/strict';
import { commands, Position, Range, Selection, type TextEditor, workspace } from 'vscode';

import { diagnostics, eventually, find, openArticle, replace } from './page.ts';

const section = 'wikiwright.diagnostics';

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

  it('takes what is finished in time for sound', async () => {
    await writeUnfinished();
    await commands.executeCommand('type', { text: '}' });
    await commands.executeCommand('type', { text: '}' });
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    assert.deepEqual(alarms(), []);
  });
});
