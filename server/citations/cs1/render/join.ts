import type { Inline } from '../../../render/inline.ts';
import { isBlank, text, textOf } from '../../../render/inline.ts';

/** `.` between the parts of a Citation Style 1 citation, `,` in style 2. */
export type Separator = '.' | ',';

/**
 * Joins the parts of a citation. Parts bring their own separator and spaces; where one ends with
 * the separator that the next begins with, it is written once: "Inc." and ". 2001" give "Inc. 2001".
 */
export function joinParts(parts: readonly (readonly Inline[])[], separator: Separator): Inline[] {
  let result: Inline[] = [];
  for (const part of parts) {
    if (isBlank(part)) continue;
    let next: readonly Inline[] = part;
    if (firstCharacter(part) === separator) {
      const ending = describeEnd(result, separator);
      if (ending === 'remove') result = dropLast(result);
      else if (ending === 'remove-two') result = dropLast(dropLast(result));
      else if (ending === 'keep') next = dropFirst(part);
    }
    for (const node of next) result.push(node);
  }
  return result;
}

/** Ends a list of names with one separator and a space. */
export function terminate(names: readonly Inline[], separator: Separator): Inline[] {
  return isBlank(names) ? [] : joinParts([names, [text(separator + ' ')]], separator);
}

/** The last character a reader sees. */
export function lastCharacter(nodes: readonly Inline[]): string {
  return findEnd(nodes).text.slice(-1);
}

type Ending = 'remove' | 'remove-two' | 'keep' | 'other';

/** A separator inside a link stays, with or without a closing quote; elsewhere it gives way. */
function describeEnd(nodes: readonly Inline[], separator: Separator): Ending {
  const end = findEnd(nodes);
  if (end.text.endsWith(separator)) return end.inLink ? 'keep' : 'remove';
  if (end.inLink && textOf(nodes.slice(-1)).endsWith(separator + '"')) return 'keep';
  return end.text.endsWith(separator + ' ') ? 'remove-two' : 'other';
}

interface End {
  readonly text: string;
  readonly inLink: boolean;
}

function findEnd(nodes: readonly Inline[]): End {
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index]!;
    if ('text' in node) {
      if (node.text) return { text: node.text, inLink: false };
      continue;
    }
    const inner = findEnd(node.children);
    if (inner.text) return { text: inner.text, inLink: inner.inLink || node.type === 'link' };
  }
  return { text: '', inLink: false };
}

function firstCharacter(nodes: readonly Inline[]): string {
  for (const node of nodes) {
    const first = 'text' in node ? node.text.charAt(0) : firstCharacter(node.children);
    if (first) return first;
  }
  return '';
}

function dropLast(nodes: readonly Inline[]): Inline[] {
  const result = [...nodes];
  for (let index = result.length - 1; index >= 0; index--) {
    const node = result[index]!;
    if (isBlank([node])) continue;
    result[index] =
      'text' in node
        ? { ...node, text: node.text.slice(0, -1) }
        : { ...node, children: dropLast(node.children) };
    break;
  }
  return result;
}

function dropFirst(nodes: readonly Inline[]): Inline[] {
  const index = nodes.findIndex((node) => !isBlank([node]));
  return nodes.map((node, position): Inline => {
    if (position !== index) return node;
    return 'text' in node
      ? { ...node, text: node.text.slice(1) }
      : { ...node, children: dropFirst(node.children) };
  });
}
