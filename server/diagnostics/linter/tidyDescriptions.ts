import { attributeOf } from '../../html/attributes.ts';
import type { TextEdit } from '../../text/range.ts';
import type { Fix } from '../../problems/finding.ts';
import type { Description, FaultyElement } from './treeFault.ts';

/** `<div><span class="nowrap">`, text in a line of its own. */
export function describeNowrapParagraph({ node }: FaultyElement): Description {
  const { start, end } = node.token!;
  const ownLine = { start, end: start, newText: '\n' };
  return { start, end, fixes: () => [{ title: 'Begin a line with the tag', edits: [ownLine] }] };
}

/** `<span class="nowrap">a </span>b` in a long run of text. */
export function describeInnerBlank({ node, source }: FaultyElement): Description {
  const { start, end } = node.token!;
  const fixes = (): Fix[] => {
    const closing = node.endToken;
    if (!closing) return [];
    const text = source.slice(end, closing.start);
    const blanks = text.length - text.trimEnd().length;
    const edits = [
      { start: closing.start - blanks, end: closing.start, newText: '' },
      { start: closing.end, end: closing.end, newText: ' ' },
    ];
    return blanks > 0 ? [{ title: 'Put the blank behind the element', edits }] : [];
  };
  return { start, end, fixes };
}

/** `<font color="red">[[general]]</font>` */
export function describeFontAroundLink({ node, other, source }: FaultyElement): Description {
  const { start, end } = node.token!;
  const fixes = (): Fix[] => {
    const color = attributeOf(node, 'color');
    const link = source.slice(other!.start, other!.end);
    const [, target, label] = /^\[\[([^|[\]]+)(?:\|([^[\]]*))?\]\]\w*$/.exec(link) ?? [];
    if (!node.endToken || !target || !color || /["<>&;{}]/.test(color)) return [];
    const tail = link.slice(link.indexOf(']]') + 2);
    const inner = `<span style="color: ${color};">${label ?? target}${tail}</span>`;
    const edits: TextEdit[] = [
      { start, end, newText: '' },
      { start: other!.start, end: other!.end, newText: `[[${target}|${inner}]]` },
      { start: node.endToken.start, end: node.endToken.end, newText: '' },
    ];
    return [{ title: 'Colour the text of the link itself', edits }];
  };
  return { start, end, fixes };
}

/** `<span class="a"><div>text</div></span>` */
export function describeBlockInSpan({ node, other }: FaultyElement): Description {
  const { start, end } = node.token!;
  const inner = other!.token ?? other!;
  const related = [{ start: inner.start, end: inner.end, message: 'The block in it.' }];
  const fixes = (): Fix[] => {
    const closing = node.endToken;
    if (!closing || !node.literal) return [];
    const edits = [
      { start: start + 1, end: start + 5, newText: 'div' },
      { start: closing.start + 2, end: closing.start + 6, newText: 'div' },
    ];
    return [{ title: 'Make a “<div>” of the “<span>”', edits }];
  };
  return { start, end, related, fixes };
}
