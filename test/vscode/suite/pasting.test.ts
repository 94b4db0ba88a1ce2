import * as assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  commands,
  DataTransfer,
  DataTransferItem,
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
    const document = await workspace.openTextDocument({ language: 'wikitext', content: '' });
    editor = await window.showTextDocument(document);
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
      await paste(editor, url);
      assert.equal(shown(editor), before.replace(/‸|⟦.*⟧/, `${url}‸`));
      await undoneTo(editor, before);
    });
  }

  it('of an address over several selections links them all', async () => {
    await writePage(editor, 'a ⟦b⟧ ⟦c⟧');
    await paste(editor, url);
    assert.equal(editor.document.getText(), `a [${url} b] [${url} c]`);
    await undoneTo(editor, 'a ⟦b⟧ ⟦c⟧');
  });

  it('of text leaves it as it is', async () => {
    await writePage(editor, 'a ⟦b⟧ c');
    await paste(editor, 'see https://example.org');
    assert.equal(editor.document.getText(), 'a see https://example.org c');
  });

  it('of an address into an empty reference makes a citation to fill in', async () => {
    const before = '{{Use dmy dates}}\na<ref>‸</ref>';
    await writePage(editor, before);
    await paste(editor, url);
    const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    const date = today.format(new Date());
    const start = `{{Use dmy dates}}\na<ref>{{cite web |url=${url} |title=`;
    assert.equal(shown(editor), `${start}‸ |access-date=${date}}}</ref>`);
    await commands.executeCommand('type', { text: 'T' });
    await commands.executeCommand('jumpToNextSnippetPlaceholder');
    assert.equal(shown(editor), `${start}T |access-date=${date}}}‸</ref>`);
    await commands.executeCommand('leaveSnippet');
    await commands.executeCommand('undo');
    await undoneTo(editor, before);
  });

  it('as plain text stays one command away', async () => {
    await writePage(editor, 'a ⟦b⟧ c');
    await env.clipboard.writeText(url);
    await commands.executeCommand('editor.action.pasteAsText');
    await eventually(
      'the address',
      () => editor.document.getText(),
      (text) => text.includes(url),
    );
    assert.equal(editor.document.getText(), `a ${url} c`);
  });

  it('is offered by its kind', async () => {
    await writePage(editor, 'a ⟦b⟧ c');
    await env.clipboard.writeText(url);
    await commands.executeCommand('editor.action.pasteAs', { kind: 'wikitext.address' });
    await eventually(
      'a link',
      () => editor.document.getText(),
      (text) => text.includes(url),
    );
    assert.equal(editor.document.getText(), `a [${url} b] c`);
  });
});

describe('Dropping', () => {
  let editor: TextEditor;
  let provider: WikitextPasting;

  before(async () => {
    const api = extensions.getExtension<WikiwrightApi>('wikiwright.wikiwright')!.exports;
    provider = new WikitextPasting(api.client);
    const document = await workspace.openTextDocument({ language: 'wikitext', content: '' });
    editor = await window.showTextDocument(document);
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
    assert.equal(await provider.provideDocumentDropEdits(editor.document, at, transfer), undefined);
  });

  it('is the same as pasting from the explorer', async () => {
    await writePage(editor, 'a ‸');
    const edits = await provider.provideDocumentPasteEdits(
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
    return provider.provideDocumentDropEdits(editor.document, at, transferOf(names));
  }

  /** Applies a drop as VS Code does: what is inserted, and what is edited besides. */
  async function drop(names: readonly string[]): Promise<void> {
    const edit = await dropEdit(names);
    assert.ok(edit);
    if (edit.insertText instanceof SnippetString) {
      assert.ok(await editor.insertSnippet(edit.insertText));
    } else assert.equal(edit.insertText, '');
    if (edit.additionalEdit) assert.ok(await workspace.applyEdit(edit.additionalEdit));
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

/** Pastes as the key does, and waits until the page has changed. */
async function paste(editor: TextEditor, copied: string): Promise<void> {
  const before = editor.document.getText();
  await env.clipboard.writeText(copied);
  await commands.executeCommand('editor.action.clipboardPasteAction');
  await eventually(
    'a change',
    () => editor.document.getText(),
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
