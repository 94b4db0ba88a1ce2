import type { CiteTemplate } from './citeTemplate.ts';
/** What the server knows of a wiki: data, loaded once, never code. */

import type { CitationHelp } from './citationHelp.ts';
import type { PageKind } from './pageKinds.ts';
import type { CitationRules } from './citationRules.ts';
import type { CitationStyle } from './citationStyle.ts';
import { phraseWords, type PhraseWordLists, type PhraseWords } from './phraseWords.ts';
import type { ShortFootnoteStyle } from './shortFootnotes.ts';
import type { TemplateHelpData } from './templateHelp.ts';

/** A wiki's parser configuration in wikiparser-node's own schema; this is the part that others read. */
export interface ParserConfiguration {
  /** Whether other pages bring in the page, so that what `<includeonly>` holds is its text; ours, not the parser's. */
  readonly transcluded?: boolean;
  /** Extension tags, lower case. */
  readonly ext: readonly string[];
  /** Namespace names by number. */
  readonly namespaces: Readonly<Record<string, string>>;
  /** Namespace numbers by lower-case name or alias. */
  readonly nsid: Readonly<Record<string, number>>;
  /** Parser functions; the last two lists say how a template is brought in: `msg`, `raw`, `subst`, `safesubst`. */
  readonly parserFunction: readonly (readonly string[] | object)[];
  /** URL protocols as a regular expression source. */
  readonly protocol: string;
  /** HTML tags: ordinary ones, those whose end may be left out, and void ones. */
  readonly html: readonly (readonly string[])[];
  /** Options of files by form: `thumb` to `thumbnail`, `alt=$1` to `alt`. */
  readonly img: Readonly<Record<string, string>>;
}

/** The data of one wiki, as its JSON files hold them: those of every MediaWiki, with its own over them. */
export interface SiteData {
  /** Whether the wiki has sub-references: `<ref name="a" details="p. 1" />`. */
  readonly subReferences: boolean;
  /** Templates that make, reuse or list references, by normalised name (`Refn`). */
  readonly citeTemplates: Readonly<Record<string, CiteTemplate>>;
  /** Redirects of templates: normalised name to normalised name. */
  readonly templateRedirects: Readonly<Record<string, string>>;
  /** How a label reads in groups with a style of their own: group to numbering. */
  readonly groupNumbering: Readonly<Record<string, Numbering>>;
  /** Templates by which a page chooses how dates read, by normalised name: `Use dmy dates`. */
  readonly dateStyleTemplates: Readonly<Record<string, 'dmy' | 'mdy'>>;
  /** Wikitext that stands for a source which nobody has given yet. */
  readonly missingSource: string;
  /** Titles of sections that hold the list of notes, as distinct from sources. */
  readonly noteSections: readonly string[];
  /** Words that tell where the words of a link end which has lost its brackets. */
  readonly phraseWords: PhraseWordLists;
  /** What begins titles of pages about pages, in lower case: `wp`, `template`. */
  readonly projectPrefixes: readonly string[];
  /** Templates that name a template as text, in lower case: `{{tl|cite web}}`. */
  readonly templateLinks: readonly string[];
  /** Templates that say who may read the source before them, or which bots leave it alone. */
  readonly accessNotes: readonly string[];
  /** Templates that write the first or the last line of a table, by normalised name: `S-start`, `S-end`. */
  readonly tableTemplates: {
    readonly begins: readonly string[];
    readonly ends: readonly string[];
    /** Words in the names of further ones, in lower case: `Results table start`, `RosterHeader`, `Medal row`. */
    readonly beginWords: readonly string[];
    readonly endWords: readonly string[];
    readonly rowWords: readonly string[];
  };
  /** Templates that take a text and hardly anything else, by normalised name: `Nowrap`. */
  readonly textTemplates: readonly string[];
  /** Regular expressions of words with which names of templates end that list notes or references. */
  readonly referenceListWords: readonly string[];
  /** Regular expressions of template names that make an infobox. */
  readonly infoboxTemplates: readonly string[];
  /** Further templates of articles by normalised name, of which nothing is known but the name. */
  readonly otherTemplates: readonly string[];
  /** Templates and functions that bring sections of other pages, by normalised name. */
  readonly sectionTemplates: readonly string[];
  /** Templates by which a cell of a table says what it is sorted by, with the parameters that hold that, in order. */
  readonly sortTemplates: Readonly<Record<string, readonly string[]>>;
  /** Extension tags whose content is wikitext. */
  readonly wikitextTags: readonly string[];
  /** Regular expressions of template names that open a tag, and of those that end it. */
  readonly openingTemplates: readonly string[];
  readonly endingTemplates: readonly string[];
  /** Extension tags that show a block of its own: a gallery, a list. */
  readonly blockExtensionTags: readonly string[];
  /** Extension tags that show nothing in their place. */
  readonly hiddenExtensionTags: readonly string[];
  /** Attributes of extension tags, by tag, where its extension has more than the parser knows. */
  readonly tagAttributes: Readonly<Record<string, readonly string[]>>;
  /** HTML tags that MediaWiki's Linter lists as obsolete. */
  readonly obsoleteTags: readonly string[];
  /** Options of files that extensions add to the parser's own, by form: `start=$1` to `starttime`. */
  readonly mediaOptions: Readonly<Record<string, string>>;
}

