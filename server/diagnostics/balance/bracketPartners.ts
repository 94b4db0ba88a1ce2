import { blockAt, type Article } from '../../article/article.ts';
import { askForLists } from '../../article/askBlocks.ts';
import type { BlockFacts } from '../../facts/blockFacts.ts';
import { writtenName } from '../../facts/templateCall.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import { append } from '../../text/append.ts';
import { onceFor } from '../../text/memory.ts';

/**
 * The brackets that are text and have a partner in the same paragraph: those of
 * `[Also editions [1913], London]`, of code, and of `<nowiki>{{</nowiki>a}}` or `{{((}}a}}`, where the one
 * half is written so that it counts as text.
 */
export interface BracketPartners {
  /**
   * @param at UTF-16 offset of a bracket in the page
   * @returns that of its partner; undefined if it has none
   */
  of(at: number): number | undefined;
  /** Whether a bracket is written so that it is none to MediaWiki: by `<nowiki>`, a template or an entity. */
  isEscaped(at: number): boolean;
}

/** Looks at the blocks in which a bracket lacks its partner, and pairs what is left of them. */
export const bracketPartners = onceFor((article: Article): BracketPartners => {
  const across = new Map<number, number>();
  const open = new OpenMarks(across);
  let last = 0;
  for (const { block, told } of restsOfBlocks(article)) {
    if (isParted(article, last, block.start)) open.clear();
    for (const { mark, at } of told) open.take(mark, block.start + at);
    last = block.end;
  }
  return {
    isEscaped: (at) => {
      const { start, facts } = blockAt(article, at);
      return pairsOf(facts).escaped.has(at - start);
    },
    of: (at) => {
      const { start, facts } = blockAt(article, at);
      const within = pairsOf(facts).partners.get(at - start);
      return within === undefined ? across.get(at) : within + start;
    },
  };
});

/** Whether a paragraph ends between two blocks that have brackets left over. */
function isParted({ page }: Article, from: number, to: number): boolean {
  return to - from > longestParagraph || /\n[^\S\n]*\n/.test(page.slice(Math.max(0, from - 1), to));
}

const longestParagraph = 5000;

const restsOfBlocks = askForLists((facts) =>
  facts.brackets.balanced && !facts.lint.some(({ rule }) => rule === 'lonely-bracket')
    ? []
    : pairsOf(facts).rest,
);

interface BlockPairs {
  readonly partners: ReadonlyMap<number, number>;
  readonly escaped: ReadonlySet<number>;
  /** What stands in nothing and has no partner in the block. */
  readonly rest: readonly PlacedMark[];
}

const pairsOf = onceFor(({ root, text }: BlockFacts): BlockPairs => {
  const partners = new Map<number, number>();
  const rest: PlacedMark[] = [];
  const escaped = new Set<number>();
  const waiting: SyntaxNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    // A bracket in the text of a link has no partner outside of it.
    const open = new OpenMarks(partners);
    const strays: PlacedMark[] = [];
    for (const child of node.children) {
      for (const { mark, at, isEscaped } of marksOf(child, text)) {
        if (isEscaped) escaped.add(at);
        if (mark === '\n') {
          open.clear();
          strays.push({ mark, at, isEscaped });
        } else if (!open.take(mark, at)) strays.push({ mark, at, isEscaped });
      }
      if (child.children.length > 0) waiting.push(child);
    }
    if (node !== root) continue;
    append(rest, strays);
    append(rest, open.left());
  }
  return { partners, escaped, rest: rest.sort((a, b) => a.at - b.at) };
});

/** The brackets of a stretch that are open. */
class OpenMarks {
  private readonly open = { '[': [] as number[], '{': [] as number[] };

  constructor(private readonly partners: Map<number, number>) {}

  /** @returns whether it opens something, or closes what is open */
  take(mark: Mark, at: number): boolean {
    if (mark === '\n') this.clear();
    else if (mark === '[' || mark === '{') this.open[mark].push(at);
    else {
      const opener = this.open[mark === ']' ? '[' : '{'].pop();
      if (opener === undefined) return false;
      this.partners.set(opener, at);
      this.partners.set(at, opener);
    }
    return true;
  }

  clear(): void {
    this.open['['].length = 0;
    this.open['{'].length = 0;
  }

  left(): PlacedMark[] {
    return (['[', '{'] as const).flatMap((mark) =>
      this.open[mark].map((at) => ({ mark, at, isEscaped: false })),
    );
  }
}

type Mark = '[' | ']' | '{' | '}' | '\n';

interface PlacedMark {
  readonly mark: Mark;
  readonly at: number;
  readonly isEscaped: boolean;
}

/** Brackets and ends of paragraphs that readers see as text. */
function marksOf(node: SyntaxNode, source: string): PlacedMark[] {
  const { type, name, start, end } = node;
  if (type === 'text' || (type === 'ext' && name === 'nowiki')) {
    return [...source.slice(start, end).matchAll(marks)].map(({ 0: written, index }) => ({
      mark: markOf(written),
      at: start + index,
      isEscaped: type === 'ext' || written.startsWith('&'),
    }));
  }
  if (type !== 'template') return [];
  return [...(escapes[writtenName(node, source)] ?? '')].map((mark, index) => ({
    mark: mark as Mark,
    // At the parentheses of its name.
    at: start + 2 + index,
    isEscaped: true,
  }));
}

const marks =
  /[[\]{}]|&(?:#(?:0*(?:91|93|123|125)|x0*(?:5b|5d|7b|7d))|[lr]brack|[lr]sqb|[lr]brace|[lr]cub);|\n[^\S\n]*(?=\n)/gi;

function markOf(written: string): Mark {
  if (written.startsWith('\n')) return '\n';
  if (!written.startsWith('&')) return written as Mark;
  const name = written
    .slice(1, -1)
    .toLowerCase()
    .replace(/^(#x?)0+/, '$1');
  return entities[name]!;
}

const entities: Readonly<Record<string, Mark>> = {
  '#91': '[',
  '#x5b': '[',
  lbrack: '[',
  lsqb: '[',
  '#93': ']',
  '#x5d': ']',
  rbrack: ']',
  rsqb: ']',
  '#123': '{',
  '#x7b': '{',
  lbrace: '{',
  lcub: '{',
  '#125': '}',
  '#x7d': '}',
  rbrace: '}',
  rcub: '}',
};

/** Templates that stand for brackets on nearly every wiki, as MediaWiki's own pages use them. */
const escapes: Readonly<Record<string, string>> = {
  '((': '{{',
  '))': '}}',
  '(': '{',
  ')': '}',
  '!(': '[',
  ')!': ']',
  '(((': '{{{',
  ')))': '}}}',
};
