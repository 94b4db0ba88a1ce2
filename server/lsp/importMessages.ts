/** The request by which a wiki's own answer is made settings, shared by server and client. */

/** Request: what a project's file has to hold of a wiki, by what its MediaWiki says of itself. */
export const importSiteMethod = 'wikiwright/importSite';

export interface ImportSiteParams {
  /** JSON of MediaWiki's `action=query&meta=siteinfo`. */
  readonly text: string;
}

export type ImportSiteResult =
  | {
      /** The wiki's host. */
      readonly wiki: string;
      /** The fields to add to `site`. */
      readonly site: Readonly<Record<string, unknown>>;
      /** What could not be taken, a sentence each. */
      readonly faults: readonly string[];
    }
  /** What is wrong with the text, in a sentence. */
  | { readonly refused: string };
