import type { CitationData, WebArchive } from './citationStyle.ts';

/** The web archive that an address leads to, if the site's data know it. */
export function webArchiveOf(
  url: string,
  { webArchives }: Pick<CitationData, 'webArchives'>,
): WebArchive | undefined {
  const host = hostOf(url);
  return webArchives.find((archive) => host === archive.host || host.endsWith(`.${archive.host}`));
}

/** The host of an address in lower case; empty where there is none. */
export function hostOf(url: string): string {
  return /^(?:[a-z]+:)?\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}
