import { importSiteInfo, withProtocol } from '../wikis/importSiteInfo.ts';
import { readSiteInfo } from '../wikis/siteInfo.ts';
import { identifyWiki } from '../wikis/wikiIdentity.ts';
import type { Wikis } from '../wikis/wikis.ts';
import type { ImportSiteResult } from './importMessages.ts';

/** Makes the settings of a wiki of its own answer; whatever the text is, the answer is one of the two. */
export async function answerImportSite(text: string, wikis: Wikis): Promise<ImportSiteResult> {
  try {
    const info = readSiteInfo(text);
    const server = withProtocol(info.server);
    if (!URL.canParse(server)) return { refused: 'It names no address of a server.' };
    const { host } = new URL(server);
    const known = await wikis.of(host, info.language || undefined);
    const { wiki } = await identifyWiki(host, undefined, wikis.load);
    return { wiki: host, ...importSiteInfo(info, known, wiki.languageKnown) };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}
