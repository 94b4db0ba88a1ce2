import type { Article } from '../../article/article.ts';
import { balanceFaults, isUnfinished } from './balanceFaults.ts';
import type { BalanceFault } from '../../balance/balanceFault.ts';
import type { TextRange } from '../../text/range.ts';
import type { Finding, RelatedPlace } from '../../problems/finding.ts';
import { balanceFixes } from './balanceFixes.ts';

/** The findings of one kind of fault, with the places that it concerns and the ways to mend it. */
export function balanceFindings(article: Article, kind: BalanceFault['kind']): Finding[] {
  return balanceFaults(article)
    .filter((fault) => fault.kind === kind)
    .map((fault) => ({
      ...fault.range,
      values: { name: fault.name },
      ...messageOfTag(fault, article),
      related: [
        ...expected(fault, article),
        ...(kind === 'unclosed-comment' ? [] : fault.affected.map(broken)),
      ],
      fixes: () => balanceFixes(fault, article),
    }));
}

/**
 * Without an end, the tags of inclusion reach to the end of the text (`xmlishAllowMissingEndTag` of MediaWiki's
 * preprocessor): `<includeonly>` on the page itself, the others where it is transcluded.
 */
function messageOfTag(fault: BalanceFault, article: Article): { message?: string } {
  const { kind, name, affected, range } = fault;
  if (fault.misspelt) return { message: messageOfMisspelt(fault, article) };
  const half = messageOfHalf(fault, article);
  if (half) return { message: half };
  if (isUnfinished(fault)) {
    const hiddenTo = affected[0]?.end ?? range.end;
    const reach =
      article.page.indexOf('>', range.end) + 1 < hiddenTo
        ? `takes in all up to the next “</${name}>”`
        : 'is text to readers';
    return { message: `“<${name}” has no “>” of its own, and so ${reach}.` };
  }
  if (kind === 'unclosed-external-link' && affected.length > 0) {
    return {
      message: `“[${name}” has no closing “]” of its own; it takes that of the next link, which readers see as its text.`,
    };
  }
  if (name === 'includeonly' && kind === 'unclosed-tag') {
    return {
      message:
        '“<includeonly>” has no “</includeonly>”; readers see nothing of the page from here on.',
    };
  }
  // `<math>a <math>b</math>`
  if (kind === 'unclosed-tag' && affected.length > 0) {
    return {
      message: `“<${name}>” has no “</${name}>” of its own; it takes in all up to that of the next one.`,
    };
  }
  if (name !== 'noinclude' && name !== 'onlyinclude') return {};
  const message =
    kind === 'unclosed-tag'
      ? `“<${name}>” has no “</${name}>”; it reaches to the end of the page where that is transcluded.`
      : `“</${name}>” ends nothing; MediaWiki drops it.`;
  return { message };
}

function messageOfMisspelt({ kind, misspelt }: BalanceFault, { page }: Article): string {
  const written = page.slice(misspelt!.start, misspelt!.end);
  return kind === 'unclosed-tag'
    ? `The end of this “<ref>” is written as “${written}”; readers see it as text.`
    : `“${written}” is no tag, so its “</ref>” ends nothing; readers see both as text.`;
}

/** `[Foo]]` has its end, and `[[Foo]` its opening: they lack one bracket. */
function messageOfHalf({ kind, name, range, ends }: BalanceFault, { page }: Article) {
  const [end] = ends;
  const isHalf = kind === 'unclosed-link' || kind === 'unclosed-template';
  if (!isHalf || !end || end.insert.length > 1) return undefined;
  const isStart = end.insert === '[' || end.insert === '{';
  const [open, close] = kind === 'unclosed-link' ? ['[', ']'] : ['{', '}'];
  const dots = page.charAt(range.end) === close ? '' : '…';
  const shown = open.repeat(isStart ? 1 : 2) + name + dots + close.repeat(isStart ? 2 : 1);
  const lacks = isStart ? `opening “${open}”` : `closing “${close}”`;
  return `“${shown}” lacks one ${lacks}; readers see its brackets as text.`;
}

/** Where the missing mark most likely belongs, and the other places where it may. */
function expected({ ends }: BalanceFault, { page }: Article): RelatedPlace[] {
  return ends.map(({ offset, insert }, index) => {
    const at = Math.min(offset, page.length);
    const [start, verb] = [
      insert.trim(),
      index === 0 ? 'was expected here' : 'may belong here instead',
    ];
    return { start: at, end: at, message: `The “${start}” ${verb}.` };
  });
}

function broken(range: TextRange): RelatedPlace {
  return { ...range, message: 'This is broken by it.' };
}
