import * as assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  commands,
  DataTransfer,
  DataTransferItem,
  type DocumentDropEdit,
  type DocumentDropOrPasteEditKind,
  type DocumentPasteEdit,
  EndOfLine,
  env,
  extensions,
  Position,
  Range,
  Selection,
  SnippetString,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';

import { pasteKinds } from '../../../client/editing/pastedText.ts';
import { WikitextPasting } from '../../../client/editing/pasting.ts';
import type { WikiwrightApi } from '../../../client/extension.ts';
import { readMarked, showMarked } from '../../unit/client/editing/marked.ts';
import { eventually } from './page.ts';

const url = 'https://example.org/a?b=c';

/** A page before and after an address was pasted: `‸` is a cursor, `⟦a⟧` a selection. */
const linked: readonly (readonly [before: string, after: string])[] = [
  ['a ⟦b c⟧ d', `a [${url} b c]‸ d`],
  ['* a\n* ⟦b⟧\n', `* a\n* [${url} b]‸\n`],
  ['a ⟦قاسم⟧ e\u0301', `a [${url} قاسم]‸ e\u0301`],
  ['{{quote|text=a ⟦b⟧ c}}', `{{quote|text=a [${url} b]‸ c}}`],
];

/** Pages in which the address stands as it is. */
const plain: readonly string[] = [
  'a ‸ b',
  'a ⟦https://example.com⟧ b',
  '{{cite web|url=⟦b⟧|title=c}}',
  '<!-- a ⟦b⟧ -->',
  '<nowiki>a ⟦b⟧</nowiki>',
  '<ref>a ‸</ref>',
  '[[⟦A⟧]]',
];

