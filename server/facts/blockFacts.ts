import type { BlockBrackets } from '../balance/tokenizeBrackets.ts';
import type { ParsedUnit } from '../syntax/parsedUnit.ts';
import type { LintReport, SyntaxRoot } from '../syntax/syntaxNode.ts';
import type { Memory } from '../text/memory.ts';
import type { TextRange } from '../text/range.ts';
import type { CitationAnchorFact, ShortCitationFact } from './shortFootnoteFacts.ts';
import type { TemplateCall } from './templateCall.ts';

/**
 * What one block of a page says, by itself. It depends on the block's text and the site only, and
 * all its offsets are relative to the block's start, so that it holds wherever the block moves.
 */
export interface BlockFacts {
  readonly text: string;
  readonly root: SyntaxRoot;
  /** The parts of it that were parsed by themselves, for the block that an edit makes of this one. */
  readonly units: ReadonlyMap<string, ParsedUnit>;
  /** False where the block is beyond what the parser takes; it then counts as plain text. */
  readonly complete: boolean;
  readonly headings: readonly HeadingFact[];
  /** References and reference lists, in the order of the text. */
  readonly cites: readonly CiteFact[];
  /** Templates and parser functions that are called, in the order in which they begin. */
  readonly calls: readonly TemplateCall[];
  /** Links to citations by names and year, and what they can link to. */
  readonly shortCitations: readonly ShortCitationFact[];
  readonly citationAnchors: readonly CitationAnchorFact[];
  readonly tables: readonly TableFact[];
  readonly files: readonly FileFact[];
  readonly sectionLinks: readonly SectionLinkFact[];
  readonly links: readonly LinkFact[];
  /** What the outline folds or groups, beyond the constructs above. */
  readonly comments: readonly TextRange[];
  readonly categories: readonly KeyFact[];
  /** Values of `id` attributes. */
  readonly ids: readonly KeyFact[];
  /** HTML tags that stand at the top of the block: their partner may stand in another block. */
  readonly topTags: readonly HtmlTagFact[];
  /** The parser's lint reports that need no more than this block. */
  readonly lint: readonly LintReport[];
  readonly brackets: BlockBrackets;
  readonly memory: Memory;
}

/** `== Title ==` */
export interface HeadingFact extends TextRange {
  readonly level: number;
  /** Between the equals signs. */
  readonly titleRange: TextRange;
  /** The title as a reader sees it: no markup, no templates, no references. */
  readonly title: string;
  /** It holds a template, reference or file, so that only the wiki knows all of its anchor. */
  readonly dynamic: boolean;
}

/** A value written in the text, and where. */
export interface KeyFact extends TextRange {
  readonly key: string;
}

/** A value of an attribute or parameter of a reference. */
export interface AttributeFact {
  /** Lower case for a tag's attribute. */
  readonly key: string;
  readonly keyRange: TextRange;
  /** As MediaWiki compares it: entities decoded, white space collapsed, trimmed, NFC. */
  readonly value: string;
  /** Without quotes. */
  readonly valueRange: TextRange;
  /** The value holds a template, magic word or argument, so that only the wiki knows what it is. */
  readonly dynamic: boolean;
}

export type CiteForm = 'tag' | 'function' | 'template';

interface CiteBase extends TextRange {
  readonly form: CiteForm;
  /** The opening tag, or `{{` with the template's name: what a report underlines. */
  readonly opening: TextRange;
  /** The place in the block's `cites` of the construct that this one stands in, or -1. */
  readonly parent: number;
  readonly attributes: readonly AttributeFact[];
  readonly group: AttributeFact | undefined;
  /** The group as written, or the one that the template stands for. */
  readonly groupName: string;
  /** It names no group, and so takes that of the list that it stands in. */
  readonly inheritsGroup: boolean;
  /** It stands in a branch of a condition that only the wiki decides: it may not be there at all. */
  readonly conditional: boolean;
  /** It counts, but nobody sees its mark or an error in its place: it stands in an attribute or condition. */
  readonly unseen: boolean;
}

/** `<ref>…</ref>`, `<ref name=a />`, `{{#tag:ref|…}}`, `{{efn|…}}`, one name of `{{r|a|b}}`. */
export interface ReferenceFact extends CiteBase {
  readonly kind: 'reference';
  readonly name: AttributeFact | undefined;
  readonly follow: AttributeFact | undefined;
  readonly dir: AttributeFact | undefined;
  readonly details: AttributeFact | undefined;
  /** Undefined where the reference has no content at all: `<ref name=a />`. */
  readonly content: TextRange | undefined;
  /** Blank content, which is no definition. */
  readonly blank: boolean;
  /** Content made comparable: equal keys mean equal content for MediaWiki. */
  readonly contentKey: string;
  /** Extension tags in its arguments, which MediaWiki expands anew for each copy of the content. */
  readonly marked: boolean;
  /** Its content opens another reference that nothing in it closes. */
  readonly opensReference: boolean;
}

/** `<references/>`, `{{reflist}}`, `{{#tag:references|…}}`. */
export interface ReferenceListFact extends CiteBase {
  readonly kind: 'list';
  readonly content: TextRange | undefined;
}

export type CiteFact = ReferenceFact | ReferenceListFact;

/** `{| … |}` */
export interface TableFact extends TextRange {
  readonly caption: string;
}

/** `[[File:A.jpg|thumb|caption]]` */
export interface FileFact extends TextRange {
  readonly name: string;
  readonly caption: string;
}

/** `[[#Section]]` or `[[#Section|label]]` */
export interface SectionLinkFact extends TextRange {
  /** The section's title as the link means it. */
  readonly title: string;
  readonly targetRange: TextRange;
}

/** The target of a link that leads off the page: `https://example.org`, or `Title` in `[[Title|label]]`. */
export interface LinkFact extends TextRange {
  readonly external: boolean;
}

/** `<div>`, `</div>`, `<br>` */
export interface HtmlTagFact extends TextRange {
  readonly name: string;
  readonly closing: boolean;
  /**
   * Whether it must find a partner, may be taken for one (`<div/>` counts as an opening tag and has
   * a report of its own), or stands alone (`<br>`).
   */
  readonly paired: 'must' | 'may' | 'never';
}