/** What a wiki is, beside its data. */
export type WikiTraits = Pick<
  Site,
  | 'id'
  | 'language'
  | 'engine'
  | 'capitalLinks'
  | 'linter'
  | 'articleUrl'
  | 'interwiki'
  | 'languageLinks'
>;

/** How the numbers of a group's labels are written. */
export type Numbering =
  'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman' | 'lower-greek';

type TagSets = 'wikitextTags' | 'obsoleteTags' | 'blockExtensionTags' | 'hiddenExtensionTags';
type NamePatterns = 'openingTemplates' | 'endingTemplates';

export interface Site
  extends
    Omit<SiteData, TagSets | NamePatterns | 'phraseWords'>,
    Readonly<Record<TagSets, ReadonlySet<string>>>,
    Readonly<Record<NamePatterns, RegExp>> {
  /** Its host, or what else it is called: `de.wikipedia.org`. */
  readonly id: string;
  /** MediaWiki's code of the language of its content: `de`. */
  readonly language: string;
  /** What renders its pages. */
  readonly engine: 'mediawiki' | 'github';
  /** Whether titles begin with a capital letter, whatever is written: on all but Wiktionaries. */
  readonly capitalLinks: boolean;
  /** Whether it has the Linter, whose lists its editors work off. */
  readonly linter: boolean;
  /** The address of a page; `$1` stands for its title. Undefined where nobody has named the wiki's host. */
  readonly articleUrl: string | undefined;
  /** Addresses of other wikis by the prefix of links to them, in lower case; `$1` stands for the title. */
  readonly interwiki: ReadonlyMap<string, string>;
  /** Prefixes of links to the page in another language: `[[fr:Titre]]`. */
  readonly languageLinks: readonly string[];
  /** The kind of the page that is read. */
  readonly pageKind: PageKind;
  /** Whether others bring the page in: then what `<includeonly>` holds is its text. */
  readonly transcluded: boolean;
  /** How citations are rendered. */
  readonly citations: CitationStyle;
  /** What citations must hold. */
  readonly citationRules: CitationRules;
  /** The day (UTC) on which pages are read, as `2020-05-06`: dates after it lie in the future. */
  readonly today: string;
  /** How citations are written. */
  readonly citationHelp: CitationHelp;
  /** What other templates do. */
  readonly templateHelp: TemplateHelpData;
  /** Short citations, and the anchors that they link to. */
  readonly shortFootnotes: ShortFootnoteStyle;
  readonly parser: ParserConfiguration;
  /** With `includeonly`, where that hides what it holds. */
  readonly extensionTags: ReadonlySet<string>;
  /** HTML tags whose end may be left out, and HTML tags without end. */
  readonly optionalEndTags: ReadonlySet<string>;
  readonly voidTags: ReadonlySet<string>;
  readonly infoboxPattern: RegExp;
  readonly phraseWords: PhraseWords;
  /** The namespaces of files and categories, whose links have other arguments, in lower case: `file`, `image`, `category`. */
  readonly mediaNamespaces: readonly string[];
}

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.length > 0 ? patterns.join('|') : '(?!)', 'iu');
}

/**
 * The tags that hide what they hold from the rest of the page.
 * @param tags the wiki's extension tags
 * @param transcluded whether other pages bring the page in, which see what `<includeonly>` holds
 */
export function scannedTags(tags: readonly string[], transcluded: boolean): ReadonlySet<string> {
  return new Set(transcluded ? tags : [...tags, 'includeonly']);
}

/** Their numbers on every wiki. */
const fileNamespace = 6;
const categoryNamespace = 14;

/**
 * Joins what is known of a wiki: the parser's configuration, our own data, and those of its citations and
 * short footnotes. Its pages are articles; `pageSite` makes the same for other kinds.
 */
export function createSite(
  parser: ParserConfiguration,
  data: SiteData,
  traits: WikiTraits,
  styles: Pick<
    Site,
    'citations' | 'citationRules' | 'citationHelp' | 'templateHelp' | 'shortFootnotes' | 'today'
  >,
): Site {
  return {
    ...data,
    ...styles,
    ...traits,
    pageKind: 'article',
    transcluded: false,
    parser,
    extensionTags: scannedTags(parser.ext, false),
    wikitextTags: new Set(data.wikitextTags),
    blockExtensionTags: new Set(data.blockExtensionTags),
    hiddenExtensionTags: new Set(data.hiddenExtensionTags),
    obsoleteTags: new Set(data.obsoleteTags),
    mediaOptions: { ...parser.img, ...data.mediaOptions },
    optionalEndTags: new Set(parser.html[1]),
    voidTags: new Set(parser.html[2]),
    openingTemplates: anyOf(data.openingTemplates),
    endingTemplates: anyOf(data.endingTemplates),
    infoboxPattern: anyOf(data.infoboxTemplates),
    phraseWords: phraseWords(data.phraseWords),
    mediaNamespaces: Object.keys(parser.nsid).filter((name) =>
      [fileNamespace, categoryNamespace].includes(parser.nsid[name]!),
    ),
  };
}

/** The same site with sub-references turned on or off. */
export function withSubReferences(site: Site, subReferences: boolean): Site {
  return site.subReferences === subReferences ? site : { ...site, subReferences };
}

/** The same site on another day. */
export function onDay(site: Site, today: string): Site {
  return site.today === today ? site : { ...site, today };
}
