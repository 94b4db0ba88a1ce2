import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { Site } from '../../wikis/site.ts';
import { nodesOfType } from '../../syntax/nodesOfType.ts';
import { decodeEntities } from '../../text/decodeEntities.ts';
import { nearestWord } from '../../text/nearestWord.ts';
import { RangeSet } from '../../text/rangeSet.ts';
import { windowsCharacter } from '../../text/windows1252.ts';
import type { BlockFinding, Fix } from '../../problems/finding.ts';
import { literalPlaces } from './literalPlaces.ts';

/**
 * Character references that MediaWiki does not decode (`Sanitizer::normalizeCharReferences`), so that
 * readers see them as they are written: `&nsbp;`, `&#128;`, and `&nbsp` without its semicolon.
 */
export function findWrongEntities({ root, text }: BlockFacts, site: Site): BlockFinding[] {
  const findings = [...text.matchAll(references)].flatMap((match): BlockFinding[] => {
    const { index: start, 0: written } = match;
    const meant = wrongReference(written, text, start);
    if (!meant) return [];
    const end = start + written.length;
    return [{ start, end, values: { written }, fixes: fixes(meant, { start, end }) }];
  });
  if (findings.length === 0) return [];
  const literal = literalPlaces(root, text, site);
  const addresses = new RangeSet([
    ...nodesOfType(root, 'ext-link-url'),
    ...nodesOfType(root, 'free-ext-link'),
  ]);
  return findings.filter(({ start }) => !literal.has(start) && !addresses.has(start));
}

/** No names longer than the longest that HTML has. */
const references =
  /&(?:#[xX][\da-zA-Z]{0,8};?|#\d{1,8};?|#[a-zA-Z]{1,8};|[a-zA-Z][a-zA-Z\d]{1,31};?)/g;

interface Meant {
  readonly entity: string | undefined;
  readonly certain: boolean;
}

function wrongReference(written: string, text: string, start: number): Meant | undefined {
  if (written.startsWith('&#')) return wrongNumber(written, text.charAt(start + written.length));
  if (!written.endsWith(';')) {
    const next = text.charAt(start + written.length);
    // `?a=1&lt=2` is a query.
    if (!needSemicolon.has(written.slice(1)) || /[=\w]/.test(next)) return undefined;
    return { entity: `${written};`, certain: true };
  }
  return decodeEntities(written) === written
    ? wrongName(written, text.charAt(start - 1))
    : undefined;
}

/** Names behind a letter are hardly meant as an entity: `AT&T;`, `R&D;`. */
function wrongName(written: string, before: string): Meant | undefined {
  const name = written.slice(1, -1);
  const near = name.length >= 3 ? nearestWord(name, common, name.length >= 5 ? 2 : 1) : undefined;
  if (near) return { entity: `&${near};`, certain: editsAreFew(name, near) };
  const isWord = /^[a-z]{3,}\d*$/.test(name) && !/[\w)]/.test(before);
  return isWord ? { entity: undefined, certain: false } : undefined;
}

function editsAreFew(name: string, near: string): boolean {
  return nearestWord(name, [near], 1) !== undefined;
}

/** Numbers that stand for no character of HTML (`Sanitizer::validateCodepoint`). */
function wrongNumber(written: string, next: string): Meant | undefined {
  const digits = /^&#(?:[xX]([\da-fA-F]+)|(\d+));?$/.exec(written);
  if (!digits) return written.endsWith(';') ? { entity: undefined, certain: false } : undefined;
  const code = digits[1] ? parseInt(digits[1], 16) : Number(digits[2]);
  const valid = isCharacter(code);
  if (written.endsWith(';')) {
    if (valid) return undefined;
    return { entity: windowsCharacter(code), certain: false };
  }
  // `&#8211` and no more; a single digit is no character that anybody writes so.
  return valid && code > 31 && next !== ';' ? { entity: `${written};`, certain: true } : undefined;
}

function isCharacter(code: number): boolean {
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0x7e) ||
    (code >= 0xa0 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

function fixes({ entity, certain }: Meant, range: { start: number; end: number }): Fix[] {
  if (!entity) return [];
  const edits = [{ ...range, newText: entity }];
  return [{ title: `Change to “${entity}”`, edits, preferred: certain }];
}

/** The entities that articles use, of which others are misspellings. */
const common: readonly string[] = (
  'nbsp ndash mdash amp quot apos lsquo rsquo ldquo rdquo laquo raquo hellip middot bull deg ' +
  'times divide minus plusmn frac12 frac14 frac34 sup2 sup3 prime Prime thinsp ensp emsp shy zwnj zwj ' +
  'lrm rlm copy reg trade sect para dagger Dagger euro pound cent yen larr rarr uarr darr harr ' +
  'alpha beta gamma delta epsilon lambda omega sigma theta Delta Sigma Omega infin radic asymp ' +
  'aacute eacute iacute oacute uacute agrave egrave auml ouml uuml ccedil ntilde oslash aring szlig ' +
  'lang rang lceil rceil lfloor rfloor permil micro sdot cong equiv'
).split(' ');

/** Those that stand in text often enough to be missed without their semicolon. */
const needSemicolon: ReadonlySet<string> = new Set([
  ...['nbsp', 'ndash', 'mdash', 'amp', 'quot', 'apos', 'lt', 'gt', 'hellip', 'thinsp', 'times'],
  ...['minus', 'middot', 'bull', 'deg', 'rarr', 'larr', 'ldquo', 'rdquo', 'lsquo', 'rsquo'],
]);
