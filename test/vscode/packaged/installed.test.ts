import * as assert from 'node:assert/strict';
import { extensions, type TextDocument, workspace } from 'vscode';

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

  it('gives an outline, and diagnostics whose explanation ships with it', async () => {
    assert.ok((await outline(document)).some(({ name }) => name === 'Military career'));
    const [alarm] = await eventually(
      'diagnostics',
      () => diagnostics(document, 'lint'),
      (found) => found.length > 0,
    );
    const code = alarm?.code;
    assert.ok(typeof code === 'object', 'a code with an explanation');
    const explanation = await workspace.fs.readFile(code.target.with({ fragment: '' }));
    assert.ok(Buffer.from(explanation).includes(String(code.value)));
  });
});
