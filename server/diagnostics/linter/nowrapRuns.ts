import { forbidsWrapping } from '../../html/attributes.ts';
import type { HtmlNode } from '../../html/htmlNode.ts';
import { decodeEntities } from '../../text/decodeEntities.ts';
import { inlineTags } from '../../html/tagNames.ts';
import type { TextView } from '../../text/pageText.ts';

/**
 * Elements that forbid line breaks and end in a blank, in a run of text too long for a line without
 * one: HTML Tidy put the blank behind the element, where the line could break; browsers do not.
 * @param node the first of a run
 * @param done the nodes that belong to runs already looked at
 */
export function nowrapRun(node: HtmlNode, source: TextView, done: Set<HtmlNode>): HtmlNode[] {
  if (done.has(node) || !forbidsWrapping(node)) return [];
  const run = runFrom(node, source);
  for (const { node: member } of run) done.add(member);
  if (!run.some(({ endsBlank }) => endsBlank)) return [];
  const length = run.reduce((sum, member) => sum + member.length, 0);
  if (length + lengthBefore(node, source) < longestRun) return [];
  return run
    .filter(({ endsBlank }, place) => endsBlank && run[place + 1]?.startsBlank === false)
    .map((member) => member.node);
}

/** The Linter's own limit, in bytes. */
const longestRun = 100;

interface Member {
  readonly node: HtmlNode;
  readonly length: number;
  /** It forbids breaks, and ends in a blank. */
  readonly endsBlank: boolean;
  /** It ends the run with a blank at its start. */
  readonly startsBlank: boolean;
}

function runFrom(first: HtmlNode, source: TextView): Member[] {
  const run: Member[] = [];
  for (let node: HtmlNode | undefined = first; node; node = node.next) {
    if (node.name === '#comment') continue;
    if (breaksLine(node)) break;
    const text = textOf(node, source);
    if (forbidsWrapping(node)) {
      run.push({
        node,
        length: bytes(text),
        endsBlank: endsInBlank(node, source),
        startsBlank: false,
      });
      continue;
    }
    const blank = text.search(/[ \t\n\v\f\r]/);
    const length = bytes(blank < 0 ? text : text.slice(0, blank));
    run.push({ node, length, endsBlank: false, startsBlank: blank === 0 });
    if (blank >= 0 || node.name === 'template') break;
  }
  return run;
}

function lengthBefore(first: HtmlNode, source: TextView): number {
  let length = 0;
  for (let node = first.previous; node && !breaksLine(node, false); node = node.previous) {
    if (node.name === '#comment') continue;
    const text = textOf(node, source);
    const blank = /[ \t\n\v\f\r]([^ \t\n\v\f\r]*)$/.exec(text);
    if (blank) return length + bytes(blank[1]!);
    length += bytes(text);
    if (length > longestRun) return length;
  }
  return length;
}

function breaksLine({ name, isElement }: HtmlNode, brakes = true): boolean {
  if (name === 'br' || name === 'wbr') return brakes;
  return isElement && !inlineTags.has(name) && name !== 'link';
}

function endsInBlank(node: HtmlNode, source: TextView): boolean {
  let { last } = node;
  while (last?.name === '#comment') last = last.previous;
  return last?.name === '#text' && /\s/.test(source.charAt(last.end - 1));
}

function textOf(node: HtmlNode, source: TextView): string {
  if (node.name === '#text') return decodeEntities(source.slice(node.start, node.end));
  if (node.name === '#part') return '';
  const parts: string[] = [];
  for (let child = node.first; child; child = child.next) parts.push(textOf(child, source));
  return parts.join('');
}

function bytes(text: string): number {
  let length = text.length;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code > 0x7f) length += code > 0xffff ? 2 : code > 0x7ff ? 2 : 1;
  }
  return length;
}
