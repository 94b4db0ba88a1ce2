/** What the HTML standard and MediaWiki know of tags by their names. */

/** https://html.spec.whatwg.org/multipage/parsing.html#formatting, but `a`, which no wikitext can write. */
export const formattingTags = names('b big code em font i s small strike strong tt u nobr');

/** Of https://html.spec.whatwg.org/multipage/parsing.html#special those that can come up. */
export const specialTags = names(
  'blockquote body br caption center col colgroup dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr ' +
    'html li link meta ol p pre style table tbody td tfoot th thead tr ul wbr',
);

/** Whose end is implied where a tag around them ends. */
export const impliedEndTags = names('dd dt li p rb rp rt rtc');

export const headingTags = names('h1 h2 h3 h4 h5 h6');

export const voidTags = names('br col hr img link meta wbr');

/** In a table, what stands directly in one of these goes before the table. */
export const fosteringTags = names('table tbody tfoot thead tr');

/** What no end tag from outside reaches into. */
export const scopeTags = names('caption html table td th');

/** Tags that open or end a paragraph's surroundings in MediaWiki's BlockLevelPass. */
export const blockTags = names(
  'aside blockquote caption center dd div dl dt figure h1 h2 h3 h4 h5 h6 hr li ol p pre table td th tr ul',
);

/** Among them those in which lines are no paragraphs until their end. */
export const opaqueBlockTags = names('dl h1 h2 h3 h4 h5 h6 ol p pre table ul');

/** Among them those in which, and behind which, lines are no paragraphs. */
export const itemTags = names('caption dd dt li tr');

/** In them lines are paragraphs again, until their end. */
export const cellTags = names('td th');

/** Elements that stand in a line; a browser ends no paragraph for them. */
export const inlineTags = names(
  'a abbr atom b bdi bdo big br cite code data del dfn em font i img ins kbd mark nobr q rb rp rt rtc ruby s ' +
    'samp small span strike strong sub sup template time tt u var',
);

/**
 * Tags of a line that HTML Tidy opened again in the next paragraph, which browsers do not.
 * https://www.mediawiki.org/wiki/Help:Lint_errors/html5-misnesting
 */
export const misnestableTags = names(
  'abbr bdi bdo cite data del dfn ins kbd mark q rb rp rt rtc ruby samp span sub sup time var',
);

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
