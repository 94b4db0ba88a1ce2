import * as assert from 'node:assert/strict';
import { commands, Uri, window, workspace } from 'vscode';

import { eventually } from './page.ts';

const general = { server: '//kochen.example', articlepath: '/s/$1', lang: 'de' };
const info = { query: { general, extensiontags: ['<zutaten>', '<menu>'] } };

describe('What a wiki says of itself', () => {
  const folder = workspace.workspaceFolders![0]!;
  const page = Uri.joinPath(folder.uri, 'Brot.wikitext');
  const project = Uri.joinPath(folder.uri, '.wikiwright.json');
  const answer = Uri.joinPath(folder.uri, 'siteinfo.json');

  const write = (uri: Uri, text: string) =>
    workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const readProject = async () => new TextDecoder().decode(await workspace.fs.readFile(project));

  before(async () => {
    await write(page, '<zutaten>Mehl</zutaten>\n');
    await window.showTextDocument(await workspace.openTextDocument(page));
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const uri of [page, project, answer]) await workspace.fs.delete(uri);
  });

  it('is joined with what stands in the file of the folder', async () => {
    const tags = { zutaten: { content: 'wikitext' } };
    await write(project, JSON.stringify({ rules: { cs1: 'off' }, site: { extensionTags: tags } }));
    await write(answer, JSON.stringify(info));
    await commands.executeCommand('wikiwright.importWikiSettings', answer);
    const text = await eventually('the wiki', readProject, (found) => found.includes('kochen'));
    assert.deepEqual(JSON.parse(text), {
      rules: { cs1: 'off' },
      wiki: 'kochen.example',
      site: {
        language: 'de',
        articleUrl: 'https://kochen.example/s/$1',
        extensionTags: { ...tags, menu: { content: 'text' } },
      },
    });
  });

  it('changes nothing where it is something else', async () => {
    const before = await readProject();
    await write(answer, '{"error": {"code": "readapidenied"}}');
    await commands.executeCommand('wikiwright.importWikiSettings', answer);
    assert.equal(await readProject(), before);
  });
});
