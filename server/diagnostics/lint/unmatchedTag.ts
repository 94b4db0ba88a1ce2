import type { Article } from '../../article/article.ts';
import { inPage } from '../../article/cites.ts';
import type { HtmlTagFact } from '../../facts/blockFacts.ts';
import type { TextRange } from '../../text/range.ts';
import type { Finding } from '../finding.ts';

type PlacedTag = HtmlTagFact & TextRange;

/** HTML tags between blocks that lack their partner; inside a block the parser finds them itself. */
export function findUnmatchedTopTags(article: Article): Finding[] {
  const open = new Map<string, PlacedTag[]>();
  const findings: Finding[] = [];
  for (const block of article.blocks) {
    for (const fact of block.facts.topTags) {
      if (fact.paired === 'never') continue;
      const tag = { ...fact, ...inPage(fact, block) };
      const waiting = open.get(tag.name) ?? [];
      open.set(tag.name, waiting);
      if (!tag.closing) waiting.push(tag);
      else if (!waiting.pop() && tag.paired === 'must') findings.push(stray(tag));
    }
  }
  for (const waiting of open.values()) {
    for (const tag of waiting) if (tag.paired === 'must') findings.push(unclosed(tag));
  }
  return findings;
}

function stray(tag: PlacedTag): Finding {
  const { start, end, name } = tag;
  return {
    start,
    end,
    message: `“</${name}>” ends nothing; MediaWiki drops it.`,
    fixes: [{ title: `Remove “</${name}>”`, edits: [{ start, end, newText: '' }] }],
  };
}

function unclosed({ start, end, name }: PlacedTag): Finding {
  return {
    start,
    end,
    message: `“<${name}>” has no “</${name}>”; MediaWiki ends it where its surroundings end.`,
  };
}
