import type { HtmlNode } from '../../html/htmlNode.ts';
import type { Fix } from '../../problems/finding.ts';
import { closingMark, closings } from './closingPlaces.ts';
import type { TextRange } from '../../text/range.ts';
import type { Description, FaultyElement } from './treeFault.ts';

/** `<b>general`, `''general`: nothing closes it. */
export function describeUnclosed({ node, source }: FaultyElement): Description {
  const { start, end } = node.token!;
  const values = { tag: source.slice(start, end), end: closingMark(node, source) };
  const related = [{ start: node.end, end: node.end, message: 'MediaWiki closes it here.' }];
  return { start, end, values, related, fixes: () => closings(node, source) };
}

/** `<b>general<b>`: the second tag was meant to close the first. */
export function describeOpenedTwice(element: FaultyElement): Description {
  const { node } = element;
  const second = node.last?.token;
  const fixes = (): Fix[] => {
    if (!second || !node.literal) return [];
    const slash = { start: second.start + 1, end: second.start + 1, newText: '/' };
    return [{ title: `Make the second “<${node.name}>” the end tag`, edits: [slash] }];
  };
  const related = second ? [{ ...rangeOf(second), message: 'It is opened again here.' }] : [];
  return { ...describeUnclosed(element), fixes, related };
}

function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}

/** `<span>a`, blank line, `b</span>`: the end tag that comes too late goes with it. */
export function describeMisnesting(element: FaultyElement): Description {
  const description = describeUnclosed(element);
  const late = lateEnd(element.node);
  if (!late) return description;
  const { start, end } = late;
  return {
    ...description,
    related: [...description.related!, { start, end, message: 'This end tag comes too late.' }],
    fixes: () => {
      const fixes = description.fixes();
      return [...fixes.map((fix) => withRemoval(fix, late)), ...fixes];
    },
  };
}

function withRemoval(
  fix: Fix,
  { start, end }: { readonly start: number; readonly end: number },
): Fix {
  return {
    title: `${fix.title}, and remove the one behind`,
    edits: [...fix.edits, { start, end, newText: '' }],
  };
}

/** The next dropped end tag of the same name among what follows. */
function lateEnd({ name, parent, next }: HtmlNode): HtmlNode | undefined {
  let steps = 0;
  let node = next ?? parent?.next;
  while (node && steps++ < furthest) {
    if (node.name === '#stripped' && node.endToken?.name === name) return node;
    if (node.name === name) return undefined;
    node = node.first ?? following(node);
  }
  return undefined;
}

function following(from: HtmlNode): HtmlNode | undefined {
  let node: HtmlNode | undefined = from;
  while (node && !node.next) node = node.parent;
  return node?.next;
}

/** An end tag further away belongs to something else. */
const furthest = 300;
