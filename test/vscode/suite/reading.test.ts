import * as assert from 'node:assert/strict';
import {
  commands,
  type DocumentSymbol,
  type Hover,
  type Location,
  type LocationLink,
  MarkdownString,
  Selection,
  type TextDocument,
  type TextEditor,
  workspace,
} from 'vscode';

import { diagnostics, eventually, find, inside, openArticle, outline } from './page.ts';

/** The headings of the article, each deeper one under the last one above it. */
const headings = `
2 Early life
2 Military career
3 Command of Quds Force
3 Syrian Civil War
4 Orchestration of military escalation in 2015
5 Operations in Aleppo
3 War against ISIL in Iraq
2 In politics
2 Sanctions
2 Personal life and public image
2 Assassination
3 U.S. decision-making
3 Legal status of the assassination
4 Under U.S. law
4 Under international law
3 Reaction
3 Funeral and burial
3 Retaliation
3 Execution of spy
2 Cultural depictions and legacy
2 See also
2 Footnotes
2 References
2 External links
`.trim();

const reuse = '<ref name=filkins />';

describe('Reading the article', () => {
  let editor: TextEditor;
  let document: TextDocument;

  before(async () => {
    editor = await openArticle();
    document = editor.document;
  });

  it('is a wikitext document without cite or balance alarms', async () => {
    assert.equal(document.languageId, 'wikitext');
    await eventually(
      'diagnostics of any kind',
      () => diagnostics(document, 'lint'),
      (found) => found.length > 0,
    );
    assert.deepEqual(diagnostics(document, 'cite'), []);
    assert.deepEqual(diagnostics(document, 'balance'), []);
  });

  it('outlines the 24 headings at their levels', async () => {
    const names = new Set(headings.split('\n').map((line) => line.slice(2)));
    const flat = (symbols: readonly DocumentSymbol[], level: number): string[] =>
      symbols
        .filter(({ name }) => names.has(name))
        .flatMap(({ name, children }) => [`${level} ${name}`, ...flat(children, level + 1)]);
    assert.equal(flat(await outline(document), 2).join('\n'), headings);
  });

  it('outlines the infobox beside the first sections', async () => {
    const infobox = (await outline(document)).find(
      ({ name }) => name === 'Infobox military person',
    );
    assert.ok(infobox);
    assert.deepEqual(infobox.range.start, find(document, '{{Infobox military person').start);
  });

  it('outlines a heading that shows readers nothing by its source, with the icon of sections', async () => {
    const page = await workspace.openTextDocument({
      language: 'wikitext',
      content: '{{Infobox a}}\n== <!-- b --> ==\n=={{anchor|c}}==\n{|\n|d\n|}\n[[File:E.jpg]]\n',
    });
    const symbols = await eventually(
      'an outline',
      () => outline(page),
      (found) => found.length > 0,
    );
    const [infobox, first, second] = symbols;
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['Infobox a', '<!-- b -->', '{{anchor|c}}'],
    );
    const kinds = [infobox!, first!, ...second!.children].map(({ kind }) => kind);
    assert.equal(kinds.length, 4);
    assert.equal(new Set(kinds).size, 4);
    assert.equal(first!.kind, second!.kind);
  });

  it('shows the citation when hovering over a reuse', async () => {
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      inside(document, reuse),
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof MarkdownString ? content.value : String(content)))
      .join('\n\n');
    const [label, citation] = text.split(/\n{2,}/);
    assert.equal(label, '**[4]** · used 21×');
    assert.match(citation ?? '', /\[[^\]]*The Shadow Commander[^\]]*\]\(https?:\/\/[^)\s]+\)/);
    const read = (citation ?? '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
    assert.match(
      read,
      /^Filkins, Dexter \(30 September 2013\)\. "The Shadow Commander"\. \*The New Yorker\*\./,
    );
  });

  it('goes from a reuse to the definition', async () => {
    const found = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      inside(document, reuse),
    );
    const ranges = found.map((place) => ('targetRange' in place ? place.targetRange : place.range));
    assert.equal(ranges.length, 1);
    assert.equal(ranges[0]?.start.line, find(document, '<ref name="filkins">').start.line);
  });

  it('finds the definition and the 20 reuses', async () => {
    const found = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      inside(document, reuse),
    );
    const places = new Set(found.map(({ range }) => document.offsetAt(range.start)));
    assert.equal(places.size, 21);
  });

  it('moves the cursor from reference to reference', async () => {
    const first = find(document, reuse);
    editor.selection = new Selection(first.start, first.start);
    await commands.executeCommand('wikiwright.goToNextReference');
    const next = document.getText().indexOf('<ref', document.offsetAt(first.end));
    assert.equal(document.offsetAt(editor.selection.active), next);
    await commands.executeCommand('wikiwright.goToPreviousReference');
    assert.deepEqual(editor.selection.active, first.start);
  });
});
