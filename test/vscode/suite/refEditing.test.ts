import * as assert from 'node:assert/strict';
import {
  type CompletionList,
  commands,
  MarkdownString,
  Position,
  type Range,
  Selection,
  type TextDocument,
  type TextEditor,
  workspace,
  type WorkspaceEdit,
} from 'vscode';

import { diagnostics, eventually, find, inside, openArticle } from './page.ts';

describe('Editing references', () => {
  let editor: TextEditor;
  let document: TextDocument;
  let whole: string;

  before(async () => {
    editor = await openArticle();
    document = editor.document;
    whole = document.getText();
  });

  afterEach('the page is whole again', async () => {
    // What is typed is undone word by word.
    for (let left = 9; left > 0 && document.getText() !== whole; left--) {
      await commands.executeCommand('undo');
    }
    assert.ok(document.getText() === whole);
  });

  it('says what F2 renames', async () => {
    const prepared = await commands.executeCommand<{ range: Range; placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      inside(document, '<ref name=filkins />', '<ref name=fil'.length),
    );
    assert.equal(prepared.placeholder, 'filkins');
    assert.equal(document.getText(prepared.range), 'filkins');
  });

  it('renames a reference everywhere in one step', async () => {
    const edit = await rename('Filkins 2013');
    assert.equal(edit.get(document.uri).length, 21);
    assert.ok(await workspace.applyEdit(edit));
    assert.equal(
      document.getText(),
      whole.replaceAll(/name\s*=\s*(["']?)filkins\1/g, 'name="Filkins 2013"'),
    );
    await eventually(
      'no alarm',
      () => diagnostics(document, 'cite'),
      (alarms) => alarms.length === 0,
    );
    await commands.executeCommand('undo');
    assert.ok(document.getText() === whole);
  });

  it('refuses a name that MediaWiki refuses, and says why', async () => {
    await assert.rejects(rename('2013'), /plain number/);
  });

  it('offers names with number and citation, the most used first', async () => {
    await typeAtEndOfParagraph('<ref name="');
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      editor.selection.active,
      '"',
      3,
    );
    const [first] = items;
    assert.equal(label(first), 'filkins');
    assert.equal(first?.detail, '[4]');
    const { documentation } = first;
    assert.ok(documentation instanceof MarkdownString);
    assert.match(documentation.value, /^\*\*\[4\]\*\* · used 21×\s+\[Filkins, Dexter\]/);
  });

  it('completes what is typed', async () => {
    const start = await typeAtEndOfParagraph('<ref name="fil');
    await commands.executeCommand('editor.action.triggerSuggest');
    await eventually(
      'the whole reference',
      async () => {
        await commands.executeCommand('acceptSelectedSuggestion');
        return document.lineAt(start.line).text.slice(start.character);
      },
      (text) => text === '<ref name="filkins" />',
    );
  });

  async function rename(newName: string): Promise<WorkspaceEdit> {
    return commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      inside(document, '<ref name=filkins />', '<ref name=fil'.length),
      newName,
    );
  }

  /** @returns where the typed text begins */
  async function typeAtEndOfParagraph(text: string): Promise<Position> {
    const { line } = find(document, '<ref name=filkins />').start;
    const end = document.lineAt(line).range.end;
    editor.selection = new Selection(end, end);
    await commands.executeCommand('type', { text });
    return end;
  }
});

function label(item: CompletionList['items'][number] | undefined): string | undefined {
  return typeof item?.label === 'object' ? item.label.label : item?.label;
}
