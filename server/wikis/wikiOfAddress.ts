/**
 * The host of the wiki that the address of a page names, as one of a wiki's pages or as a folder that
 * is called like it: `wiki://de.wikipedia.org/Box`, `file:///dumps/fr.wikipedia.org/Box.wikitext`.
 * @param uri the page's address, with percent signs
 */
export function wikiOfAddress(uri: string): string | undefined {
  const [, scheme = '', authority = '', path = ''] =
    /^([a-z][\w+.-]*):(?:\/\/([^/?#]*))?([^?#]*)/i.exec(uri) ?? [];
  if (!localSchemes.has(scheme.toLowerCase()) && isHost.test(authority)) {
    return authority.toLowerCase();
  }
  const folders = path.split('/').slice(0, -1).reverse();
  return folders.find((folder) => isWikiHost.test(folder))?.toLowerCase();
}

/** Their authority is a machine, or says how VS Code gets at the file. */
const localSchemes: ReadonlySet<string> = new Set([
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  'vscode-local',
  'git',
]);

const isHost = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/i;

/** Hosts of wikis that nobody would call a folder by chance. */
const isWikiHost =
  /^(?:[a-z][a-z\d-]*\.(?:m\.)?(?:wikipedia|wiktionary|wikibooks|wikinews|wikiquote|wikisource|wikiversity|wikivoyage)|(?:www|commons|meta|species|incubator)\.(?:wikimedia|mediawiki|wikidata)|[a-z\d-]+\.(?:fandom|wiki))\.(?:org|com|gg)$/i;
