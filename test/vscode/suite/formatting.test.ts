import * as assert from 'node:assert/strict';
import {
  commands,
  EndOfLine,
  env,
  Position,
  Range,
  Selection,
  type TextEditor,
  window,
  workspace,
} from 'vscode';

import { readMarked, showMarked } from '../../unit/client/editing/marked.ts';
import { eventually } from './page.ts';

/** A command, the page before it and after it: `‸` is a cursor, `⟦a⟧` a selection. */
const rows: readonly (readonly [command: string, before: string, after: string])[] = [
  ['toggleBold', 'a ⟦b c⟧ d', "a '''⟦b c⟧''' d"],
  ['toggleBold', 'a wo‸rd, [[li‸nk]] b', "a '''wo‸rd''', '''[[li‸nk]]''' b"],
  ['toggleBold', "a '''wo‸rd''' b", 'a wo‸rd b'],
  ['toggleBold', 'a ‸ b', "a '''‸''' b"],
  ['toggleBold', "⟦dog⟧'s", "'''⟦dog⟧'''<nowiki/>'s"],
  [
    'toggleBold',
    '⟦* a\n\n== b ==\n| c || d⟧',
    "⟦* '''a'''\n\n== '''b''' ==\n| '''c''' || '''d⟧'''",
  ],
  ['toggleItalic', "'''⟦قاسم⟧''' e\u0301", "'''''⟦قاسم⟧''''' e\u0301"],
  ['toggleItalic', "'''''⟦a⟧'''''", "'''⟦a⟧'''"],
  ['headingDown', '== A‸ ==\nb', '=== A‸ ===\nb'],
  ['headingDown', 'A‸ b', '== A‸ b =='],
  ['headingUp', '⟦=== A ===\n== B ==⟧\nc', '⟦== A ==\nB⟧\nc'],
  ['toggleComment', 'a ⟦b⟧ c', 'a <!-- ⟦b⟧ --> c'],
  ['toggleComment', '* a‸\n* b', '<!-- * a‸ -->\n* b'],
  ['toggleComment', 'x\n<!-- a\n\nb‸\n-->\ny', 'x\na\n\nb‸\ny'],
  ['toggleComment', 'a <!-- ⟦b⟧ --> c', 'a ⟦b⟧ c'],
  ['insertLink', 'a ⟦b c⟧ d', 'a [[b c‸]] d'],
  ['insertLink', 'a wo‸rd b', 'a [[word‸]] b'],
  ['insertLink', 'a ‸', 'a [[‸]]'],
  ['insertLink', 'a ⟦https://a.org⟧ b', 'a [https://a.org ‸] b'],
  ['insertLink', '<ref>https://a.‸org</ref>', '<ref>[https://a.org ‸]</ref>'],
  ['insertLink', 'a [[B (c)|‸b]]s [https://a.org ‸d]', 'a ‸bs ‸d'],
];

/** What is left alone, as it would break something. */
const refused: readonly (readonly [command: string, page: string])[] = [
  ['toggleBold', '{{Info‸box'],
  ['toggleComment', 'a <!-- b --> c‸'],
  ['toggleComment', '<pre>\na‸\n</pre>'],
  ['toggleComment', '<!-- a ⟦b⟧ c -->'],
  ['insertLink', '[[Category:A‸]]'],
  ['insertLink', '{{cite web|url=https://a.‸org|title=b}}'],
  ['headingUp', 'a‸'],
];

