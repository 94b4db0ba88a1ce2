import { separableParts, valueLines, type SeparablePart } from '../blocks/separableParts.ts';
import type { Site } from '../site/site.ts';
import { filler, mentionsFiller } from './filler.ts';
import { isTooDeep } from './complexity.ts';
import { insertParts, type ParsedPart } from './insertParts.ts';
import { movedLint, movedNode } from './moveNodes.ts';
import type { LintReport, ParsedText, SyntaxNode } from './syntaxNode.ts';
import { parseWikitext } from './wikiparser.ts';

/** A piece of wikitext that was parsed by itself, with offsets relative to it. */
export interface ParsedUnit {
  readonly nodes: readonly SyntaxNode[];
  readonly lint: readonly LintReport[];
  readonly complete: boolean;
  /** The units that it was put together from, at any depth. */
  readonly inner: Units;
}

export type Units = ReadonlyMap<string, ParsedUnit>;

/** A parsed block, and the units that it was put together from. */
export interface ParsedBlock extends ParsedText {
  readonly units: Units;
}

/**
 * Parses a block part by part: an edit in a citation then costs that citation and no more, in an
 * infobox one of its parameters, and in a paragraph full of citations its own prose.
 * @param text the block's wikitext
 * @param first whether it begins the page
 * @param known units that were parsed before, by their keys
 */
export function parseBlock(
  text: string,
  site: Pick<Site, 'parser' | 'extensionTags'>,
  first: boolean,
  known: (key: string) => ParsedUnit | undefined,
): ParsedBlock {
  const parser = new BlockParser(site, known);
  const parsed = parser.parse(text, first);
  const root: SyntaxNode = {
    type: 'root',
    name: '',
    start: 0,
    end: text.length,
    children: parsed.nodes,
  };
  return { root, lint: parsed.lint, complete: parsed.complete, units: parser.units };
}

/** What was parsed, before it is known what it was put together from. */
export type Parsed = Omit<ParsedUnit, 'inner'>;

class BlockParser {
  /** The units of what is being parsed. */
  units = new Map<string, ParsedUnit>();

  constructor(
    private readonly site: Pick<Site, 'parser' | 'extensionTags'>,
    private readonly known: (key: string) => ParsedUnit | undefined,
  ) {}

  parse(text: string, first: boolean): Parsed {
    return this.assemble(text, isTooDeep(text) ? [] : this.partsOf(text), first);
  }

  private assemble(text: string, parts: readonly SeparablePart[], first: boolean): Parsed {
    if (parts.length === 0) return this.whole(text, first);
    const outer = this.outer(text, parts, first);
    if (mentionsFiller(outer)) return this.whole(text, first);
    return insertParts(
      outer,
      parts.map((part) => this.parsedPart(text, part)),
    );
  }

  private partsOf(text: string): SeparablePart[] {
    return text.includes(filler) ? [] : separableParts(text, this.site.extensionTags);
  }

  private whole(text: string, first: boolean): Parsed {
    const { root, lint, complete } = parseWikitext(text, this.site.parser, first);
    return { nodes: root.children, lint, complete };
  }

  /** What is around the parts; an edit inside a part leaves it as it was. */
  private outer(text: string, parts: readonly SeparablePart[], first: boolean): ParsedUnit {
    let blanked = '';
    let last = 0;
    for (const { start, end } of parts) {
      blanked += text.slice(last, start) + filler;
      last = end;
    }
    blanked += text.slice(last);
    return this.remember(`${first ? 'page' : 'block'}:${blanked}`, () =>
      this.whole(blanked, first),
    );
  }

  private parsedPart(text: string, part: SeparablePart): ParsedPart {
    const unit = this.unit(part.before, text.slice(part.start, part.end), part.after);
    return { ...unit, start: part.start, end: part.end };
  }

  private unit(before: string, content: string, after: string): ParsedUnit {
    return this.remember(before + content, () => {
      const lines = after === '}}' ? valueLines(content, this.site.extensionTags) : [];
      if (lines.length > 1) return this.joinLines(before, lines);
      return this.wrapped(before, content, after);
    });
  }

  /** The lines of a long value, each parsed behind a line break as it stands in its place. */
  private joinLines(before: string, lines: readonly string[]): Parsed {
    let offset = 0;
    const units = lines.map((line, index) => {
      const unit = this.unit(index === 0 ? before : '{{x|a=\n', line, '}}');
      const placed = moveUnit(unit, offset);
      offset += line.length;
      return placed;
    });
    return {
      nodes: mergeText(units.flatMap(({ nodes }) => nodes)),
      lint: units.flatMap(({ lint }) => lint),
      complete: units.every(({ complete }) => complete),
    };
  }

  /** Parses `<ref>content</ref>`, not the content alone, whose first line would then be a line start. */
  private wrapped(before: string, content: string, after: string): Parsed {
    const start = before.length;
    const end = start + content.length;
    const text = before + content + after;
    const parts = this.partsOf(content).map((part) => ({
      ...part,
      start: part.start + start,
      end: part.end + start,
    }));
    const { nodes, lint, complete } = this.assemble(text, parts, false);
    const holder = nodes.map((node) => holderOf(node, start, end)).find(Boolean);
    const inside = lint.filter((report) => report.start >= start && report.end <= end);
    const children = (holder?.children ?? []).flatMap((node) => clipStart(movedNode(node, -start)));
    return {
      nodes: children,
      lint: inside.map((report) => movedLint(report, -start)),
      complete: complete && holder !== undefined,
    };
  }

  private remember(key: string, parse: () => Parsed): ParsedUnit {
    const unit = this.units.get(key) ?? this.known(key) ?? this.collectInner(parse);
    for (const [innerKey, inner] of unit.inner) this.units.set(innerKey, inner);
    this.units.set(key, unit);
    return unit;
  }

  private collectInner(parse: () => Parsed): ParsedUnit {
    const outside = this.units;
    this.units = new Map();
    const parsed = parse();
    const inner = this.units;
    this.units = outside;
    return { ...parsed, inner };
  }
}

/** The node around a part: the inside of a tag, or the value of a parameter, perhaps with a line break before. */
function holderOf(node: SyntaxNode, start: number, end: number): SyntaxNode | undefined {
  const holds = node.type === 'ext-inner' || node.type === 'parameter-value';
  if (holds && node.start >= start - 1 && node.start <= start && node.end === end) return node;
  for (const child of node.children) {
    const found =
      child.start <= start && child.end >= end ? holderOf(child, start, end) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** The line break before a line belongs to the wrapping. */
function clipStart(node: SyntaxNode): SyntaxNode[] {
  if (node.start >= 0) return [node];
  return node.end > 0 ? [{ ...node, start: 0 }] : [];
}

function moveUnit({ nodes, lint, complete }: Parsed, by: number): Parsed {
  return {
    nodes: nodes.map((node) => movedNode(node, by)),
    lint: lint.map((report) => movedLint(report, by)),
    complete,
  };
}

function mergeText(nodes: readonly SyntaxNode[]): SyntaxNode[] {
  const merged: SyntaxNode[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (last?.type === 'text' && node.type === 'text')
      merged[merged.length - 1] = { ...last, end: node.end };
    else merged.push(node);
  }
  return merged;
}
