import * as assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';

import { diagnostics, eventually, find, inside, openArticle } from './page.ts';

describe('Refactoring references', () => {
  let editor: TextEditor;
  let document: TextDocument;
  let whole: string;

  before(async () => {
    editor = await openArticle();
    ({ document } = editor);
    whole = document.getText();
  });

  it('moves all references to their lists, and one undo brings them back', async () => {
    await apply(await actionOf('refactor.move.wikiwright.allToLists', '<ref name=filkins />'));
    const moved = document.getText();
    assert.match(moved, /\{\{Reflist\|refs=\n<ref name="/);
    assert.ok((moved.match(/<ref name[^>]*\/>/g) ?? []).length > 200);
    await noAlarms();
    await commands.executeCommand('undo');
    assert.equal(document.getText(), whole);
  });

  it('names a reference after its source', async () => {
    const before = find(document, '<ref>');
    const action = await actionOf('refactor.rewrite.wikiwright.name', '<ref>');
    const [, name] = /“(.+)”/.exec(action.title) ?? [];
    await apply(action);
    const named = `<ref name="${name ?? ''}">`;
    assert.equal(
      document.getText(before.with({ end: before.start.translate(0, named.length) })),
      named,
    );
    await noAlarms();
    await commands.executeCommand('undo');
    assert.equal(document.getText(), whole);
  });

  it('makes a citation of a bare URL in a new page', async () => {
    const page = await workspace.openTextDocument({
      language: 'wikitext',
      content: 'Text.<ref>https://example.org/a</ref>\n',
    });
    await window.showTextDocument(page);
    const action = await eventually(
      'a citation to be offered',
      () => actionsAt(page.uri, 'refactor.rewrite.wikiwright.citeBareUrl', inside(page, '<ref>')),
      (found) => found.length === 1,
    );
    await apply(action[0]!);
    assert.match(
      page.getText(),
      /<ref>\{\{cite web \|url=https:\/\/example\.org\/a \|title= \|access-date=\d{4}-\d\d-\d\d\}\}<\/ref>/,
    );
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await window.showTextDocument(document);
  });

  it('mends a report of a repeated source as its quick fix', async () => {
    const source = '<ref>{{cite web|url=https://example.org/a|title=T|website=W}}</ref>';
    const page = await workspace.openTextDocument({
      language: 'wikitext',
      content: `A.${source} B.${source}\n`,
    });
    const shown = await window.showTextDocument(page);
    const [report] = await eventually(
      'a report',
      () => diagnostics(page, 'style/same-source'),
      (found) => found.length === 1,
    );
    const title = 'Reuse the first reference to this source here';
    await eventually(
      title,
      () => actionsAt(page.uri, 'quickfix', report!.range.start),
      ([first]) => first?.title === title,
    );
    shown.selection = new Selection(report!.range.start, report!.range.start);
    // As chosen in the menu: the first offered of the kind.
    await commands.executeCommand('editor.action.codeAction', { kind: 'quickfix', apply: 'first' });
    await eventually(
      'one reference',
      () => page.getText(),
      (text) => /^A\.<ref name="[^"]+">\{\{[^<]*<\/ref> B\.<ref name="[^"]+" \/>\n$/.test(text),
    );
    await commands.executeCommand('undo');
    assert.equal(page.getText(), `A.${source} B.${source}\n`);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await window.showTextDocument(document);
  });

  it('changes the page when it is chosen, and asks for no confirmation', async () => {
    const content = '<ref name=":0">Smith 2001</ref> <ref name=":0" />\n';
    const page = await workspace.openTextDocument({ language: 'wikitext', content });
    const shown = await window.showTextDocument(page);
    const kind = 'refactor.rewrite.wikiwright.genericNames';
    const at = inside(page, '<ref');
    await eventually(
      'a new name to be offered',
      () => actionsAt(page.uri, kind, at),
      (found) => found.length === 1,
    );
    shown.selection = new Selection(at, at);
    await commands.executeCommand('editor.action.codeAction', { kind, apply: 'first' });
    const named = content.replaceAll('":0"', '"Smith 2001"');
    await eventually(
      'new names',
      () => page.getText(),
      (text) => text === named,
    );
    await commands.executeCommand('undo');
    assert.equal(page.getText(), content);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await window.showTextDocument(document);
  });

  async function actionOf(kind: string, text: string): Promise<CodeAction> {
    const [action] = await eventually(
      kind,
      () => actionsAt(document.uri, kind, inside(document, text)),
      (found) => found.length === 1,
    );
    return action!;
  }

  async function noAlarms(): Promise<void> {
    await eventually(
      'no alarm of references',
      () => [...diagnostics(document, 'cite'), ...diagnostics(document, 'balance')],
      (found) => found.length === 0,
    );
  }
});

async function actionsAt(
  uri: Uri,
  kind: string,
  position: Range['start'],
): Promise<readonly CodeAction[]> {
  return commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    new Range(position, position),
    kind,
    10,
  );
}

async function apply({ edit }: CodeAction): Promise<void> {
  assert.ok(edit, 'the action has an edit');
  assert.ok(await workspace.applyEdit(edit));
}
