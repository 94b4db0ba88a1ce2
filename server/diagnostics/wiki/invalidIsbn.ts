import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { TemplateCall } from '../../facts/templateCall.ts';
import { nodesOfType } from '../../syntax/nodesOfType.ts';
import type { SyntaxNode, SyntaxRoot } from '../../syntax/syntaxNode.ts';
import type { TextRange } from '../../text/range.ts';
import type { BlockFinding } from '../../problems/finding.ts';
import { isIsbnChecked } from '../../text/standardNumbers.ts';

/** ISBNs whose check digit does not agree with the others: in running text, and in `{{ISBN|…}}`. */
export function findInvalidIsbns({ root, text, calls }: BlockFacts): BlockFinding[] {
  if (!/isbn/i.test(text)) return [];
  const inText = [...nodesOfType(root, 'magic-link'), ...linkTexts(root)].flatMap((node) =>
    writtenNumbers(node, text),
  );
  const inTemplates = calls
    .filter(isIsbnTemplate)
    .flatMap((call) => call.arguments.filter(({ name }) => /^\d$/.test(name)))
    .map(({ bareRange }) => bareRange);
  const wrong = [...inText, ...inTemplates].flatMap(({ start, end }): BlockFinding[] => {
    const number = text.slice(start, end);
    return isWrong(number) ? [{ start, end, values: { number } }] : [];
  });
  return [...wrong, ...inTemplates.flatMap((range) => wrongShape(range, text))];
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

function isIsbnTemplate({ known, arguments: given }: TemplateCall): boolean {
  if (known?.is !== 'inline' || known.rule.renders !== 'identifier') return false;
  // `{{ISBN|…|invalid1=yes}}` says that the book itself has it wrong.
  const isMeant = given.some(({ name }) => /^(?:invalid|ignore)/i.test(name));
  return known.rule.identifier === 'ISBN' && !isMeant;
}

/** Of a number with too few digits or too many, `{{ISBN}}` shows an error; in running text it is none. */
function wrongShape({ start, end }: TextRange, text: string): BlockFinding[] {
  const number = text.slice(start, end);
  if (!/^[\dXx -]+$/.test(number)) return [];
  const digits = number.replace(/[ -]/g, '');
  const isOfLength = digits.length === 10 || digits.length === 13;
  if (isOfLength && (digits.length === 10 || /^97[89]/.test(digits))) return [];
  const message = isOfLength
    ? `An ISBN of 13 digits begins with 978 or 979; readers see an error beside ${number}.`
    : `An ISBN has 10 or 13 digits, and ${number} has ${digits.length}; readers see an error beside it.`;
  return [{ start, end, message }];
}

/** Whether the check digit is wrong of a number that has enough digits. */
function isWrong(number: string): boolean {
  if (!/^[\dXx -]+$/.test(number)) return false;
  const digits = number.replace(/[ -]/g, '').toUpperCase();
  return /^(?:\d{9}[\dX]|97[89]\d{10})$/.test(digits) && !isIsbnChecked(digits);
}
