import * as assert from 'node:assert/strict';
import {
  commands,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';

import { eventually, find, replace } from './page.ts';

const inline = '{{cite book|title=A|publisher=Routledge & Kegan Paul}}\n';
const onLines = '{{cite book\n| title = B\n| publisher =\n}}\n';

/** Long enough for a list to come up, in milliseconds; where it takes longer, less is tested. */
const popUpMs = 1_000;

describe('Typing with completion', () => {
  let editor: TextEditor;
  let document: TextDocument;

  before(async () => {
    document = await workspace.openTextDocument({ language: 'wikitext' });
    editor = await window.showTextDocument(document);
  });

  beforeEach(async () => {
    await commands.executeCommand('hideSuggestWidget');
    await replace(document, new Range(0, 0, document.lineCount, 0), inline + onLines);
  });

  after(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('leaves a publisher that is being typed on its line to the editor, unless asked', async () => {
    cursorBehind('| publisher =');
    await type(' Routledge');
    assert.equal(await afterEnter(), ' Routledge');
    await commands.executeCommand('editor.action.triggerSuggest');
    await accepted(' Routledge & Kegan Paul');
  });

  it('offers publishers before anything is typed', async () => {
    cursorBehind('| publisher');
    await commands.executeCommand('deleteRight');
    await commands.executeCommand('deleteRight');
    await type(' =');
    await accepted('Routledge & Kegan Paul');
  });

  it('leaves prose to the editor', async () => {
    cursorBehind('}}\n{{cite book\n| title = B');
    await type(' Routle');
    assert.equal(await afterEnter(), ' Routle');
  });

  it('offers citation templates behind {{, and leaves others alone', async () => {
    cursorBehind(onLines);
    await type('{{');
    await accepted('a citation', /^\{\{cite \w+\W/);
  });

  it('takes no citation for a template that begins like one', async () => {
    cursorBehind(onLines);
    await type('{{cn');
    assert.equal(await afterEnter(), '{{cn');
  });

  function cursorBehind(text: string): void {
    const { end } = find(document, text);
    editor.selection = new Selection(end, end);
  }

  async function type(text: string): Promise<void> {
    for (const letter of text) await commands.executeCommand('type', { text: letter });
  }

  /** What stands in the cursor's line from the last `=` or `{{` on, once what a list had selected was taken. */
  async function afterEnter(): Promise<string> {
    await new Promise((resolve) => setTimeout(resolve, popUpMs));
    await commands.executeCommand('acceptSelectedSuggestion');
    return written();
  }

  function written(): string {
    const { active } = editor.selection;
    const line = document.lineAt(active.line).text.slice(0, active.character);
    return /(?:[^={B]|\{\{)*$/.exec(line)![0];
  }

  /** Takes what is selected in the list as soon as there is one. */
  async function accepted(text: string, pattern?: RegExp): Promise<void> {
    await eventually(
      text,
      async () => {
        // What opens by itself has nothing selected yet, so that Enter is a new line.
        await commands.executeCommand('selectNextSuggestion');
        await commands.executeCommand('acceptSelectedSuggestion');
        return document.getText();
      },
      (seen) =>
        pattern
          ? pattern.test(seen.slice(inline.length + onLines.length))
          : seen.includes(`publisher =${text}`),
    );
  }
});