describe('Commands that format', () => {
  let editor: TextEditor;

  before(async () => {
    await env.clipboard.writeText('copied');
    const document = await workspace.openTextDocument({ language: 'wikitext', content: '' });
    editor = await window.showTextDocument(document);
  });

  after(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  for (const lineEnd of ['\n', '\r\n']) {
    for (const [command, before, after] of rows) {
      const [from, to] = [before, after].map((text) => text.replaceAll('\n', lineEnd)) as [
        string,
        string,
      ];
      if (lineEnd === '\r\n' && from === before) continue;
      it(`${command} makes ${JSON.stringify(to)} of ${JSON.stringify(from)}`, async () => {
        await writePage(editor, from);
        await commands.executeCommand(`wikiwright.${command}`);
        assert.equal(shown(editor), to);
        await undoneTo(editor, from);
      });
    }
  }

  for (const [command, page] of refused) {
    it(`${command} leaves ${JSON.stringify(page)} alone`, async () => {
      await writePage(editor, page);
      await commands.executeCommand(`wikiwright.${command}`);
      assert.equal(shown(editor), page);
    });
  }

  it('a second press takes back what the first one did', async () => {
    await writePage(editor, "a ⟦b⟧ l'a⟦m⟧our");
    const before = shown(editor);
    for (const command of ['toggleBold', 'toggleItalic', 'toggleComment']) {
      await commands.executeCommand(`wikiwright.${command}`);
      assert.notEqual(shown(editor), before, command);
      await commands.executeCommand(`wikiwright.${command}`);
      assert.equal(shown(editor), before, command);
    }
  });

  it('links selected text to an address that was copied', async () => {
    await env.clipboard.writeText('https://a.org/b?c=d');
    await writePage(editor, 'a ⟦b c⟧ d');
    await commands.executeCommand('wikiwright.insertLink');
    assert.equal(shown(editor), 'a [https://a.org/b?c=d b c]‸ d');
    await undoneTo(editor, 'a ⟦b c⟧ d');
    await env.clipboard.writeText('copied');
  });

  it('surrounds with what a key binding names', async () => {
    await writePage(editor, 'a ⟦b⟧ ⟦c⟧');
    await commands.executeCommand('wikiwright.surroundWith', '<small>');
    assert.equal(shown(editor), 'a <small>⟦b⟧</small> <small>⟦c⟧</small>');
    await undoneTo(editor, 'a ⟦b⟧ ⟦c⟧');
  });

  it('surrounds with what is picked from the list', async () => {
    await writePage(editor, 'a ⟦b⟧');
    const done = commands.executeCommand('wikiwright.surroundWith');
    // The list takes what is accepted only once it is there.
    await eventually(
      'a surrounding',
      async () => {
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return shown(editor);
      },
      (text) => text !== 'a ⟦b⟧',
    );
    await done;
    assert.equal(shown(editor), 'a <ref>⟦b⟧</ref>');
    await undoneTo(editor, 'a ⟦b⟧');
  });

  it('leaves other languages alone', async () => {
    const document = await workspace.openTextDocument({ language: 'plaintext', content: 'a' });
    const other = await window.showTextDocument(document);
    other.selection = new Selection(0, 0, 0, 1);
    await commands.executeCommand('wikiwright.toggleBold');
    assert.equal(document.getText(), 'a');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

/** A new page in the editor, with the selections that are marked in it. */
async function writePage(editor: TextEditor, marked: string): Promise<void> {
  const { text, selections } = readMarked(marked);
  const { document } = editor;
  const whole = new Range(new Position(0, 0), document.positionAt(document.getText().length));
  const lineEnd = text.includes('\r\n') ? EndOfLine.CRLF : EndOfLine.LF;
  assert.ok(await editor.edit((edit) => edit.setEndOfLine(lineEnd)));
  assert.ok(await editor.edit((edit) => edit.replace(whole, text)));
  assert.equal(document.getText(), text);
  editor.selections = selections.map(
    ({ anchor, active }) => new Selection(document.positionAt(anchor), document.positionAt(active)),
  );
}

function shown({ document, selections }: TextEditor): string {
  const offsets = selections.map(({ anchor, active }) => ({
    anchor: document.offsetAt(anchor),
    active: document.offsetAt(active),
  }));
  return showMarked(document.getText(), offsets);
}

/** One undo gives the page back. */
async function undoneTo(editor: TextEditor, marked: string): Promise<void> {
  await commands.executeCommand('undo');
  assert.equal(editor.document.getText(), readMarked(marked).text);
}
