import type { BlockFacts } from '../../facts/blockFacts.ts';
import { childOf } from '../../syntax/nodeAt.ts';
import { nodesOfType } from '../../syntax/nodesOfType.ts';
import type { SyntaxNode, SyntaxRoot } from '../../syntax/syntaxNode.ts';
import type { TextRange } from '../../text/range.ts';
import type { BlockFinding } from '../finding.ts';

/** ISBNs whose check digit does not agree with the others: in running text, and in `{{ISBN|…}}`. */
export function findInvalidIsbns({ root, text }: BlockFacts): BlockFinding[] {
  if (!/isbn/i.test(text)) return [];
  const inText = [...nodesOfType(root, 'magic-link'), ...linkTexts(root)].flatMap((node) =>
    writtenNumbers(node, text),
  );
  const inTemplates = nodesOfType(root, 'template')
    .filter((node) => isIsbnTemplate(node, text))
    .flatMap((node) => node.children.filter(isNumberedParameter));
  return [...inText, ...inTemplates].flatMap(({ start, end }) => {
    // The value of `1=…`, not its key.
    const written = text.slice(start, end).replace(/^\s*\d\s*=/, (key) => ' '.repeat(key.length));
    const number = written.trim();
    const from = start + written.indexOf(number);
    return isWrong(number) ? [{ start: from, end: from + number.length, values: { number } }] : [];
  });
}

/** MediaWiki links no ISBN inside a link, where its reader sees it all the same. */
function linkTexts(root: SyntaxRoot): readonly SyntaxNode[] {
  const labels = [...nodesOfType(root, 'link-text'), ...nodesOfType(root, 'ext-link-text')];
  return labels.flatMap(({ children }) => children.filter(({ type }) => type === 'text'));
}

/** As MediaWiki recognises them (`Parser::handleMagicLinks`). */
const magicIsbn = /\bISBN[\t \u00a0]+((?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx])\b/g;

function writtenNumbers({ start, end }: TextRange, text: string): TextRange[] {
  return [...text.slice(start, end).matchAll(magicIsbn)].map((match) => {
    const behind = start + match.index + match[0].length;
    return { start: behind - match[1]!.length, end: behind };
  });
}

function isIsbnTemplate(node: SyntaxNode, text: string): boolean {
  const name = childOf(node, 'template-name');
  if (!name || !/^\s*isbnt?\s*$/i.test(text.slice(name.start, name.end))) return false;
  // `{{ISBN|…|invalid1=yes}}` says that the book itself has it wrong.
  return !node.children.some((child) => /^(?:invalid|ignore)/i.test(child.name));
}

function isNumberedParameter({ type, name }: SyntaxNode): boolean {
  return type === 'parameter' && /^\d$/.test(name);
}

/** Where the number of digits is wrong, more than the check digit is, and nothing is said here. */
function isWrong(number: string): boolean {
  if (!/^[\dXx -]+$/.test(number)) return false;
  const digits = number.replace(/[ -]/g, '').toUpperCase();
  if (/^\d{9}[\dX]$/.test(digits)) return sum(digits, (index) => 10 - index) % 11 !== 0;
  if (/^97[89]\d{10}$/.test(digits)) return sum(digits, (index) => 1 + 2 * (index % 2)) % 10 !== 0;
  return false;
}

function sum(digits: string, weight: (index: number) => number): number {
  return [...digits].reduce(
    (total, digit, index) => total + weight(index) * (digit === 'X' ? 10 : Number(digit)),
    0,
  );
}
