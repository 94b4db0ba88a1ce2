/** A template that makes references: `{{refn|…}}`, `{{efn|…}}`. */
export interface ReferenceTemplate {
  readonly makes: 'reference';
  /** Parameters that hold the content, the first present one counts. */
  readonly content: readonly string[];
  readonly name: readonly string[];
  readonly group: readonly string[];
  readonly follow?: readonly string[];
  /** The groups that it takes; any other gives the default. */
  readonly groups?: readonly string[];
  /** The group where no parameter names one. */
  readonly defaultGroup: string;
}

/** A template that makes one note for all its uses with the same parameters: `{{sfn|Smith|2001}}`. */
export interface FootnoteTemplate {
  readonly makes: 'footnote';
  /** The parameters that tell one note from another, in the order of MediaWiki's name for it; aliases in one row. */
  readonly parameters: readonly (string | readonly string[])[];
  /** Further parameters that change what the note says, but not its name. */
  readonly content: readonly string[];
  /** How the note reads: the same parameters in another style are other content under the same name. */
  readonly style: string;
  readonly defaultGroup: string;
}

/** A template that reuses references by name: `{{r|a|b}}`. */
export interface ReuseTemplate {
  readonly makes: 'reuses';
  readonly group: readonly string[];
  readonly defaultGroup: string;
}

/** A template that lists references: `{{reflist}}`, `{{notelist}}`. */
export interface ListTemplate {
  readonly makes: 'list';
  readonly group: readonly string[];
  /** Parameters whose content holds list-defined references. */
  readonly refs: readonly string[];
  /** The groups that it takes; any other gives the default. */
  readonly groups?: readonly string[];
  readonly defaultGroup: string;
}

export type CiteTemplate = ReferenceTemplate | FootnoteTemplate | ReuseTemplate | ListTemplate;
