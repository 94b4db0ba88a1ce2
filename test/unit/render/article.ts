import { readFileSync } from 'node:fs';
import type { SyntaxNode } from '../../../server/syntax/syntaxNode.ts';
import { bundledConfiguration, parseWikitext } from '../../../server/syntax/wikiparser.ts';
import { renderCitation } from '../../../server/citations/renderCitation.ts';
import { renderContent } from '../../../server/render/renderContent.ts';
import type { Inline } from '../../../server/render/inline.ts';
import type { RenderContext } from '../../../server/render/scope.ts';
import { site } from '../site.ts';

export const enwiki = bundledConfiguration('enwiki');

/** Renders a piece of wikitext by itself. */
export function render(wikitext: string, context: Partial<RenderContext> = {}): Inline[] {
  const { root } = parseWikitext(wikitext, enwiki);
  return renderContent(root.children, wikitext, { site, renderCitation, ...context });
}

export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../reference/${file}`, import.meta.url), 'utf8'));
}

/** A reference of a page as its list shows it. */
export interface PageReference {
  readonly group: string;
  readonly label: string;
  readonly name: string | undefined;
  readonly content: Inline[];
}

interface Entry {
  readonly group: string;
  readonly name: string | undefined;
  content: readonly SyntaxNode[] | undefined;
  label: string;
}

/** All references of a page in list order, numbered simply: by first use, each group from 1. */
export function pageReferences(
  wikitext: string,
  dateStyle: RenderContext['dateStyle'],
): PageReference[] {
  const entries: Entry[] = [];
  const ofNode = new Map<SyntaxNode, Entry>();
  visit(parseWikitext(wikitext, enwiki).root, wikitext, entries, ofNode);
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const number = (counts.get(entry.group) ?? 0) + 1;
    counts.set(entry.group, number);
    entry.label = entry.group ? `${entry.group} ${String(number)}` : String(number);
  }
  const referenceLabel = (node: SyntaxNode) => ofNode.get(node)?.label;
  const context: RenderContext = { site, renderCitation, referenceLabel, dateStyle };
  return entries.map(({ group, label, name, content }) => ({
    group,
    label,
    name,
    content: renderContent(content ?? [], wikitext, context),
  }));
}

function visit(node: SyntaxNode, source: string, entries: Entry[], ofNode: Map<SyntaxNode, Entry>) {
  // What a reference holds is numbered before it if it is a template, which is expanded first.
  for (const child of node.children) visit(child, source, entries, ofNode);
  const made = node.type === 'ext' ? tagReference(node, source) : refnReference(node, source);
  if (!made) return;
  const same = (entry: Entry) => entry.name === made.name && entry.group === made.group;
  const known = made.name === undefined ? undefined : entries.find(same);
  const entry = known ?? { ...made, label: '' };
  entry.content ??= made.content;
  if (!known) entries.push(entry);
  ofNode.set(node, entry);
}

type Made = Omit<Entry, 'label'>;

function tagReference(node: SyntaxNode, source: string): Made | undefined {
  if (node.name !== 'ref') return undefined;
  const attributes = node.children.flatMap((child) => child.children);
  const value = (name: string) => {
    const attribute = attributes.find((child) => child.type === 'ext-attr' && child.name === name);
    const written = attribute?.children.find((child) => child.type === 'attr-value');
    return written && source.slice(written.start, written.end);
  };
  const inner = node.children.find((child) => child.type === 'ext-inner');
  const content = inner && inner.end > inner.start ? inner.children : undefined;
  return { group: value('group') ?? '', name: value('name'), content };
}

function refnReference(node: SyntaxNode, source: string): Made | undefined {
  if (node.type !== 'template' || node.name !== 'Template:Refn') return undefined;
  const value = (name: string) =>
    node.children
      .find((child) => child.type === 'parameter' && child.name === name)
      ?.children.find((child) => child.type === 'parameter-value');
  const text = (found: SyntaxNode | undefined) => found && source.slice(found.start, found.end);
  return {
    group: text(value('group')) ?? '',
    name: text(value('name')),
    content: value('1')?.children,
  };
}
