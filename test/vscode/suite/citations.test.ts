import * as assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type CompletionList,
  type Hover,
  MarkdownString,
  Range,
  type SignatureHelp,
  type TextDocument,
  workspace,
} from 'vscode';

import { diagnostics, eventually, find, inside, openArticle, replace } from './page.ts';

describe('Writing citations', () => {
  let document: TextDocument;
  let whole: string;

  before(async () => {
    document = (await openArticle()).document;
    whole = document.getText();
  });

  afterEach('the page is whole again', async () => {
    for (let left = 9; left > 0 && document.getText() !== whole; left--) {
      await commands.executeCommand('undo');
    }
    assert.ok(document.getText() === whole);
  });

  it('explains a parameter on its name', async () => {
    const shown = await hoverText(inside(document, '|archive-url=', 2));
    assert.match(shown, /^\*\*`archive-url`\*\* · /);
  });

  it('shows a note with its kind of source', async () => {
    const shown = await hoverText(inside(document, '<ref name=filkins />', 3));
    assert.match(shown, /^\*\*\[4\]\*\* · used 21×\n\n\[Filkins, Dexter\]/);
    assert.match(shown, /\n\n\*\*Web page\*\* · \[live page\]\(https:/);
  });

  it('mends a fault by a link in the hover', async () => {
    const reuse = find(document, '<ref name=filkins />');
    await replace(document, reuse, '<ref name=filkinz />');
    const [alarm] = await eventually(
      'an alarm',
      () => diagnostics(document, 'cite'),
      (alarms) => alarms.length > 0,
    );
    const shown = await hoverText(inside(document, '<ref name=filkinz />', 3));
    const [, command, query] =
      /\[[^\]]*filkins[^\]]*\]\(command:([\w.]+)\?([^)]*)\)/.exec(shown) ?? [];
    assert.ok(command && query, shown);
    // VS Code shows the report above it.
    assert.ok(!shown.includes(alarm!.message), shown);
    const [argument] = JSON.parse(decodeURIComponent(query)) as unknown[];
    await commands.executeCommand(command, argument);
    assert.match(document.getText(new Range(reuse.start, reuse.end)), /^<ref name="?filkins"? ?/);
  });

  it('offers the parameters that are missing, and inserts one', async () => {
    const end = find(document, '<ref name="filkins">{{cite web').end;
    await replace(document, new Range(end, end), '|');
    const place = document.positionAt(document.offsetAt(end) + 1);
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      place,
      '|',
      1,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('publisher'), labels.join());
    assert.ok(!labels.includes('url'), labels.join());
    assert.match(documentationOf(list), /^\*\*`/);
  });

  it('puts a citation on lines and back', async () => {
    const place = inside(document, '<ref name="filkins">{{cite web', 25);
    await apply('refactor.rewrite.wikiwright.citationOnLines', place);
    assert.notEqual(document.getText(), whole);
    await apply('refactor.rewrite.wikiwright.citationOnOneLine', place);
    assert.equal(document.getText().split('\n').length, whole.split('\n').length);
  });

  it('names the positional parameters of a template', async () => {
    const help = await commands.executeCommand<SignatureHelp>(
      'vscode.executeSignatureHelpProvider',
      document.uri,
      inside(document, '{{Birth date|1957|', 18),
      '|',
    );
    assert.equal(help.signatures[0]?.label.startsWith('{{Birth date|year|month|day'), true);
    assert.equal(help.activeParameter, 1);
  });

  async function hoverText(place: Range['start']): Promise<string> {
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      place,
    );
    const contents = hovers.flatMap((hover) => hover.contents);
    return contents.map((part) => (part instanceof MarkdownString ? part.value : '')).join('\n\n');
  }

  async function apply(kind: string, place: Range['start']): Promise<void> {
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new Range(place, place),
      CodeActionKind.Refactor.value,
      50,
    );
    const edit = actions.find((action) => action.kind?.value === kind)?.edit;
    assert.ok(edit, actions.map(({ title }) => title).join());
    assert.ok(await workspace.applyEdit(edit));
  }
});

function documentationOf({ items }: CompletionList): string {
  const { documentation } = items[0] ?? {};
  return documentation instanceof MarkdownString ? documentation.value : '';
}
