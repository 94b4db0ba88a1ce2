import { MarkupKind, type Hover, type TextDocumentPositionParams } from 'vscode-languageserver';
import { diagnose, type Diagnosis, type RuleSettings } from '../features/diagnose.ts';
import { hover, type HoverText } from '../features/hover.ts';
import { text } from '../render/inline.ts';
import { toMarkdown } from '../render/toMarkdown.ts';
import type { Snapshot } from './documentStore.ts';
import type { ApplyFixParams } from './messages.ts';
import { toRange } from './positions.ts';

/**
 * What is known of what stands at a position, and what is wrong with it.
 * @param fixCommand the client's command that applies a fix, if it lets Markdown run one
 */
export function answerHover(
  { position }: TextDocumentPositionParams,
  snapshot: Snapshot,
  settings: RuleSettings,
  fixCommand: string | undefined,
): Hover | null {
  const { document, article } = snapshot;
  const found = hover(article, document.offsetAt(position));
  if (!found) return null;
  const problems = problemsOf(found, snapshot, settings);
  const list = problems
    .slice(0, mostProblems)
    .map((problem) => problemLine(problem, snapshot, fixCommand));
  const more = problems.length - list.length;
  if (more > 0) list.push(`- and ${more} more`);
  const blocks = list.length > 0 ? [...found.blocks, list.join('\n')] : found.blocks;
  const contents = { kind: MarkupKind.Markdown, value: blocks.join('\n\n') };
  return { contents, range: toRange(found, document) };
}

const mostProblems = 8;

/** The faults that lie within what is shown, each once. */
function problemsOf(
  { places = [] }: HoverText,
  { article }: Snapshot,
  settings: RuleSettings,
): Diagnosis[] {
  if (places.length === 0) return [];
  const found = diagnose(article, settings).filter((problem) =>
    places.some(({ start, end }) => start <= problem.start && problem.end <= end),
  );
  return found.filter(({ message }, index) => {
    return found.findIndex((other) => other.message === message) === index;
  });
}

function problemLine(
  { severity, message, fixes, start, end }: Diagnosis,
  { document }: Snapshot,
  fixCommand: string | undefined,
): string {
  const line = `- **${severity}**: ${toMarkdown([text(message)])}`;
  const [fix] = fixCommand ? fixes : [];
  if (!fix) return line;
  const { title } = fix;
  const params: ApplyFixParams = {
    uri: document.uri,
    range: toRange({ start, end }, document),
    title,
  };
  const query = encodeURIComponent(JSON.stringify([params])).replace(/[()]/g, percentEncoded);
  return `${line} [${toMarkdown([text(title)])}](command:${fixCommand}?${query})`;
}

/** Parentheses end the address of a link in Markdown. */
function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}
