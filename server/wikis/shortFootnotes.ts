/** What one wiki's short citations and their anchors look like: data, checked for shape by the compiler only. */

/**
 * Parameters whose values make an anchor, in order; each is a list of aliases of which the first
 * that is set counts. `#` stands for the number of a source, and for the first also for nothing.
 */
export type AnchorParts = readonly (readonly string[])[];

/** A template that links to a citation by names and year: `{{sfn|Smith|2001}}`. */
export interface ShortCitationTemplate {
  readonly parts: AnchorParts;
  /** Parameters that hold an anchor of their own, or `none`. */
  readonly ref: readonly string[];
}

/** A template that is no citation of the site's style and makes anchors. */
export interface AnchorTemplate {
  /** Parameters that hold whole anchors: `{{anchor|CITEREFSmith2001}}`. */
  readonly literals?: readonly string[];
  /** Names and year, as in a short citation. */
  readonly parts?: AnchorParts;
  /** Parameters that hold an anchor in place of names and year, or `none`. */
  readonly ref?: readonly string[];
  /** Parameters that hold the source as a reader reads it; set for templates that are sources. */
  readonly content?: readonly string[];
}

/** A template that cites a certain work, so that names or year do not stand in its parameters. */
export interface SourceTemplate {
  /** The years that its anchor may have; any, where the list is missing. */
  readonly years?: readonly string[];
}

/** The data of one site, as its JSON file holds them. */
export interface ShortFootnoteData {
  /** What the anchor of names and year begins with. */
  readonly anchorPrefix: string;
  readonly shortCitations: Readonly<Record<string, ShortCitationTemplate>>;
  /** Templates that write the anchor of names and year inside another parameter: `{{sfnref|Smith|2001}}`. */
  readonly anchorTexts: Readonly<Record<string, AnchorParts>>;
  readonly anchorTemplates: Readonly<Record<string, AnchorTemplate>>;
  readonly sourceTemplates: Readonly<Record<string, SourceTemplate>>;
  /** Regular expressions of names of templates that may make an anchor nobody can see on the page. */
  readonly sourceTemplatePatterns: readonly string[];
  /** Parser functions that bring in another page, lower case. */
  readonly transclusions: readonly string[];
  /** Modules that are called like templates: module name to what stands before the function's name. */
  readonly citationModules: Readonly<Record<string, string>>;
  /** Regular expressions of names of templates that begin an entry of a list and make no anchor. */
  readonly templatesWithoutAnchor: readonly string[];
  /** Parameters (regular expressions) by which a citation becomes something whose anchor is not known. */
  readonly unknownNameParameters: readonly string[];
  /** Kinds of citation whose contributors stand before their authors. */
  readonly kindsWithContributors: readonly string[];
  /** Regular expressions of titles of sections that list the page's sources. */
  readonly sourceSections: readonly string[];
  /** Regular expressions of titles of sections whose entries need no short citation. */
  readonly unlinkedSections: readonly string[];
}

/** {@link ShortFootnoteData} made ready for look-ups. */
export interface ShortFootnoteStyle extends ShortFootnoteData {
  readonly sourceTemplatePattern: RegExp;
  readonly withoutAnchorPattern: RegExp;
  readonly unknownNamePattern: RegExp;
  readonly sourceSectionPattern: RegExp;
  readonly unlinkedSectionPattern: RegExp;
}

/** Prepares a site's data of short footnotes. */
export function createShortFootnoteStyle(data: ShortFootnoteData): ShortFootnoteStyle {
  return {
    ...data,
    sourceTemplatePattern: anyOf(data.sourceTemplatePatterns),
    withoutAnchorPattern: anyOf(data.templatesWithoutAnchor),
    unknownNamePattern: anyOf(data.unknownNameParameters),
    sourceSectionPattern: anyOf(data.sourceSections),
    unlinkedSectionPattern: anyOf(data.unlinkedSections),
  };
}

/** No pattern matches nothing. */
function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.length > 0 ? patterns.join('|') : '(?!)', 'iu');
}
