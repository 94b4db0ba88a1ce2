import type { Article } from '../../article/article.ts';
import { isUnfinished } from './balanceFaults.ts';
import type { EndPlace } from '../../balance/endPlaces.ts';
import type { BalanceFault } from '../../balance/balanceFault.ts';
import { closeItself } from '../cite/fixes/closeItself.ts';
import type { TextEdit } from '../../text/range.ts';
import type { Fix } from '../../problems/finding.ts';

/** Ways to mend a fault, the likeliest first: put in what is missing, take out what is stray, or show it as text. */
export function balanceFixes(fault: BalanceFault, article: Article): Fix[] {
  const { text } = article;
  if (fault.misspelt) return mendMisspelt(fault, fault.misspelt, text);
  const insertions = fault.ends.map((end, index) => insertion(end, index > 0, text));
  const fixes = fault.kind.startsWith('stray-') ? strayFixes(fault, insertions, text) : insertions;
  const others = isUnfinished(fault) ? [] : escape(fault, text);
  const [first, ...rest] = [...slash(fault, article), ...fixes, ...others];
  return first ? [{ ...first, preferred: true }, ...rest] : [];
}

function mendMisspelt(fault: BalanceFault, edit: TextEdit, text: string): Fix[] {
  const title = `Write it as “${edit.newText}”`;
  const isEnd = fault.kind === 'unclosed-tag';
  const fix = {
    title: isEnd ? 'Write its end as “</ref>”' : title,
    edits: [edit],
    preferred: true,
  };
  return [fix, ...(isEnd ? escape(fault, text) : [])];
}

/** `<ref name="a">` at the end of its sentence, where the page defines the name elsewhere. */
function slash(fault: BalanceFault, article: Article): Fix[] {
  const { kind, name, range } = fault;
  const isRef = kind === 'unclosed-tag' && name === 'ref' && !isUnfinished(fault);
  // `<ref name=a>Smith`: text that follows at once is the note's own.
  if (!isRef || /[\p{L}\d[]/u.test(article.page.charAt(range.end))) return [];
  const fix = closeItself(article, range);
  return fix ? [fix] : [];
}

function strayFixes({ range, isStartLost }: BalanceFault, insertions: Fix[], text: string): Fix[] {
  const written = text.slice(range.start, range.end);
  const removal = { title: `Remove the stray “${written}”`, edits: [{ ...range, newText: '' }] };
  return isStartLost ? [...insertions, removal] : [removal, ...insertions];
}

function insertion({ offset, insert }: EndPlace, isSecond: boolean, text: string): Fix {
  const written = insert.trim();
  const title =
    isSecond || /^(?:\{\{|\[\[|<ref>)$/.test(written)
      ? `Insert “${written}” ${placeOf(offset, text)}`
      : `Insert the missing “${written}”`;
  return { title, edits: [{ start: offset, end: offset, newText: insert }] };
}

/** Tells one place from another by the text behind it: `before “| name =”`. */
function placeOf(offset: number, text: string): string {
  const behind = /\S[^\n]{0,23}/.exec(text.slice(offset, offset + 80))?.[0].trim();
  return behind ? `before “${behind}”` : 'at the end of the page';
}

/** A mark that is meant as text: `<nowiki>{{</nowiki>`. */
function escape({ kind, range, name }: BalanceFault, text: string): Fix[] {
  const { start } = range;
  const mark =
    kind === 'unclosed-tag' ? text.slice(start, range.end) : markAt(text.slice(start, range.end));
  // Nothing but the address itself may stand in an address.
  if (kind === 'unclosed-conversion' && /\/\/[^\s|<>]*$/.test(text.slice(0, start).slice(-500))) {
    return [{ title: 'Write “-{” as “-%7B”', edits: [{ start, end: start + 2, newText: '-%7B' }] }];
  }
  if (mark === '' || kind === 'unclosed-comment' || name === 'nowiki') return [];
  const newText = `<nowiki>${mark}</nowiki>`;
  return [
    { title: `Show “${mark}” as text`, edits: [{ start, end: start + mark.length, newText }] },
  ];
}

function markAt(written: string): string {
  return /^(?:\{\||\|\}|\{+|\}+|\[+|\]+|=+|-\{|<[^>]*>)/.exec(written)?.[0] ?? '';
}
