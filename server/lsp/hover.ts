import { MarkupKind, type Hover, type TextDocumentPositionParams } from 'vscode-languageserver';
import { diagnose, type Diagnosis, type RuleSettings } from '../features/diagnose/diagnose.ts';
import { hover } from '../features/hover/hover.ts';
import type { HoverText } from '../features/hover/hoverText.ts';
import { text } from '../render/inline.ts';
import { toMarkdown } from '../render/toMarkdown.ts';
import type { Snapshot } from './documentStore.ts';
import { touches } from '../text/range.ts';
import type { ApplyFixParams, ClientOptions } from './messages.ts';
import type { PageDocument } from './pageDocument.ts';
import { toRange } from './positions.ts';

/**
 * What is known of what stands at a position, and what is wrong with it; of what the client shows there
 * by itself only how to mend it.
 * @param options with the command that applies a fix, if the client lets Markdown run one
 */
export function answerHover(
  { position }: TextDocumentPositionParams,
  snapshot: Snapshot,
  settings: RuleSettings,
  { fixCommand, showsProblems }: ClientOptions,
): Hover | null {
  const { document, article } = snapshot;
  const offset = document.offsetAt(position);
  const found = hover(article, offset);
  if (!found) return null;
  const problems = problemsOf(found, snapshot, settings);
  const isShown = (problem: Diagnosis) => Boolean(showsProblems) && touches(problem, offset);
  // What is shown comes first, so that it is not said again of another place.
  const once = onceEach([...problems.filter(isShown), ...problems.filter((one) => !isShown(one))]);
  const list = once.slice(0, mostProblems).flatMap((problem) => {
    const fix = fixCommand && fixLink(problem, document, fixCommand);
    const parts = isShown(problem) ? [fix] : [problemText(problem), fix];
    const line = parts.filter(Boolean).join(' ');
    return line ? [`- ${line}`] : [];
  });
  const more = once.length - mostProblems;
  if (more > 0) list.push(`- and ${more} more`);
  const blocks = list.length > 0 ? [...found.blocks, list.join('\n')] : found.blocks;
  const contents = { kind: MarkupKind.Markdown, value: blocks.join('\n\n') };
  return { contents, range: toRange(found, document) };
}

const mostProblems = 8;

/** The faults that lie within what is shown. */
function problemsOf(
  { places = [] }: HoverText,
  { article }: Snapshot,
  settings: RuleSettings,
): Diagnosis[] {
  if (places.length === 0) return [];
  return diagnose(article, settings).filter((problem) =>
    places.some(({ start, end }) => start <= problem.start && problem.end <= end),
  );
}

function onceEach(problems: readonly Diagnosis[]): Diagnosis[] {
  const known = new Set<string>();
  return problems.filter(({ message }) => !known.has(message) && known.add(message));
}

function problemText({ severity, message }: Diagnosis): string {
  return `**${severity}**: ${toMarkdown([text(message)])}`;
}

function fixLink(
  { fixes, start, end }: Diagnosis,
  document: PageDocument,
  fixCommand: string,
): string | undefined {
  const [fix] = fixes;
  if (!fix) return undefined;
  const { title } = fix;
  const params: ApplyFixParams = {
    uri: document.uri,
    range: toRange({ start, end }, document),
    title,
  };
  const query = encodeURIComponent(JSON.stringify([params])).replace(/[()]/g, percentEncoded);
  return `[${toMarkdown([text(title)])}](command:${fixCommand}?${query})`;
}

/** Parentheses end the address of a link in Markdown. */
function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}
