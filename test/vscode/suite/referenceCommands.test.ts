import * as assert from 'node:assert/strict';
import {
  commands,
  ConfigurationTarget,
  languages,
  Position,
  type Range,
  Selection,
  type TextEditor,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';

import type { WikiwrightApi } from '../../../client/extension.ts';
import { referenceRangesMethod } from '../../../server/lsp/referenceMessages.ts';
import { eventually, find } from './page.ts';
import { renameWhile } from './renameWhile.ts';
import { askedWhile, closeAll, openPage, wikiwright, withCursor } from './shortPage.ts';

const prepareRename = 'textDocument/prepareRename';

describe('Commands about references', () => {
  let api: WikiwrightApi;

  before(async () => {
    api = await wikiwright();
    await closeAll();
  });

  afterEach(closeAll);

  describe('reuse', () => {
    const page =
      'a<ref name="b">c</ref><ref name="b" />d<ref>Jones</ref>\n\ne$0 f\n\n<references />\n';

    it('lets the user pick, the most used first, and takes one step to undo', async () => {
      const editor = await openPage(page);
      await pickFirst('wikiwright.reuseReference', editor);
      assert.equal(withCursor(editor), page.replace('$0', '<ref name="b" />$0'));
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), page.replace('$0', ''));
    });

    it('names a reference first, in the same step', async () => {
      const editor = await openPage(page);
      const named = page
        .replace('<ref>Jones', '<ref name="Jones">Jones')
        .replace('$0', '<ref name="Jones" />$0');
      await pickLast('wikiwright.reuseReference', editor, named.replace('$0', ''));
      assert.equal(withCursor(editor), named);
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), page.replace('$0', ''));
    });

    it('leaves what is selected, and comes after the reference around the cursor', async () => {
      const editor = await openPage('a b<ref name="c">d</ref> e<ref>f$0</ref>');
      editor.selection = new Selection(0, 0, 0, 3);
      await pickFirst('wikiwright.reuseReference', editor);
      assert.equal(withCursor(editor), 'a b<ref name="c" />$0<ref name="c">d</ref> e<ref>f</ref>');
      const end = find(editor.document, 'f</ref>').start;
      editor.selection = new Selection(end, end);
      await pickFirst('wikiwright.reuseReference', editor);
      assert.match(withCursor(editor), /<ref>f<\/ref><ref name="c" \/>\$0$/);
    });

    it('says nothing but a word where there is no reference', async () => {
      const editor = await openPage('a$0');
      await commands.executeCommand('wikiwright.reuseReference');
      assert.equal(editor.document.getText(), 'a');
    });

    it('can be left', async () => {
      const editor = await openPage(page);
      let isDone = false;
      void commands.executeCommand('wikiwright.reuseReference').then(() => {
        isDone = true;
      });
      await eventually(
        'the pick closed',
        () => commands.executeCommand('workbench.action.closeQuickOpen'),
        () => isDone,
      );
      assert.equal(withCursor(editor), page);
    });
  });

  describe('citations', () => {
    it('are inserted to fill in, in a reference of their own', async () => {
      const start = 'a{{cite web | url = b | access-date = 5 May 2020}}. $0';
      const editor = await openPage(start);
      await pickFirst('wikiwright.insertCitation', editor);
      const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
      assert.equal(
        editor.document.getText(),
        `${start.replace('$0', '')}<ref>{{cite web | url =  | title =  | last =  | first =  | website =  | date =  | access-date = ${today.format(new Date())}}}</ref>`,
      );
      await commands.executeCommand('type', { text: 'x' });
      assert.match(editor.document.getText(), /<ref>\{\{cite web \| url = x \|/);
      for (let field = 0; field < 7; field++) {
        await commands.executeCommand('jumpToNextSnippetPlaceholder');
      }
      assert.match(withCursor(editor), /<\/ref>\$0$/);
      await commands.executeCommand('undo');
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), start.replace('$0', ''));
    });

    it('stand in the reference that is there', async () => {
      const editor = await openPage('a<ref>$0</ref>');
      await pickFirst('wikiwright.insertCitation', editor);
      assert.match(editor.document.getText(), /^a<ref>\{\{cite web \|url= .*\}\}<\/ref>$/);
    });

    it('can be a plain reference', async () => {
      const editor = await openPage('a$0');
      await pickLast('wikiwright.insertCitation', editor, 'a<ref></ref>');
      assert.equal(withCursor(editor), 'a<ref>$0</ref>');
      await commands.executeCommand('jumpToNextSnippetPlaceholder');
      assert.equal(withCursor(editor), 'a<ref></ref>$0');
    });
  });

  describe('F2', () => {
    const page = 'a<ref name="b c">x\ny</ref> <ref name="b c" /> <ref>z</ref>';

    for (const [what, at] of Object.entries({
      'an opening tag': page.indexOf('ef name'),
      'a closing tag on another line': page.indexOf('/ref>') + 2,
      'a self-closing tag': page.indexOf(' />') + 2,
    })) {
      it(`renames from ${what}`, async () => {
        const editor = await openPage(page);
        const { document } = editor;
        const position = document.positionAt(at);
        const prepared = await commands.executeCommand<{ range: Range; placeholder: string }>(
          'vscode.prepareRename',
          document.uri,
          position,
        );
        assert.equal(prepared.placeholder, 'b c');
        const isHere = document.getText(prepared.range) === 'b c';
        assert.ok(isHere || prepared.range.contains(position));
        const edit = await commands.executeCommand<WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          position,
          'd',
        );
        assert.ok(await workspace.applyEdit(edit));
        assert.equal(document.getText(), page.replaceAll('b c', 'd'));
      });
    }

    it('says that a reference has no name', async () => {
      const { document } = await openPage(page);
      const prepared = commands.executeCommand(
        'vscode.prepareRename',
        document.uri,
        document.positionAt(page.indexOf('z</ref>') + 3),
      );
      await assert.rejects(Promise.resolve(prepared), /no name yet/);
    });

    it('is opened at the name from anywhere in the reference', async () => {
      const editor = await openPage(page.replace('x\n', 'x$0\n'));
      const asked = await renameWhile(api, 'wikiwright.renameReference');
      assert.deepEqual(asked, [editor.document.positionAt(page.indexOf('b c'))]);
    });

    it('is not opened where there is no reference', async () => {
      await openPage(`$0 ${page}`);
      const asked = await askedWhile(api.client, async () => {
        await commands.executeCommand('wikiwright.renameReference');
      });
      assert.deepEqual(
        asked.filter(({ method }) => method === prepareRename),
        [],
      );
    });
  });

  it('go to the definition', async () => {
    const editor = await openPage('<ref name="a">b</ref> <ref name="a$0" />');
    await eventually(
      'the server to know the page',
      () =>
        commands.executeCommand<readonly unknown[]>(
          'vscode.executeDefinitionProvider',
          editor.document.uri,
          editor.selection.active,
        ),
      (found) => found.length > 0,
    );
    await commands.executeCommand('wikiwright.goToReferenceDefinition');
    await eventually(
      'the definition',
      () => window.activeTextEditor?.selection.active,
      (position) => position?.isBefore(new Position(0, 15)) === true,
    );
    assert.equal(window.activeTextEditor?.document, editor.document);
  });

  describe('dimming', () => {
    const page = 'a<ref name="b">c</ref> d$0{{sfn|Smith|2001}}\n\ne{{r|b}}\n\n{{reflist}}\n';

    afterEach(async () => {
      for (let left = 3; left > 0 && api.dimReferences.appearance !== 'normal'; left--) {
        await commands.executeCommand('wikiwright.dimReferences');
      }
    });

    it('asks nothing while it is off', async () => {
      const asked = await askedWhile(api.client, async () => {
        const editor = await openPage(page);
        await type('x', editor);
        await new Promise((resolve) => setTimeout(resolve, 300));
      });
      assert.ok(!asked.some(({ method }) => method === referenceRangesMethod));
    });

    it('draws all references paler but the one at the cursor, then nearly hides them, then neither', async () => {
      const editor = await openPage(page);
      await commands.executeCommand('wikiwright.dimReferences');
      assert.equal(api.dimReferences.appearance, 'dimmed');
      await paler(editor, ['<ref name="b">c</ref>', '{{r|b}}', '{{reflist}}']);
      const inside = find(editor.document, 'c</ref>').start;
      editor.selection = new Selection(inside, inside);
      await paler(editor, ['{{sfn|Smith|2001}}', '{{r|b}}', '{{reflist}}']);
      await commands.executeCommand('wikiwright.dimReferences');
      assert.equal(api.dimReferences.appearance, 'hidden');
      await paler(editor, ['{{sfn|Smith|2001}}', '{{r|b}}', '{{reflist}}']);
      await commands.executeCommand('wikiwright.dimReferences');
      assert.equal(api.dimReferences.appearance, 'normal');
      assert.deepEqual(api.dimReferences.paler(editor), []);
    });

    it('follows the text, asking once after a rest', async () => {
      const editor = await openPage(page);
      await commands.executeCommand('wikiwright.dimReferences');
      await paler(editor, ['<ref name="b">c</ref>', '{{r|b}}', '{{reflist}}']);
      const asked = await askedWhile(api.client, async () => {
        const edit = new WorkspaceEdit();
        edit.replace(editor.document.uri, find(editor.document, 'e{{r'), '<ref>f</ref>{{r');
        edit.replace(editor.document.uri, find(editor.document, 'a<ref'), 'ab<ref');
        await workspace.applyEdit(edit);
        await paler(editor, ['<ref name="b">c</ref>', '<ref>f</ref>', '{{r|b}}', '{{reflist}}']);
      });
      assert.equal(asked.filter(({ method }) => method === referenceRangesMethod).length, 1);
    });

    it('follows the language of a document', async () => {
      const editor = await openPage(page);
      await commands.executeCommand('wikiwright.dimReferences');
      await paler(editor, ['<ref name="b">c</ref>', '{{r|b}}', '{{reflist}}']);
      await languages.setTextDocumentLanguage(editor.document, 'plaintext');
      await paler(editor, []);
      await languages.setTextDocumentLanguage(editor.document, 'wikitext');
      await paler(editor, ['<ref name="b">c</ref>', '{{r|b}}', '{{reflist}}']);
    });

    it('begins as the setting says', async () => {
      const editor = await openPage(page);
      const setting = workspace.getConfiguration('wikiwright.references');
      await setting.update('appearance', 'hidden', ConfigurationTarget.Global);
      await eventually(
        'the setting to hold',
        () => api.dimReferences.appearance,
        (appearance) => appearance === 'hidden',
      );
      await paler(editor, ['<ref name="b">c</ref>', '{{r|b}}', '{{reflist}}']);
      await setting.update('appearance', undefined, ConfigurationTarget.Global);
      await eventually(
        'the default to hold',
        () => api.dimReferences.appearance,
        (appearance) => appearance === 'normal',
      );
    });

    async function paler(editor: TextEditor, wanted: readonly string[]): Promise<void> {
      const texts = () =>
        api.dimReferences.paler(editor).map((range) => editor.document.getText(range));
      await eventually(
        'paler references',
        texts,
        (found) => found.join('\n') === wanted.join('\n'),
      );
    }
  });

  it('do nothing in other files', async () => {
    const { document } = await openPage('a', 'txt');
    for (const command of ['reuseReference', 'insertCitation', 'renameReference']) {
      await commands.executeCommand(`wikiwright.${command}`);
    }
    assert.equal(document.getText(), 'a');
  });
});

