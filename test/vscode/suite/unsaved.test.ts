import { commands, window, workspace } from 'vscode';

import { diagnostics, eventually, outline } from './page.ts';

describe('A page that is not yet saved', () => {
  it('has an outline and diagnostics', async () => {
    const document = await workspace.openTextDocument({
      language: 'wikitext',
      content: '== Life ==\nText.<ref name="a" />\n\n{{reflist}}\n',
    });
    await window.showTextDocument(document);
    await eventually(
      'its section',
      () => outline(document),
      (symbols) => symbols[0]?.name === 'Life',
    );
    await eventually(
      'its reference without text',
      () => diagnostics(document, 'cite/references-no-text'),
      (found) => found.length === 1 && found[0]!.range.start.line === 1,
    );
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
