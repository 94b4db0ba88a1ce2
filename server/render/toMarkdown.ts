import type { Inline } from './inline.ts';
import { encodeUrl } from './urls.ts';
import { type Run, toRuns } from './runs.ts';

/**
 * Rendered nodes as one paragraph of Markdown: `*italic*`, `**bold**`, `[text](url)`. Everything
 * that Markdown would read as markup is escaped, so what a reader sees is the text itself.
 */
export function toMarkdown(nodes: readonly Inline[]): string {
  const runs = toRuns(nodes);
  const pieces: string[] = [];
  for (let index = 0; index < runs.length;) {
    const end = endOfLink(runs, index);
    const group = runs.slice(index, end);
    const link = group[0]!.link;
    const previous = pieces[pieces.length - 1] ?? '';
    if (link) {
      // Text that ends in "!" would turn the link behind it into an image.
      if (previous.endsWith('!')) pieces.push(pieces.pop()!.slice(0, -1) + '\\!');
      pieces.push(`[${emphasised(group, '[', ']')}](${destination(link.url)})`);
    } else {
      pieces.push(emphasised(group, previous.slice(-1), end < runs.length ? '[' : ''));
    }
    index = end;
  }
  return escapeLineStart(pieces.join(''));
}

function endOfLink(runs: readonly Run[], start: number): number {
  let end = start + 1;
  while (end < runs.length && runs[end]!.link === runs[start]!.link) end++;
  return end;
}

function emphasised(runs: readonly Run[], before: string, after: string): string {
  let result = '';
  runs.forEach((run, index) => {
    const previous = result.slice(-1) || before;
    const next = runs[index + 1]?.text.charAt(0) ?? after;
    result += emphasise(run, previous, next);
  });
  return result;
}

/** Emphasis takes hold only beside white space or punctuation, never at its own inner edge. */
function emphasise(run: Run, previous: string, next: string): string {
  const content = run.text.trim();
  const delimiter = (run.bold ? '**' : '') + (run.italic ? '*' : '');
  if (!delimiter || !content) return escapeText(run.text);
  const lead = run.text.slice(0, run.text.length - run.text.trimStart().length);
  const trail = run.text.slice(run.text.trimEnd().length);
  const outer = [lead.slice(-1) || previous, trail.charAt(0) || next] as const;
  const opens = canFlank(content.charAt(0), outer[0]);
  const closes = canFlank(content.charAt(content.length - 1), outer[1]);
  if (!opens || !closes) return escapeText(run.text);
  return lead + delimiter + escapeText(content) + delimiter + trail;
}

function canFlank(inner: string, outer: string): boolean {
  if (outer === '*') return false;
  return !isPunctuation(inner) || outer === '' || /\s/.test(outer) || isPunctuation(outer);
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}

function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]|&(?=#?\w+;)/g, '\\$&');
}

/** A paragraph that starts like a list, heading or rule would become one. */
function escapeLineStart(markdown: string): string {
  return markdown.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+#=:]/, '\\$&');
}

/** Markdown decodes character references in addresses too. */
function destination(url: string): string {
  return encodeUrl(url).replace(/&(?=#?\w+;)/g, '&amp;');
}
