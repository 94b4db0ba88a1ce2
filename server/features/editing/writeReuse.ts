import { type Article, inPage } from '../../article/article.ts';
import { isReference, type CiteNode, type ReferenceNode } from '../../references/cites.ts';
import { noteGroup } from '../../references/groupSpans.ts';
import { resolveCites } from '../../references/resolveCites.ts';
import { addAttribute } from '../../references/writeAttribute.ts';
import { writeParameterValue, writeTagValue, type Quote } from '../../references/writeName.ts';
import { isArgument } from '../../references/writeReference.ts';
import { templateName } from '../../wikis/templateNames.ts';
import { onceFor } from '../../text/memory.ts';

/**
 * Another use of a reference, as the page writes them: `<ref name="a" />`, `<ref name=a/>`, `{{r|a}}`; of a
 * note that a template makes, `{{efn|name=a}}`.
 * @param source what gives the reference its text, or else one of its uses
 * @param name the name that it has, or will have
 */
export function writeReuse(article: Article, source: ReferenceNode, name: string): string {
  const group = noteGroup(source);
  const style = reuseStyle(article);
  return (
    (source.fact.form === 'template' && !isArgument(source) && ownCall(article, source, name)) ||
    (style.template && templateCall(article, style.template, name, group)) ||
    tag(style, name, group)
  );
}

interface ReuseStyle {
  /** Around values of attributes. */
  readonly quote: Quote;
  /** Before `/>`. */
  readonly gap: '' | ' ';
  /** The template that most uses have, as written: `r`; undefined where most are tags. */
  readonly template: string | undefined;
}

/** How most reuses of the page are written. */
const reuseStyle = onceFor((article: Article): ReuseStyle => {
  const quotes = new Map<Quote, number>();
  const ends = new Map<string, number>();
  const templates = new Map<string, number>();
  for (const node of resolveCites(article).nodes) {
    if (!isReference(node)) continue;
    if (isArgument(node)) count(templates, calledTemplate(article, node));
    if (node.fact.form !== 'tag' || !node.fact.name) continue;
    count(quotes, quoteBefore(article, inPage(node.fact.name.valueRange, node.block).start));
    if (!node.fact.content) count(ends, article.page.slice(node.end - 3, node.end));
  }
  const tags = [...ends.values()].reduce((sum, number) => sum + number, 0);
  const [template, calls] = mostUsed(templates) ?? ['', 0];
  const spaced = [...ends].filter(([end]) => /^\s/.test(end));
  const withGap = spaced.reduce((sum, [, number]) => sum + number, 0);
  return {
    quote: mostUsed(quotes)?.[0] ?? '"',
    gap: 2 * withGap >= tags ? ' ' : '',
    template: template && calls > tags ? template : undefined,
  };
});

function tag({ quote, gap }: ReuseStyle, name: string, group: string): string {
  const attribute = (key: string, value: string) =>
    ` ${key}=${quote}${writeTagValue(value, quote)}${quote}`;
  return `<ref${attribute('name', name)}${group && attribute('group', group)}${gap}/>`;
}

/** `{{efn|name=a}}`; undefined where its name cannot be written as a parameter. */
function ownCall(article: Article, source: ReferenceNode, name: string): string | undefined {
  const { page } = article;
  const opening = inPage(source.fact.opening, source.block);
  const written = writeParameterValue(name, '');
  if (!written.ok) return undefined;
  const key = source.fact.name && inPage(source.fact.name.keyRange, source.block);
  const named = key
    ? `|${page.slice(key.start, key.end)}=${written.text}`
    : addAttribute(article, source, 'name', name)?.newText;
  if (named === undefined) return undefined;
  return `${page.slice(opening.start, opening.end).trimEnd()}${named}${ownGroup(article, source)}}}`;
}

/** `|group=a`, where the call names a group. */
function ownGroup({ page }: Article, { fact, block }: ReferenceNode): string {
  if (!fact.group) return '';
  const [key, value] = [fact.group.keyRange, fact.group.valueRange].map((range) =>
    inPage(range, block),
  );
  return `|${page.slice(key!.start, key!.end)}=${page.slice(value!.start, value!.end)}`;
}

/** `{{r|a|group=b}}`; undefined where the template cannot say so. */
function templateCall(
  { site }: Article,
  template: string,
  name: string,
  group: string,
): string | undefined {
  const role = site.citeTemplates[templateName(template, site)];
  const [value, ofGroup] = [writeParameterValue(name, ''), writeParameterValue(group, '')];
  if (role?.makes !== 'reuses' || !value.ok || !ofGroup.ok || name.includes('=')) return undefined;
  if (group === role.defaultGroup) return `{{${template}|${value.text}}}`;
  const [key] = role.group;
  return key && `{{${template}|${value.text}|${key}=${ofGroup.text}}}`;
}

/** `r` of `{{r|a|b}}`. */
function calledTemplate({ site }: Article, { fact, block }: CiteNode): string {
  const call = block.facts.calls.findLast(
    ({ start, end, name }) =>
      start < fact.start && fact.end < end && site.citeTemplates[name]?.makes === 'reuses',
  );
  return call?.written ?? '';
}

function quoteBefore({ page }: Article, start: number): Quote {
  const before = page.slice(start - 1, start);
  return before === '"' || before === "'" ? before : '';
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function mostUsed<Key>(counts: ReadonlyMap<Key, number>): [Key, number] | undefined {
  return [...counts].sort(([, a], [, b]) => b - a)[0];
}
