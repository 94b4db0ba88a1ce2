import * as assert from 'node:assert/strict';
import {
  commands,
  env,
  extensions,
  type InlayHint,
  languages,
  MarkdownString,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  ThemeIcon,
  type TreeItem,
  type TreeItemLabel,
  type Uri,
  workspace,
} from 'vscode';

import type { WikiwrightApi } from '../../../client/extension.ts';
import type { ReferenceElement } from '../../../client/references/referenceElements.ts';
import { referencesMethod } from '../../../server/lsp/messages.ts';
import { eventually, find, inside, openArticle, replace } from './page.ts';
import { renameWhile } from './renameWhile.ts';
import { askedWhile, closeAll, openPage } from './shortPage.ts';

const reuse = '<ref name=filkins />';

describe('The view of references', () => {
  let editor: TextEditor;
  let document: TextDocument;
  let whole: string;
  let client: WikiwrightApi['client'];
  let references: WikiwrightApi['references'];

  before(async () => {
    editor = await openArticle();
    document = editor.document;
    whole = document.getText();
    const extension = extensions.getExtension<WikiwrightApi>('wikiwright.wikiwright');
    assert.ok(extension?.isActive);
    ({ client, references } = extension.exports);
  });

  after(async () => {
    await closeAll();
    await commands.executeCommand('workbench.view.explorer');
  });

  afterEach('the page is as it was', async () => {
    editor = await openArticle();
    for (let left = 9; left > 0 && document.getText() !== whole; left--) {
      await commands.executeCommand('undo');
    }
    assert.ok(document.getText() === whole);
    await eventually(
      'the view to show it',
      () => !references.view.visible || references.tree.list?.version === document.version,
      (isShown) => isShown,
    );
  });

  it('asks the server nothing while it is hidden', async () => {
    assert.equal(references.view.visible, false);
    const asked = await askedWhile(client, async () => {
      await replace(document, new Range(0, 0, 0, 0), 'a');
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    assert.ok(!asked.some(({ method }) => method === referencesMethod));
    assert.deepEqual(references.tree.getChildren(), []);
  });

  it('lists the notes of each group with their uses', async () => {
    await commands.executeCommand('wikiwright.references.focus');
    const groups = await eventually(
      'groups',
      () => references.tree.getChildren(),
      (found) => found.length === 2,
    );
    assert.deepEqual(groups.map(row), ['References 219', 'note 3']);
    const filkins = note('[4]');
    assert.match(
      row(filkins),
      /^\[4\] filkins 21× · Filkins, Dexter \(30 September 2013\)\. "The Shadow Commander"\./,
    );
    const uses = references.tree.getChildren(filkins).map(row);
    assert.equal(uses.length, 21);
    assert.deepEqual(
      uses.filter((use) => use.includes('definition')),
      ['121, definition: …activities".[4]'],
    );
    assert.ok(uses.includes('126: …Azerbaijan Province]].[4]'), uses.join('\n'));
  });

  it('has the citation in a tooltip', async () => {
    const element = note('[4]');
    const item = references.tree.getTreeItem(element);
    assert.equal(item.tooltip, undefined);
    const { tooltip } = await references.tree.resolveTreeItem(item, element, never);
    assert.ok(tooltip instanceof MarkdownString);
    assert.match(tooltip.value, /^\*\*\[4\]\*\* · used 21×\n\n\[Filkins, Dexter\]\(/);
  });

  it('leads to the definition of a note and to each use', async () => {
    await click(references.tree.getTreeItem(note('[4]')));
    assert.equal(document.getText(editor.selection), '<ref name="filkins">');
    const use = references.tree
      .getChildren(note('[4]'))
      .map((element) => references.tree.getTreeItem(element))
      .find((item) => labelOf(item).startsWith('126: '));
    assert.ok(use);
    await click(use);
    assert.deepEqual(editor.selection.active, find(document, reuse, 3).end);
  });

  it('follows the cursor', async () => {
    select('[[West Azerbaijan Province]].<ref name=filkins />', 40);
    await selected('[4]');
    select('In a 2007 memo', 3);
    await selected('[note 3]');
  });

  it('follows the text', async () => {
    const asked = await askedWhile(client, async () => {
      await replace(document, new Range(0, 0, 0, 0), 'a');
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    assert.equal(asked.filter(({ method }) => method === referencesMethod).length, 1);
    const { start } = find(document, reuse);
    await replace(document, find(document, reuse).with(start, start), '<ref name="lost" />');
    const lost = await eventually(
      'the new note',
      () => elements().find((element) => row(element).startsWith('[4] lost')),
      (found) => found !== undefined,
    );
    const item = references.tree.getTreeItem(lost!);
    assert.ok(item.iconPath instanceof ThemeIcon);
    assert.equal(item.iconPath.id, 'warning');
    assert.match(row(references.tree.getChildren()[0]!), /^References 220 · 1 with problems$/);
    assert.match(row(note('[5]')), /^\[5\] filkins 21×/);
    const { tooltip } = await references.tree.resolveTreeItem(item, lost!, never);
    assert.match((tooltip as MarkdownString).value, /\$\(warning\) .*lost/);
  });

  it('lets one go from problem to problem', async () => {
    const end = document.positionAt(document.getText().length);
    const first = find(document, reuse).start;
    await replace(document, find(document, reuse).with(first, first), '<ref name="lost" />');
    editor.selection = new Selection(end, end);
    await commands.executeCommand('wikiwright.goToNextProblemReference');
    assert.deepEqual(editor.selection.active, first);
    await commands.executeCommand('wikiwright.goToPreviousProblemReference');
    assert.deepEqual(editor.selection.active, first);
  });

  it('goes with numbers behind the references in the text', async () => {
    const line = find(document, '<ref name="filkins">').start.line;
    const hints = await commands.executeCommand<InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      document.lineAt(line).range,
    );
    const labels = hints.map(({ label }) => String(label));
    assert.ok(labels.includes('[4] 21×'), labels.join(' '));
    const behind = hints.find(({ label }) => label === '[4] 21×')!.position;
    const before = document.getText(document.lineAt(line).range.with({ end: behind }));
    assert.match(before, /<ref name="filkins">(?:(?!<ref).)*<\/ref>$/);
  });

  it('goes without them where the setting says so', async () => {
    const setting = workspace.getConfiguration('wikiwright', document.uri);
    const range = document.lineAt(inside(document, reuse).line).range;
    const count = (wanted: (found: number) => boolean) =>
      eventually(
        'hints',
        async () =>
          (
            await commands.executeCommand<InlayHint[]>(
              'vscode.executeInlayHintProvider',
              document.uri,
              range,
            )
          ).length,
        wanted,
      );
    await count((found) => found > 0);
    await setting.update('inlayHints.references', false);
    await count((found) => found === 0);
    await setting.update('inlayHints.references', undefined);
    await count((found) => found > 0);
  });

  it('copies the name and the citation of a note', async () => {
    await commands.executeCommand('wikiwright.copyReferenceName', note('[4]'));
    assert.equal(await env.clipboard.readText(), 'filkins');
    await commands.executeCommand('wikiwright.copyCitation', note('[4]'));
    assert.match(
      await env.clipboard.readText(),
      /^Filkins, Dexter \(30 September 2013\)\. "The Shadow Commander"\./,
    );
  });

  it('offers of each row what it can do', () => {
    const contexts = ['[4]', '[5]'].map(
      (mark) => references.tree.getTreeItem(note(mark)).contextValue,
    );
    assert.deepEqual(contexts, ['note named cited', 'note cited']);
  });

  it('inserts a reuse at the cursor, in one step', async () => {
    select('In a 2007 memo', 0);
    const at = document.offsetAt(editor.selection.active);
    await commands.executeCommand('wikiwright.insertReuse', note('[4]'));
    const inserted = '<ref name="filkins" />';
    assert.equal(document.getText(), whole.slice(0, at) + inserted + whole.slice(at));
    assert.equal(document.offsetAt(editor.selection.active), at + inserted.length);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), whole);
  });

  it('names an unnamed reference first, in the same step', async () => {
    select('In a 2007 memo', 0);
    const unnamed = elements().find((element) => element.kind === 'note' && element.note.unnamed);
    await commands.executeCommand('wikiwright.insertReuse', unnamed);
    const [, name] = /<ref name="([^"]*)" \/>In a 2007 memo/.exec(document.getText()) ?? [];
    assert.ok(name);
    assert.ok(!whole.includes(`name="${name}"`));
    assert.ok(document.getText().includes(`<ref name="${name}">`));
    await commands.executeCommand('undo');
    assert.equal(document.getText(), whole);
  });

  it('inserts what the row says, although the page has changed since', async () => {
    const row = note('[4]');
    await replace(document, new Range(0, 0, 0, 0), 'a<ref name="new">b</ref>\n');
    select('In a 2007 memo', 0);
    await commands.executeCommand('wikiwright.insertReuse', row);
    assert.ok(document.getText().includes('<ref name="filkins" />In a 2007 memo'));
  });

  it('opens the rename of a note at its name', async () => {
    const asked = await renameWhile({ client }, 'wikiwright.renameListedReference', note('[4]'));
    assert.deepEqual(asked, [inside(document, '<ref name="filkins">', '<ref name="'.length)]);
  });

  it('shows some references only, and says so', async () => {
    const shown = () =>
      elements().map((element) => (element.kind === 'note' ? element.note : assert.fail()));
    const all = shown();
    await commands.executeCommand('wikiwright.showUnnamedReferences');
    assert.equal(references.view.message, 'Only unnamed references are shown.');
    const unnamed = all.filter((element) => element.unnamed);
    assert.ok(unnamed.length > 0 && unnamed.length < all.length);
    assert.deepEqual(shown(), unnamed);
    await commands.executeCommand('wikiwright.showProblemReferences');
    assert.deepEqual(shown(), []);
    assert.equal(references.view.message, 'No reference of this page has a problem.');
    await commands.executeCommand('wikiwright.showBareUrls');
    assert.equal(references.view.message, 'No reference of this page is a bare URL.');
    const first = find(document, reuse).start;
    await replace(
      document,
      find(document, reuse).with(first, first),
      '<ref>https://example.org</ref>',
    );
    await eventually('the bare URL', shown, (found) => found.length === 1 && found[0]!.bare);
    assert.equal(references.view.message, 'Only bare URLs are shown.');
    await commands.executeCommand('wikiwright.showAllReferences');
    assert.equal(references.view.message, '');
    assert.equal(shown().length, all.length + 1);
  });

  it('comes to the front when something of it is asked for', async () => {
    await commands.executeCommand('workbench.view.explorer');
    await eventually(
      'the view hidden',
      () => references.view.visible,
      (isVisible) => !isVisible,
    );
    await commands.executeCommand('wikiwright.showUnnamedReferences');
    await eventually(
      'the view shown',
      () => references.view.visible,
      (isVisible) => isVisible,
    );
    await commands.executeCommand('wikiwright.showAllReferences');
  });

  it('sorts them as one wants', async () => {
    const labels = () => elements().map((element) => row(element).replace(/ .*/, ''));
    const byNumber = labels();
    await commands.executeCommand('wikiwright.sortReferencesByUses');
    assert.equal(references.view.message, 'Sorted by number of uses.');
    assert.equal(labels()[0], '[4]');
    await commands.executeCommand('wikiwright.sortReferencesByName');
    assert.match(row(elements()[0]!), /^\[\d+\] :0 /);
    await commands.executeCommand('wikiwright.sortReferencesByPlace');
    const lines = elements().map((element) =>
      element.kind === 'note' ? element.note.places[0]!.range.start.line : assert.fail(),
    );
    const ofFirstGroup = lines.slice(0, references.tree.groups[0]!.children.length);
    assert.deepEqual(
      ofFirstGroup,
      [...ofFirstGroup].sort((a, b) => a - b),
    );
    await commands.executeCommand('wikiwright.sortReferencesByNumber');
    assert.deepEqual(labels(), byNumber);
  });

  it('shows nothing of a document that is no page any more, until it is one again', async () => {
    const count = () => elements().length;
    await languages.setTextDocumentLanguage(document, 'plaintext');
    await eventually('no row', count, (found) => found === 0);
    assert.equal(references.view.message, '');
    await languages.setTextDocumentLanguage(document, 'wikitext');
    await eventually('all rows', count, (found) => found === 222);
  });

  it('waits for a page that is still read', async () => {
    const prose = 'Some words of [[prose]] with {{a|template}}.\n\n'.repeat(4_000);
    await openPage(`${prose}a<ref>b</ref>`);
    const messages = new Set<string | undefined>();
    await eventually(
      'the one reference',
      () => {
        messages.add(references.view.message);
        return elements().map(row);
      },
      (found) => found.length === 1 && found[0] === '[1] b',
    );
    assert.ok(messages.has('Reading the page…'));
    assert.ok(!messages.has('This page has no references.'));
  });

  it('says that a page has none', async () => {
    await openPage('a');
    await eventually(
      'a message',
      () => references.view.message,
      (message) => message === 'This page has no references.',
    );
  });

  function elements(): ReferenceElement[] {
    return references.tree.getChildren().flatMap((group) => references.tree.getChildren(group));
  }

  function note(mark: string): ReferenceElement {
    const found = elements().find((element) => row(element).startsWith(`${mark} `));
    assert.ok(found, mark);
    return found;
  }

  /** What a row shows. */
  function row(element: ReferenceElement): string {
    const item = references.tree.getTreeItem(element);
    return [labelOf(item), item.description].filter(Boolean).join(' ');
  }

  function select(text: string, offset: number): void {
    const position = inside(document, text, offset);
    editor.selection = new Selection(position, position);
  }

  async function selected(mark: string): Promise<void> {
    await eventually(
      `${mark} to be selected`,
      () => references.view.selection.map(row),
      ([first]) => Boolean(first?.startsWith(`${mark} `)),
    );
  }
});

const never = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};

function labelOf({ label }: TreeItem): string {
  return (label as TreeItemLabel | undefined)?.label ?? String(label);
}

/** Does what a click on a row does. */
async function click({ command }: TreeItem): Promise<void> {
  assert.ok(command);
  await commands.executeCommand(command.command, ...(command.arguments as [Uri, Range]));
}
