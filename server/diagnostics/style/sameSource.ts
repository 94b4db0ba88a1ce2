import type { Article, Block } from '../../article/article.ts';
import { askForLists } from '../../article/askBlocks.ts';
import { repeatedKeys } from '../../article/repeatedKeys.ts';
import { firstAttribute } from '../../facts/callValues.ts';
import { askCitations, valueOf, wholeCitations } from '../../facts/citations.ts';
import { sourceKey } from '../../facts/sourceKey.ts';
import { moved, type TextRange } from '../../text/range.ts';
import type { Finding } from '../../problems/finding.ts';

/** Citations of the same place in the same source, which one named reference could stand for. */
export function findSameSources(article: Article): Finding[] {
  const repeated = repeatedSources(article);
  if (repeated.size === 0) return [];
  const first = new Map<string, { readonly source: Source; readonly block: Block }>();
  const findings: Finding[] = [];
  for (const { block, told } of citingBlocks(article)) {
    for (const source of told) {
      if (!repeated.has(source.key)) continue;
      const earlier = first.get(source.key);
      if (earlier) findings.push(finding(source, block, earlier));
      else first.set(source.key, { source, block });
    }
  }
  return findings;
}

interface Source {
  readonly key: string;
  /** `{{` and the name. */
  readonly opening: TextRange;
}

function finding(
  { opening }: Source,
  { start }: Block,
  earlier: { readonly source: Source; readonly block: Block },
): Finding {
  const message = 'It is cited here first.';
  const related = [{ ...moved(earlier.source.opening, earlier.block.start), message }];
  return { ...moved(opening, start), related };
}

const citingBlocks = askForLists((facts, site): Source[] =>
  wholeCitations(facts).flatMap((citation) => {
    const key = placeKey(citation, site);
    return key ? [{ key, opening: citation.opening }] : [];
  }),
);

const repeatedSources = repeatedKeys(citingBlocks);

/** What a citation points to; undefined where the page does not say it all. */
const placeKey = askCitations((citation, site): string | undefined => {
  const values = [...places, ...parts].map((parameter) => valueOf(citation, parameter, site));
  const url = valueOf(citation, 'url', site);
  const dois = site.citations.identifiersByKey.get('DOI')?.parameters ?? [];
  const doi = firstAttribute(citation, dois);
  const given = [url, doi, ...values];
  if (given.some((value) => value?.dynamic)) return undefined;
  const address = doi ? sourceKey('DOI', doi.value) : url && sourceKey('url', url.value);
  return address && JSON.stringify([address, ...values.map((value) => value?.value)]);
});

/** What tells apart places in one source. */
const places = ['page', 'pages', 'at', 'chapter', 'chapterUrl', 'quotePage', 'quotePages', 'quote'];
const parts = ['time', 'minutes', 'volume', 'issue', 'title', 'scriptTitle'];
