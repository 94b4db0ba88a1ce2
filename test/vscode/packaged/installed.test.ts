import * as assert from 'node:assert/strict';
import { commands, extensions, type TextDocument, Uri, window, workspace } from 'vscode';

import { diagnostics, eventually, openArticle, outline } from '../suite/page.ts';

describe('The installed package', () => {
  let document: TextDocument;

  before(async () => {
    document = (await openArticle()).document;
  });

  it('is what is active, and no copy under development', () => {
    const extension = extensions.getExtension('wikiwright.wikiwright');
    assert.ok(extension?.isActive);
    const installed = process.env['WIKIWRIGHT_EXTENSIONS_DIR'];
    assert.ok(installed);
    assert.ok(extension.extensionPath.startsWith(installed), extension.extensionPath);
  });

  it('has the server for browser workers in it', async () => {
    const { extensionUri } = extensions.getExtension('wikiwright.wikiwright')!;
    for (const script of ['server.js', 'parser.js']) {
      const { size } = await workspace.fs.stat(Uri.joinPath(extensionUri, 'dist/browser', script));
      assert.ok(size > 0, script);
    }
  });

  it('gives an outline, and diagnostics whose explanation ships with it', async () => {
    assert.ok((await outline(document)).some(({ name }) => name === 'Military career'));
    const [alarm] = await eventually(
      'diagnostics',
      () => diagnostics(document, 'lint'),
      (found) => found.length > 0,
    );
    const code = alarm?.code;
    assert.ok(typeof code === 'object', 'a code with an explanation');
    // As VS Code does when the link is clicked.
    const { scheme, path, query } = code.target;
    assert.equal(scheme, 'command');
    await commands.executeCommand(path, ...(JSON.parse(decodeURIComponent(query)) as unknown[]));
    await eventually(
      'the explanation',
      () => window.tabGroups.activeTabGroup.activeTab?.label ?? '',
      (label) => label.includes('diagnostics.md'),
    );
    const { extensionUri } = extensions.getExtension('wikiwright.wikiwright')!;
    const page = Uri.joinPath(extensionUri, 'docs', 'diagnostics.md');
    const explanations = await workspace.fs.readFile(page);
    assert.ok(Buffer.from(explanations).includes(String(code.value)));
  });
});
