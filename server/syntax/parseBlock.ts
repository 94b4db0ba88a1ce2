import type { Parsed, ParsedUnit, Units } from './parsedUnit.ts';
import { separableParts, valueLines, type SeparablePart } from '../blocks/separableParts.ts';
import type { Site } from '../wikis/site.ts';
import { filler, mentionsFiller } from './filler.ts';
import { isTooDeep } from './complexity.ts';
import { AssembledText, type PlacedPart } from './assembledText.ts';
import { JoinedText } from './joinedText.ts';
import { movedLint } from './moveNodes.ts';
import { Memory } from '../text/memory.ts';
import type { LintReport, ParsedText, SyntaxNode, SyntaxRoot } from './syntaxNode.ts';
import { parseWikitext } from './wikiparser.ts';

/** A parsed block, and the units that it was put together from. */
export interface ParsedBlock extends ParsedText {
  readonly root: SyntaxRoot;
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
  const { lint, complete } = parsed;
  const children = parsed.nodesAt(0);
  const whole = { type: 'root', name: '', start: 0, end: text.length, children } as const;
  const root = { ...whole, memory: new Memory() };
  return { root, lint, complete, units: parser.units };
}

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

  private assemble(text: string, parts: readonly SeparablePart[], first: boolean): AssembledText {
    if (parts.length === 0) return this.whole(text, first);
    const outer = this.outer(text, parts, first);
    if (mentionsFiller(outer.nodesAt(0), outer.lint)) return this.whole(text, first);
    const placed = parts.map((part) => this.placedPart(text, part));
    return new AssembledText(outer.nodesAt(0), outer.lint, outer.complete, placed);
  }

  private partsOf(text: string): SeparablePart[] {
    return text.includes(filler) ? [] : separableParts(text, this.site.extensionTags);
  }

  private whole(text: string, first: boolean): AssembledText {
    const { root, lint, complete } = parseWikitext(text, this.site.parser, first);
    return new AssembledText(root.children, lint, complete);
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

  private placedPart(text: string, { before, after, start, end }: SeparablePart): PlacedPart {
    return { unit: this.unit(before, text.slice(start, end), after), start, end };
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
    const parts = lines.map((line, index) => {
      const start = offset;
      offset += line.length;
      return { unit: this.unit(index === 0 ? before : '{{x|a=\n', line, '}}'), start };
    });
    return new JoinedText(parts);
  }

  /** Parses `<ref>content</ref>`, not the content alone, whose first line would then be a line start. */
  private wrapped(before: string, content: string, after: string): Parsed {
    const start = before.length;
    const end = start + content.length;
    const parts = this.partsOf(content).map((part) => ({
      ...part,
      start: part.start + start,
      end: part.end + start,
    }));
    const parsed = this.assemble(before + content + after, parts, false);
    const inside = parsed.inside(start, end);
    const lint = parsed.lint.filter((report) => report.start >= start && report.end <= end);
    return {
      lint: lint.map((report) => movedLint(report, 0 - start)),
      complete: parsed.complete && inside !== undefined,
      nodesAt: (place) => (inside?.(place - start) ?? []).flatMap((node) => clipStart(node, place)),
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
    return new KnownUnit(parsed, inner);
  }
}

/**
 * Most units stand after an edit where they stood before, and give the same nodes again. Those behind
 * it stand elsewhere at every keystroke, and what they give is kept only once it is asked for again.
 */
class KnownUnit implements ParsedUnit {
  readonly lint: readonly LintReport[];
  readonly complete: boolean;
  private place = -1;
  private nodes: readonly SyntaxNode[] = [];
  private lastPlace = -1;

  constructor(
    private readonly parsed: Parsed,
    readonly inner: Units,
  ) {
    this.lint = parsed.lint;
    this.complete = parsed.complete;
  }

  nodesAt(place: number): readonly SyntaxNode[] {
    if (this.place === place) return this.nodes;
    const nodes = this.parsed.nodesAt(place);
    if (this.place < 0 || this.lastPlace === place) {
      this.nodes = nodes;
      this.place = place;
    }
    this.lastPlace = place;
    return nodes;
  }
}

/** The line break before a line belongs to the wrapping. */
function clipStart(node: SyntaxNode, start: number): SyntaxNode[] {
  if (node.start >= start) return [node];
  return node.end > start ? [{ ...node, start }] : [];
}
