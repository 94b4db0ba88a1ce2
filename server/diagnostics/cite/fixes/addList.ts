import { type Article, inPage } from '../../../article/article.ts';
import { balanceFaults } from '../../balance/balanceFaults.ts';
import { isList, type CiteNode } from '../../../references/cites.ts';
import { quoted } from '../../../references/writeAttribute.ts';
import { resolveCites } from '../../../references/resolveCites.ts';
import { callSpanning } from '../../../facts/callAt.ts';
import type { Fix } from '../../../problems/finding.ts';

/**
 * Adds the list that a group of references lacks.
 * @param members the references of the group that no list shows
 */
export function addList(article: Article, group: string, members: readonly CiteNode[]): Fix {
  const last = members.reduce((most, { end }) => Math.max(most, end), 0);
  const list = listFor(article, group);
  const insertion = insertionAt(article, list, last);
  const open = openConstruct(article, insertion.start);
  const title = `Add ${list}`;
  if (open === undefined) return { title, edits: [insertion], preferred: true };
  // In `{{navbox|a` the list would not be shown once the end is there, but it is above.
  const edit = open < last ? insertion : above(article.text, list, open);
  return { title, edits: [edit] };
}

/** The line on which the first construct begins that runs to the page’s end and takes a place in. */
function openConstruct(article: Article, place: number): number | undefined {
  const headings = article.blocks.flatMap(({ start, facts }) =>
    facts.headings.slice(-1).map((heading) => heading.start + start),
  );
  const from = headings.at(-1) ?? 0;
  const fault = balanceFaults(article).find(
    ({ kind, range }) => runningKinds.has(kind) && range.start >= from && range.start < place,
  );
  return fault && article.page.lastIndexOf('\n', fault.range.start) + 1;
}

/** A link ends with its paragraph at the latest, and a tag without its end is text. */
const runningKinds: ReadonlySet<string> = new Set([
  'unclosed-template',
  'unclosed-table',
  'unclosed-comment',
]);

function above(text: string, list: string, offset: number): Insertion {
  const start = text.slice(0, offset).trimEnd().length;
  return { start, end: offset, newText: `\n\n${list}\n\n` };
}

/** In the manner of the page: `{{notelist}}`, `{{reflist|group=note}}` or `<references group="note" />`. */
function listFor(article: Article, group: string): string {
  const { site } = article;
  const own = Object.entries(site.citeTemplates).find(
    ([, { makes, defaultGroup }]) => makes === 'list' && defaultGroup === group,
  );
  if (own) return `{{${own[0].charAt(0).toLowerCase()}${own[0].slice(1)}}}`;
  const written = /["|{}[\]<>=&']/.test(group) ? undefined : listTemplate(article);
  return written ? `{{${written}|group=${group}}}` : `<references group=${quoted(group)} />`;
}

/** The template that lists the page's references without a group, as the page writes it. */
function listTemplate({ blocks, site }: Article): string | undefined {
  for (const { facts } of blocks) {
    for (const cite of facts.cites) {
      const call = cite.kind === 'list' ? callSpanning(facts, cite) : undefined;
      const role = call && site.citeTemplates[call.name];
      if (role?.makes === 'list' && role.defaultGroup === '' && role.group.includes('group')) {
        return call?.written;
      }
    }
  }
  return undefined;
}

interface Insertion {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** In a section for notes, else behind the last list, else above what ends the page. */
function insertionAt(article: Article, list: string, after: number): Insertion {
  const { text } = article;
  const heading = noteHeading(article, after);
  if (heading !== undefined) return at(lineEnd(text, heading), `\n${list}`);
  const lists = resolveCites(article).nodes.filter((node) => isList(node) && !node.parent);
  const lastList = lists.at(-1);
  if (lastList && lastList.start >= after) return at(lineEnd(text, lastList.end), `\n${list}`);
  const place = Math.max(endMatter(article), lineEnd(text, after));
  const before = text.slice(0, place).trimEnd().length;
  const rest = text.slice(before).trimStart();
  const end = text.length - rest.length;
  return { start: before, end, newText: `\n\n${list}\n${rest ? '\n' : ''}` };
}

function at(offset: number, newText: string): Insertion {
  return { start: offset, end: offset, newText };
}

function noteHeading({ blocks, site }: Article, after: number): number | undefined {
  for (const block of blocks) {
    for (const heading of block.facts.headings) {
      const { start, end } = inPage(heading, block);
      if (start >= after && site.noteSections.includes(heading.title)) return end;
    }
  }
  return undefined;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  const line = end < 0 ? text.length : end;
  return text.charAt(line - 1) === '\r' ? line - 1 : line;
}

/** Where the categories begin, with the templates and comments that stand right above them. */
function endMatter({ blocks, text }: Article): number {
  const ends = blocks.flatMap(({ start, facts }) => [
    ...facts.categories.map((category) => ({
      start: category.start + start,
      end: category.end + start,
    })),
    ...facts.calls.map((call) => ({ start: call.start + start, end: call.end + start })),
    ...facts.comments.map((comment) => ({
      start: comment.start + start,
      end: comment.end + start,
    })),
  ]);
  ends.sort((a, b) => b.end - a.end || a.start - b.start);
  let place = text.length;
  for (const { start, end } of ends) {
    if (end > place) continue;
    if (text.slice(end, place).trim() !== '') break;
    if (!isLineStart(text, start)) break;
    place = start;
  }
  return place;
}

function isLineStart(text: string, offset: number): boolean {
  return offset === 0 || text.charAt(offset - 1) === '\n' || /[}\]]/.test(text.charAt(offset - 1));
}
