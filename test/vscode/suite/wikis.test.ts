import * as assert from 'node:assert/strict';
import { ConfigurationTarget, extensions, workspace } from 'vscode';

import type { WikiwrightApi } from '../../../client/extension.ts';
import { eventually, openArticle } from './page.ts';

describe('The wiki of a page', () => {
  let pageWiki: WikiwrightApi['pageWiki'];

  before(async () => {
    await openArticle();
    const extension = extensions.getExtension<WikiwrightApi>('wikiwright.wikiwright');
    pageWiki = (await extension!.activate()).pageWiki;
  });

  after(() => setWiki('en.wikipedia.org'));

  it('stands beside the language with the kind of the page and what tells', async () => {
    await shows('en.wikipedia.org', 'article, as the settings say');
  });

  it('is told by the page where nobody names it', async () => {
    await setWiki('');
    await shows('en.wikipedia.org', 'article, by what it holds');
  });

  it('follows the setting', async () => {
    await setWiki('dewiki');
    await shows('de.wikipedia.org', 'article, as the settings say');
  });

  async function shows(text: string, detail: string): Promise<void> {
    await eventually(
      text,
      () => `${pageWiki.text}: ${pageWiki.detail}`,
      (shown) => shown === `${text}: ${detail}`,
    );
    assert.equal((pageWiki.command as { title: string }).title, 'Change');
  }
});

function setWiki(wiki: string): Thenable<void> {
  return workspace
    .getConfiguration('wikiwright')
    .update('wiki', wiki, ConfigurationTarget.Workspace);
}
