import * as assert from 'node:assert/strict';
import {
  commands,
  ConfigurationTarget,
  env,
  EndOfLine,
  Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  UIKind,
  window,
  workspace,
} from 'vscode';

import { eventually, openArticle } from './page.ts';

/** A command, the page before and after, with `‸` where the cursor is. */
type Case = readonly [command: string, before: string, after: string];

const cases: readonly Case[] = [
  [
    'format',
    'x\n{|class="a"\n!A!!B\n|-\n|‸ccc||d\n|}\n',
    'x\n{| class="a"\n! A   !! B\n|-\n| ‸ccc || d\n|}\n',
  ],
  ['addRowAbove', '{|\n| a‸ || b\n|}\n', '{|\n| ‸ || \n|-\n| a || b\n|}\n'],
  ['addRowBelow', '{|\n| a‸ || b\n|}\n', '{|\n| a || b\n|-\n| ‸ || \n|}\n'],
  ['removeRow', '{|\n| a\n|-\n| b‸\n|-\n| c\n|}\n', '{|\n| a\n|-\n| ‸c\n|}\n'],
  ['moveRowUp', '{|\n| a\n|-\n| b‸c\n|}\n', '{|\n| b‸c\n|-\n| a\n|}\n'],
  ['moveRowDown', '{|\n| a‸\n|-\n| b\n|}\n', '{|\n| b\n|-\n| a‸\n|}\n'],
  ['addColumnLeft', '{|\n! A\n|-\n| b‸\n|}\n', '{|\n! \n! A\n|-\n| ‸\n| b\n|}\n'],
  [
    'addColumnRight',
    '{|\n! A !! B\n|-\n| c‸ || d\n|}\n',
    '{|\n! A !!  !! B\n|-\n| c || ‸ || d\n|}\n',
  ],
  ['removeColumn', '{|\n! A !! B\n|-\n| c || d‸\n|}\n', '{|\n! A\n|-\n| ‸c\n|}\n'],
  ['moveColumnLeft', '{|\n! A !! B\n|-\n| c || d‸\n|}\n', '{|\n! B !! A\n|-\n| d‸ || c\n|}\n'],
  ['moveColumnRight', '{|\n! A !! B\n|-\n| c‸ || d\n|}\n', '{|\n! B !! A\n|-\n| d || c‸\n|}\n'],
  ['sortAscending', '{|\n! A‸\n|-\n| 10\n|-\n| 9\n|}\n', '{|\n! A‸\n|-\n| 9\n|-\n| 10\n|}\n'],
  ['sortDescending', '{|\n! A\n|-\n| 9\n|-\n| 10‸\n|}\n', '{|\n! A\n|-\n| 10‸\n|-\n| 9\n|}\n'],
];

const table = '{| class="wikitable"\n| A || -1\n|-\n| B || 2\n|}';