describe('Pasting', () => {
  let editor: TextEditor;

  before(async () => {
    editor = await newPage();
  });

  after(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  for (const lineEnd of ['\n', '\r\n']) {
    for (const [before, after] of linked) {
      const from = before.replaceAll('\n', lineEnd);
      if (lineEnd === '\r\n' && from === before) continue;
      it(`of an address over text links it: ${JSON.stringify(from)}`, async () => {
        await writePage(editor, from);
        await paste(editor, url);
        assert.equal(shown(editor), after.replaceAll('\n', lineEnd));
        await undoneTo(editor, from);
      });
    }
  }

  for (const before of plain) {
    it(`of an address leaves it as it is: ${before}`, async () => {
      await writePage(editor, before);
      assert.equal(await pasteEdit(editor, url), undefined);
      await pasteByCommand(editor, url);
      assert.equal(shown(editor), before.replace(/‸|⟦.*⟧/, `${url}‸`));
      await undoneTo(editor, before);
    });
  }

  it('of text leaves it as it is', async () => {
    await writePage(editor, 'a ⟦b⟧ c');
    assert.equal(await pasteEdit(editor, 'see https://example.org'), undefined);
    await pasteByCommand(editor, 'see https://example.org');
    assert.equal(editor.document.getText(), 'a see https://example.org c');
  });

  it('of an address over several selections links them all', async () => {
    await writePage(editor, 'a ⟦b⟧ ⟦c⟧');
    await paste(editor, url);
    assert.equal(shown(editor), `a [${url} b]‸ [${url} c]‸`);
    await undoneTo(editor, 'a ⟦b⟧ ⟦c⟧');
  });

  it('of an address into an empty reference makes a citation to fill in', async () => {
    const before = '{{Use dmy dates}}\r\na<ref> ‸</ref>';
    await writePage(editor, before);
    await paste(editor, url);
    const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    const date = today.format(new Date());
    const start = `{{Use dmy dates}}\r\na<ref>{{cite web |url=${url} |title=`;
    assert.equal(shown(editor), `${start}‸ |access-date=${date}}}</ref>`);
    await undoneTo(editor, before);
  });

  it('is offered by its kind', async () => {
    await writePage(editor, 'a ⟦b⟧ c');
    assert.ok(await pasteEdit(editor, url, pasteKinds.link));
    assert.equal(await pasteEdit(editor, url, pasteKinds.citation), undefined);
  });

  it('as plain text stays one command away', async () => {
    await writePage(editor, 'a ⟦b⟧ c');
    await env.clipboard.writeText(url);
    await commands.executeCommand('editor.action.pasteAsText');
    assert.equal(await changed(editor, 'a b c'), `a ${url} c`);
  });
});

describe('Dropping', () => {
  let editor: TextEditor;

  before(async () => {
    editor = await newPage();
  });

  after(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  const rows: readonly (readonly [names: string[], before: string, after: string])[] = [
    [['A b.jpg'], 'a ‸ b', 'a [[File:A b.jpg|thumb|‸]] b'],
    [['a.ogg'], '‸', '[[File:a.ogg|thumb|‸]]'],
    [['a.pdf', 'B.PNG'], '‸', '[[File:a.pdf|thumb|‸]]\n[[File:B.PNG|thumb|]]'],
    [['A.jpg'], '<gallery>\n‸\n</gallery>', '<gallery>\nFile:A.jpg|‸\n</gallery>'],
    [['A.jpg'], '<gallery>‸</gallery>', '<gallery>\nFile:A.jpg|‸\n</gallery>'],
    [
      ['A.jpg', 'B.jpg'],
      '<gallery>\r\nFile:C.j‸pg|c\r\n</gallery>',
      '<gallery>\r\nFile:C.jpg|c\r\nFile:A.jpg|‸\r\nFile:B.jpg|\r\n</gallery>',
    ],
    [['A.jpg'], '{{Infobox person\n| image = ‸\n}}', '{{Infobox person\n| image = A.jpg‸\n}}'],
    [['qasem-soleimani.wikitext'], 'see ‸', 'see [[qasem-soleimani]]‸'],
    [['A_b%2Fc.wiki'], 'see ‸', 'see [[A b/c]]‸'],
    [['Category:A.wiki'], 'see ‸', 'see [[:Category:A]]‸'],
  ];

  for (const [names, before, after] of rows) {
    it(`${names.join()} onto ${JSON.stringify(before)}`, async () => {
      await writePage(editor, before);
      await drop(names);
      assert.equal(shown(editor), after);
      await undoneTo(editor, before);
    });
  }

  const ignored: readonly (readonly [name: string, page: string])[] = [
    ['a.txt', 'a ‸'],
    ['A.jpg', '<nowiki>‸</nowiki>'],
    ['A.jpg', '<!-- ‸ -->'],
    ['A.jpg', '[[B‸]]'],
    ['a.wiki', '<gallery>\n‸\n</gallery>'],
  ];

  for (const [name, page] of ignored) {
    it(`${name} onto ${JSON.stringify(page)} is left to VS Code`, async () => {
      await writePage(editor, page);
      assert.equal(await dropEdit([name]), undefined);
    });
  }

  it('of files from elsewhere is left to VS Code', async () => {
    await writePage(editor, 'a ‸');
    const transfer = new DataTransfer();
    transfer.set('text/uri-list', new DataTransferItem('file:///elsewhere/A.jpg'));
    const at = editor.selection.active;
    assert.equal(
      await provider().provideDocumentDropEdits(editor.document, at, transfer),
      undefined,
    );
  });

  it('is the same as pasting from the explorer', async () => {
    await writePage(editor, 'a ‸');
    const edits = await provider().provideDocumentPasteEdits(
      editor.document,
      editor.selections,
      transferOf(['A.jpg']),
      { only: undefined, triggerKind: 0 },
      new CancellationTokenSource().token,
    );
    assert.equal((edits?.[0]?.insertText as SnippetString).value, '[[File:A.jpg|thumb|$1]]');
  });

  function dropEdit(names: readonly string[]) {
    const at = editor.selection.active;
    return provider().provideDocumentDropEdits(editor.document, at, transferOf(names));
  }

  async function drop(names: readonly string[]): Promise<void> {
    const edit = await dropEdit(names);
    assert.ok(edit);
    await apply(editor, edit);
  }
});

/** Files of the workspace, as the explorer names them. */
function transferOf(names: readonly string[]): DataTransfer {
  const folder = workspace.workspaceFolders![0]!.uri;
  const uris = names.map((name) => Uri.joinPath(folder, name).toString());
  const transfer = new DataTransfer();
  transfer.set('text/uri-list', new DataTransferItem(uris.join('\r\n')));
  return transfer;
}

const extension = extensions.getExtension<WikiwrightApi>('wikiwright.wikiwright')!;

/** What VS Code asks, as the extension registers it. */
function provider(): WikitextPasting {
  return new WikitextPasting(extension.exports.client);
}

async function newPage(): Promise<TextEditor> {
  await extension.activate();
  const document = await workspace.openTextDocument({ language: 'wikitext', content: '' });
  return window.showTextDocument(document);
}

/** What becomes of a text that is pasted. @param only the kind that *Paste As…* was asked for */
async function pasteEdit(editor: TextEditor, copied: string, only?: DocumentDropOrPasteEditKind) {
  const transfer = new DataTransfer();
  transfer.set('text/plain', new DataTransferItem(copied));
  const { document, selections } = editor;
  const { token } = new CancellationTokenSource();
  const context = { only, triggerKind: 0 };
  const edits = await provider().provideDocumentPasteEdits(
    document,
    selections,
    transfer,
    context,
    token,
  );
  return edits?.[0];
}

/**
 * Pastes as the key does where VS Code has windows of its own; in a browser its command asks nobody what
 * to make of a text, and only the real key does, so the tests that press keys press that one.
 */
async function paste(editor: TextEditor, copied: string): Promise<void> {
  const edit = await pasteEdit(editor, copied);
  assert.ok(edit);
  await apply(editor, edit);
}

async function pasteByCommand(editor: TextEditor, copied: string): Promise<void> {
  const before = editor.document.getText();
  await env.clipboard.writeText(copied);
  await commands.executeCommand('editor.action.clipboardPasteAction');
  await changed(editor, before);
}

/** Applies what is inserted, and what is edited besides. */
async function apply(
  editor: TextEditor,
  { insertText, additionalEdit }: DocumentPasteEdit | DocumentDropEdit,
): Promise<void> {
  if (insertText instanceof SnippetString) assert.ok(await editor.insertSnippet(insertText));
  else assert.equal(insertText, '');
  if (additionalEdit) assert.ok(await workspace.applyEdit(additionalEdit));
}

function changed({ document }: TextEditor, before: string): Promise<string> {
  return eventually(
    'a change',
    () => document.getText(),
    (text) => text !== before,
  );
}

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
