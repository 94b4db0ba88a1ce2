/** What the balance of brackets needs to know of a site. */
export interface BalanceSite {
  /** Extension tags, lower case. */
  readonly extensionTags: ReadonlySet<string>;
  /** Those of them whose content is wikitext, so that brackets in it are balanced by themselves. */
  readonly wikitextTags: ReadonlySet<string>;
}
