import type { Inline } from './inline.ts';

/** A stretch of text of one look; neighbours with the same look are one run. */
export interface Run {
  readonly text: string;
  readonly italic: boolean;
  readonly bold: boolean;
  /** The link the run is part of; the same object for all runs of one link. */
  readonly link: { readonly url: string } | undefined;
}

type Look = Omit<Run, 'text'>;

/**
 * Flattens rendered nodes to runs of one paragraph: white space is collapsed to single spaces
 * (no-break spaces stay) and trimmed, characters are NFC.
 */
export function toRuns(nodes: readonly Inline[]): Run[] {
  const runs: Run[] = [];
  collect(nodes, { italic: false, bold: false, link: undefined }, runs);
  return trimEnd(collapse(runs)).map((run) => ({ ...run, text: keepTogether(run.text) }));
}

function collect(nodes: readonly Inline[], look: Look, runs: Run[]): void {
  for (const node of nodes) {
    if ('text' in node) runs.push({ ...look, text: node.text.normalize('NFC') });
    else collect(node.children, lookOf(node, look), runs);
  }
}

function lookOf(node: Exclude<Inline, { text: string }>, look: Look): Look {
  switch (node.type) {
    // Emphasis inside emphasis ends it, as in the wikitext ''a ''b'' c''.
    case 'italic':
      return { ...look, italic: !look.italic };
    case 'bold':
      return { ...look, bold: !look.bold };
    case 'link':
      return look.link ? look : { ...look, link: { url: node.url } };
    default:
      return look;
  }
}

function collapse(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  let afterSpace = true;
  for (const run of runs) {
    let text = run.text.replace(/[ \t\r\n\f\v]+/g, ' ');
    if (afterSpace && text.startsWith(' ')) text = text.slice(1);
    if (!text) continue;
    afterSpace = text.endsWith(' ');
    append(result, { ...run, text });
  }
  return result;
}

function append(runs: Run[], run: Run): void {
  const last = runs[runs.length - 1];
  if (last && last.link === run.link && last.italic === run.italic && last.bold === run.bold) {
    runs[runs.length - 1] = { ...last, text: last.text + run.text };
  } else {
    runs.push(run);
  }
}

/** The paragraph's first and last characters are no white space, no-break spaces included. */
function trimEnd(runs: readonly Run[]): Run[] {
  const result = [...runs];
  for (let last = result.pop(); last; last = result.pop()) {
    const text = last.text.trimEnd();
    if (text) return trimStart([...result, { ...last, text }]);
  }
  return result;
}

function trimStart(runs: readonly Run[]): Run[] {
  const first = runs.findIndex((run) => run.text.trim());
  return runs
    .slice(first)
    .map((run, index) => (index === 0 ? { ...run, text: run.text.trimStart() } : run));
}

/**
 * MediaWiki keeps French punctuation on the line of its word: in "quoi ?" and "« oui »" the spaces
 * become no-break spaces, unless a word begins right behind the mark.
 */
function keepTogether(text: string): string {
  return text
    .replace(/ (?=[?:;!%»›](?![\p{L}\p{M}\p{N}_]))/gu, '\u00a0')
    .replace(/([«‹]) /g, '$1\u00a0');
}
