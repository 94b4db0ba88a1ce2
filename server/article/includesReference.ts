import { inPage, type ReferenceNode } from './cites.ts';

/**
 * Whether Cite takes a reference for one that was never closed: `<ref>a <ref>b</ref>`. What is left
 * of its content without comments and paired tags opens a reference or a list.
 * @param text the page's text
 */
export function includesReference(node: ReferenceNode, text: string): boolean {
  const { content, form } = node.fact;
  if (!content) return false;
  const { start, end } = inPage(content, node.block);
  let written = text.slice(start, end);
  if (!/<ref/i.test(written)) return false;
  // In an argument, a whole inner reference is expanded before Cite looks; an unclosed one is text.
  if (form !== 'tag') {
    for (const child of [...node.children].reverse()) {
      if (child.start < start || child.end > end) continue;
      written = written.slice(0, child.start - start) + written.slice(child.end - start);
    }
  }
  const rest = written.replace(/<(\w+)(?!\w)[^>]*>.*?<\/\1\s*>|<!--.*?-->/gs, '');
  return /<ref(?:erences)?\b[^>]*>/i.test(rest);
}