/** Takes the first thing that a command offers, as soon as it is there. */
async function pickFirst(command: string, { document }: TextEditor): Promise<void> {
  const before = document.getText();
  const done = commands.executeCommand(command);
  await eventually(
    `something picked by ${command}`,
    async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    },
    () => document.getText() !== before,
  );
  await done;
}

/**
 * Takes the last thing that a command offers. Nothing tells when an offer is shown, so a pick that came
 * too early is undone and made again.
 * @param wanted the page after that
 */
async function pickLast(command: string, { document }: TextEditor, wanted: string): Promise<void> {
  const before = document.getText();
  let waitMs = 0;
  await eventually(
    `the last picked by ${command}`,
    async () => {
      if (document.getText() !== before) await commands.executeCommand('undo');
      const done = commands.executeCommand(command);
      await new Promise((resolve) => setTimeout(resolve, (waitMs += 100)));
      // The last comes before the first.
      await commands.executeCommand('workbench.action.quickOpenSelectPrevious');
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await commands.executeCommand('workbench.action.closeQuickOpen');
      await done;
      return document.getText();
    },
    (text) => text === wanted,
  );
}

async function type(text: string, editor: TextEditor): Promise<void> {
  await window.showTextDocument(editor.document);
  await commands.executeCommand('type', { text });
}
