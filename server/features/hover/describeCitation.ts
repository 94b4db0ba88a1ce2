import type { Article } from '../../article/article.ts';
import { isLinkable } from '../../render/urls.ts';
import { link, text, type Inline } from '../../render/inline.ts';
import { toMarkdown } from '../../render/toMarkdown.ts';
import { styleOf } from '../../citations/styles.ts';
import type { CitationCall } from '../../facts/citations.ts';

/**
 * What kind of source a citation names, with links to the page itself and to its archived copy, as
 * one line of Markdown.
 */
export function describeCitation({ site }: Pick<Article, 'site'>, call: CitationCall): string {
  const values = readValues(call, site);
  const kind = kindOf(call, site);
  const type = values.get('titleType');
  const status = values.get('urlStatus') ?? '';
  const live = values.get('url') ?? values.get('chapterUrl');
  const archived = values.get('archiveUrl');
  const isGone = archived !== undefined && status !== 'live';
  const links = [
    ...linked(live, isGone ? 'original page' : 'live page', isGone ? ` (${status || 'dead'})` : ''),
    ...linked(archived, 'archived copy', date(values.get('archiveDate'))),
  ];
  const heading = `**${toMarkdown([text(type ? `${kind} (${type})` : kind)])}**`;
  return [heading, ...links.map((nodes) => toMarkdown(nodes))].join(' · ');
}

/** A template of which no data say more is told by its name. */
function kindOf({ citation, name }: CitationCall, { citationHelp }: Article['site']): string {
  const known = citationHelp.kinds[citation.kind];
  return known ?? (citation.style === 'cs1' ? citation.kind : name);
}

/** By the row of aliases; what holds a template is not known here. */
function readValues(call: CitationCall, site: Article['site']): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const style = styleOf(call.citation);
  for (const { name, text: written } of call.arguments) {
    const row = style.roleOf(name, call.citation, site);
    const value = written.replace(/<!--[\s\S]*?-->/g, '').trim();
    if (row && value && !/[{}[\]]/.test(value)) values.set(row, value);
  }
  return values;
}

function linked(url: string | undefined, label: string, rest: string): Inline[][] {
  if (!url || /\s/.test(url) || !isLinkable(url)) return [];
  return [[...link(url, [text(label)]), ...(rest ? [text(rest)] : [])]];
}

function date(archiveDate: string | undefined): string {
  return archiveDate ? ` of ${archiveDate}` : '';
}
