import type { TextRange } from '../text/range.ts';
import { behindTemplate } from './behindTemplate.ts';
import type { PageUse } from './pageUse.ts';

/**
 * Where a template in running text may have ended, best first.
 * @param opener its `{{`
 * @param limit the last possible offset
 * @param isArgument whether the limit is the end of an argument or reference, which it may well fill
 */
export function templateEnds(
  source: string,
  use: PageUse,
  opener: TextRange,
  limit: number,
  isArgument: boolean,
): number[] {
  const rest = source.slice(opener.end, Math.min(limit, opener.end + longestTemplate));
  // A line that is another template is none of this one's text.
  const next = rest.search(/\n[^\S\n]*\{\{[^{}|]*(?:\|[^\n]*)?\}\}/);
  const lines = next < 0 ? rest : rest.slice(0, next);
  // `{{short description|none <!-- as it should be -->`: the comment may as well stand behind.
  const whole = withoutComment(lines.trimEnd());
  const text = whole;
  const lineStart = startsLine(source, opener.start, text);
  const guess = noteEnd(source, opener, text) ?? lastArgumentEnd(use, text);
  const reachesLimit = next >= 0 || opener.end + text.length === limit;
  const quotes = [...text.matchAll(/'{2,5}/g)];
  // `''{{a|b=c'', d`: the quotes that end something outside stand behind the template.
  if (quotes.length % 2 === 1 && quotes[0]!.index > 0) return [opener.end + quotes[0]!.index];
  const word = isArgument && reachesLimit ? beforeSentenceEnd(text) : -1;
  if (word >= 0) return [word, guess].map((end) => opener.end + end);
  const isWhole = reachesLimit && (lineStart || (isArgument && !/<ref|\)/.test(text)));
  const ends = isWhole ? [text.length, guess] : [guess];
  return ends.filter((end) => end > 0).map((end) => opener.end + end);
}

const longestTemplate = 5000;

/**
 * Where a template ends beyond doubt: as another call of the page, `{{flag|Iran`, or `{{!`, or before a link
 * where no other call of it holds one; -1 where nothing shows it.
 */
export function sureTemplateEnd(
  source: string,
  use: PageUse,
  opener: TextRange,
  limit: number,
): number {
  const text = source.slice(opener.end, Math.min(limit, opener.end + 300));
  const known = /^[!=](?=\s)/.test(text) ? 1 : use.longestCall(text, opener.end - 2);
  if (known > 0) return opener.end + known;
  // `{{NOR [[Stavanger]]`: a name holds no other mark.
  if (/^[^|:#{}[\]<>\n]*(?:\{\{|\[\[|<)/.test(text)) {
    const end = nameEnd(use, text);
    if (end > 0) return opener.end + end;
  }
  const link = text.search(/(?<=[^\s=|])[\s']*\[\[/);
  const name = /^[^|]*/.exec(text)![0];
  const endsBefore = link > name.length && use.holdsLinks(name, opener.start) === false;
  return endsBefore ? opener.end + link : -1;
}

/**
 * The end of the first word of a last argument that goes on to the stop of a sentence which it did not
 * begin: `convert|5|m|ft longer.`; -1 where it does not.
 */
export function beforeSentenceEnd(text: string): number {
  const pipe = /[.!?]$/.test(text) ? text.lastIndexOf('|') : -1;
  const word = pipe < 0 ? null : /^[\p{Ll}\d][^\s|=]*(?= [^|=]*$)/u.exec(text.slice(pipe + 1));
  return word ? pipe + 1 + word[0].length : -1;
}

function withoutComment(text: string): string {
  const start = text.endsWith('-->') ? text.lastIndexOf('<!--') : -1;
  return start > 0 && /\s/.test(text[start - 1]!) ? text.slice(0, start).trimEnd() : text;
}

/** Whether a template fills its line, as one does that begins it, and a citation that begins a list's item. */
function startsLine(source: string, start: number, text: string): boolean {
  const before = /(?:^|\n)([*#:;]*)[^\S\n]*$/.exec(source.slice(Math.max(0, start - 40), start));
  if (!before) return false;
  return before[1] === '' || (text.match(/\|[^|=[\]{}]*=/g)?.length ?? 0) > 1;
}

/**
 * Where a citation ends before a note or another citation, which it never holds:
 * `{{cite web|…|date=2010 {{dead link}}`; -1 without one.
 */
export function citationEnd(
  source: string,
  use: PageUse,
  opener: TextRange,
  limit: number,
): number {
  const end = noteStart(
    use,
    source.slice(opener.end, Math.min(limit, opener.end + longestTemplate)),
  );
  return end < 0 ? -1 : opener.end + end;
}

function noteStart(use: PageUse, text: string): number {
  const name = /^[^|{}<]*/.exec(text)![0];
  if (!use.isCitation(name.trim())) return -1;
  let depth = 0;
  for (const { 0: mark, index, 1: inner } of text.matchAll(/\{\{([^{}|<\n]{0,80})|\}\}/g)) {
    if (mark === '}}') depth--;
    else if (depth++ === 0 && (use.isNote(inner!.trim()) || use.isCitation(inner!.trim()))) {
      // `|date=2010; {{cite web`: what parts two citations is in neither.
      return text.slice(0, index).replace(/[\s;,]{1,20}$/, '').length;
    }
  }
  return -1;
}

/** `A.{{efn|B was first, but C.}} D`: a note right behind a word or stop is a sentence. */
function noteEnd(source: string, { start }: TextRange, text: string): number | undefined {
  const argument = /^[^|={}<>[\]]*\|(?:[a-z]+=[^|]*\|)?\p{Lu}/u.exec(text);
  if (start === 0 || /\s|[=|(>]/.test(source[start - 1]!) || !argument) return undefined;
  const sentence = /[.!?](?:<ref[^>]*\/>|<ref[^>]*>[^<]*<\/ref>)*(?=\s|$)/g;
  sentence.lastIndex = argument[0].length;
  return sentence.test(text) ? sentence.lastIndex : undefined;
}

function lastArgumentEnd(use: PageUse, text: string): number {
  const tag = text.search(/<[a-z]/i);
  const pipe = lastPipe(tag < 0 ? text : text.slice(0, tag));
  if (pipe < 0) return nameEnd(use, text);
  const sign = /^[^=|<\n]{0,40}=/.exec(text.slice(pipe + 1));
  const from = pipe + 1 + (sign ? sign[0].length : 0);
  const value = text.slice(from);
  const date =
    /^\s*(?:\d{1,2} )?\p{L}+ (?:\d{1,2}, )?\d{4}/u.exec(value) ??
    /^\s*\d[\d.,–-]*(?<![.,–-])/.exec(value);
  if (date) return from + date[0].length;
  // `|url=https://example.org`: a stop within a word ends nothing.
  const single = sign && /^\s*(?:[^\s,.;()<]|[.,;](?=[^\s<]))+/.exec(value);
  const name = /^[^|]*/.exec(text)![0].trim();
  // Cells of a table, and the next call of the same template: `{{code|a and {{code|b}}`.
  const next = value.search(/\s*(?:\|\||!!)/);
  const same = name ? value.indexOf(`{{${name}|`) : -1;
  const ends = [
    unmatchedParenthesis(value),
    value.search(/<ref|, |\. |; |\n|\s\(/),
    next,
    same > 0 ? value.slice(0, same).trimEnd().length : -1,
  ];
  const found = ends.filter((end) => end > 0);
  if (found.length > 0) return from + Math.min(...found);
  return single ? from + single[0].length : text.length;
}

/** The last pipe of the template itself. */
function lastPipe(text: string): number {
  let depth = 0;
  let last = -1;
  for (const match of text.matchAll(/\{\{|\}\}|\[\[|\]\]|\|/g)) {
    if (match[0] === '|') last = depth === 0 ? match.index : last;
    else depth += match[0] === '{{' || match[0] === '[[' ? 1 : -1;
  }
  return last;
}

/** The longest name of another template on the page that the text begins with, or its first word. */
function nameEnd(use: PageUse, text: string): number {
  // `{{formatnum:{{#expr:1+2}} sheets`
  const call = /^\s*#?\p{L}+:\s*(?=\{\{)/u.exec(text);
  const argument = call ? behindTemplate(text, call[0].length) : -1;
  if (argument > 0) return argument;
  // `{{formatnum:2400 sheets`
  const plain = /^\s*#?\p{L}+:[^\s,.;:()<>{}[\]|]+(?:[.,]\d+)*/u.exec(text);
  if (plain) return plain[0].length;
  const known = use.longestTemplate(text);
  if (known > 0) return known;
  const word = /^\s*[^\s,.;:()<>{}[\]|]+/.exec(text);
  return word ? word[0].length : -1;
}

function unmatchedParenthesis(text: string): number {
  let depth = 0;
  for (const match of text.matchAll(/[()]/g)) {
    depth += match[0] === '(' ? 1 : -1;
    if (depth < 0) return match.index;
  }
  return -1;
}