describe('Tables', () => {
  let editor: TextEditor;

  before('the server runs, and there is a page to write in', async () => {
    await openArticle();
    const document = await workspace.openTextDocument({ language: 'wikitext', content: '' });
    editor = await window.showTextDocument(document);
  });

  after('the page is closed', () =>
    commands.executeCommand('workbench.action.revertAndCloseActiveEditor'),
  );

  /** Writes a page, with the cursor at `‸`, or with what stands between two of them selected. */
  async function open(page: string, eol = EndOfLine.LF): Promise<TextDocument> {
    const lines = eol === EndOfLine.CRLF ? page.replaceAll('\n', '\r\n') : page;
    const [before = '', selected = '', after] = lines.split('‸');
    const { document } = editor;
    const whole = new Range(new Position(0, 0), document.positionAt(document.getText().length));
    await editor.edit((edit) => {
      edit.setEndOfLine(eol);
      edit.replace(whole, before + selected + (after ?? ''));
    });
    const start = document.positionAt(before.length);
    const length = after === undefined ? 0 : selected.length;
    editor.selection = new Selection(start, document.positionAt(before.length + length));
    return document;
  }

  /** The page as it is now. */
  function seen(): string {
    const { document, selection } = editor;
    const at = document.offsetAt(selection.active);
    const text = document.getText();
    return `${text.slice(0, at)}‸${text.slice(at)}`;
  }

  for (const [command, before, after] of cases) {
    it(`${command} changes the page in one step`, async () => {
      const document = await open(before);
      await commands.executeCommand(`wikiwright.table.${command}`);
      assert.equal(seen(), after);
      await commands.executeCommand('undo');
      assert.equal(document.getText(), before.replace('‸', ''));
    });
  }

  it('keeps the line ends of Windows', async () => {
    const document = await open('a\n{|\n!A!!B‸\n|-\n|c||d\n|}\n', EndOfLine.CRLF);
    assert.equal(document.eol, EndOfLine.CRLF);
    await commands.executeCommand('wikiwright.table.addColumnRight');
    await commands.executeCommand('wikiwright.table.addRowBelow');
    await commands.executeCommand('wikiwright.table.format');
    assert.equal(
      document.getText(),
      'a\r\n{|\r\n! A !! B !!\r\n|-\r\n|   ||   ||\r\n|-\r\n| c || d ||\r\n|}\r\n',
    );
  });

  it('changes nothing where that is not safe', async () => {
    const document = await open('{|\n| a‸\n|-\n{{row}}\n|}\n');
    const text = document.getText();
    await commands.executeCommand('wikiwright.table.removeRow');
    assert.equal(document.getText(), text);
  });

  it('inserts an empty table with tab stops', async () => {
    const document = await open('a‸b\n');
    await commands.executeCommand('wikiwright.insertTable', { rows: 1, columns: 2, caption: true });
    const written =
      'a\n{| class="wikitable"\n|+ Caption\n! Header 1 !! Header 2\n|-\n|  || \n|}\nb\n';
    assert.equal(document.getText(), written);
    assert.equal(document.getText(editor.selection), 'Caption');
    await commands.executeCommand('type', { text: 'C' });
    for (const text of ['D', 'E', '1', '2']) {
      await commands.executeCommand('jumpToNextSnippetPlaceholder');
      await commands.executeCommand('type', { text });
    }
    assert.equal(
      document.getText(),
      'a\n{| class="wikitable"\n|+ C\n! D !! E\n|-\n| 1 || 2\n|}\nb\n',
    );
    await commands.executeCommand('leaveSnippet');
  });

  it('copies a table as CSV', async () => {
    await open(`${table.replace('-1', '"b|[[c]]", d‸')}\n`);
    await env.clipboard.writeText('before');
    await commands.executeCommand('wikiwright.table.copyAsCsv');
    assert.equal(await env.clipboard.readText(), 'A,"[[c]]"", d"\nB,2\n');
  });

  it('makes a table of the selection', async () => {
    const document = await open('a\n‸A;B\n-1;"c\nd"‸\n');
    await commands.executeCommand('wikiwright.table.fromCsv', { header: true });
    const made = 'a\n{| class="wikitable"\n! A !! B\n|-\n| -1 || c<br>d\n|}';
    assert.equal(seen(), `${made}‸\n`);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), 'a\nA;B\n-1;"c\nd"\n');
  });

  it('makes a table of the clipboard where nothing is selected', async () => {
    await open('a‸\n');
    await env.clipboard.writeText('A,-1\nB,2\n');
    await commands.executeCommand('wikiwright.table.fromCsv', { header: false });
    assert.equal(seen(), `a\n${table}‸\n`);
  });

  it('lets the user choose a command', async () => {
    await open('{|\n|a‸\n|}\n');
    const done = commands.executeCommand('wikiwright.tableCommands');
    // The list takes what is typed once it is there.
    await eventually(
      'the first of them to be done',
      async () => {
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return editor.document.getText();
      },
      (text) => text === '{|\n| a\n|}\n',
    );
    await done;
  });

  describe('when cells are pasted', () => {
    const html =
      '<meta charset="utf-8"><table><tr><th>A</th><td rowspan="2">b&amp;<br>c</td></tr><tr><th>D</th></tr></table>';

    /** What is pasted, the page before and after. */
    const pastes: readonly (readonly [string, Clipboard, before: string, after: string])[] = [
      ['makes a table of them', { 'text/plain': 'A\t-1\nB\t2\n' }, 'a\n‸\nb\n', `a\n${table}\nb\n`],
      [
        'makes a table of the HTML of a spreadsheet',
        { 'text/plain': 'A\tb&\nD\t\n', 'text/html': html },
        '‸\n',
        '{| class="wikitable"\n! A\n| rowspan="2" | b&<br>c\n|-\n! D\n|}\n',
      ],
      ['leaves a single line as it is', { 'text/plain': 'A\t1' }, 'a\n‸\nb\n', 'a\nA\t1\nb\n'],
      [
        'leaves cells as they are in nowiki',
        { 'text/plain': 'A\t1\nB\t2' },
        '<nowiki>‸</nowiki>\n',
        '<nowiki>A\t1\nB\t2</nowiki>\n',
      ],
      [
        'leaves cells as they are in the cell of a table',
        { 'text/plain': 'A\t1\nB\t2' },
        '{|\n| ‸\n|}\n',
        '{|\n| A\t1\nB\t2\n|}\n',
      ],
    ];
    for (const [name, clipboard, before, after] of pastes) {
      it(name, async function () {
        // Extensions can write text to the clipboard, and no HTML.
        if (env.uiKind === UIKind.Desktop && 'text/html' in clipboard) return this.skip();
        const document = await open(before);
        await paste(clipboard);
        await eventually(
          'the page with what was pasted',
          () => document.getText(),
          (text) => text === after,
        );
        await commands.executeCommand('undo');
        assert.equal(document.getText(), before.replace('‸', ''));
      });
    }

    it('leaves them as they are where the user wants text', async () => {
      const settings = workspace.getConfiguration('editor', editor.document);
      await settings.update('pasteAs.preferences', ['text.plain'], ConfigurationTarget.Global);
      const document = await open('‸\n');
      await paste({ 'text/plain': 'A\t1\nB\t2' });
      await eventually(
        'the text',
        () => document.getText(),
        (text) => text === 'A\t1\nB\t2\n',
      );
      await settings.update('pasteAs.preferences', undefined, ConfigurationTarget.Global);
    });
  });
});

/** What is on the clipboard, by type. */
type Clipboard = Readonly<Record<string, string>>;

/** In a browser no command makes the event of a paste, so whoever runs the tests presses the keys. */
async function paste(clipboard: Clipboard): Promise<void> {
  if (env.uiKind === UIKind.Desktop) {
    await env.clipboard.writeText(clipboard['text/plain'] ?? '');
    await commands.executeCommand('editor.action.clipboardPasteAction');
  } else {
    console.log('paste', clipboard);
  }
}
