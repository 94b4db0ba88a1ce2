/** Everything that opens or closes what matters here; what is literal is passed over as a whole. */
const marks =
  /<!--(?:.*?-->|(?<comment>.*$))|<(?<name>nowiki|pre|syntaxhighlight|source|math|score|timeline)\b[^<>]*?(?:\/>|>(?:.*?<\/\k<name>\s*>|(?<literal>.*$)))|(?<braces>\{\{+|\}\}+)/gisu;

/** What the end of a text stands in. */
export interface OpenContext {
  /** In a comment, or in a tag whose content is no wikitext. */
  readonly isLiteral: boolean;
  /** In a template, parser function or parameter without its end. */
  readonly isInTemplate: boolean;
}

/**
 * Reads what is open at the end of a text, such as that before a cursor.
 * @param text begins outside of any construct, as far as is known
 */
export function openContext(text: string): OpenContext {
  let braces = 0;
  let isLiteral = false;
  for (const { groups = {} } of text.matchAll(marks)) {
    if (groups['comment'] !== undefined || groups['literal'] !== undefined) isLiteral = true;
    const run = groups['braces'];
    if (run?.startsWith('{')) braces += run.length;
    // What was opened before the text began is not known.
    else if (run) braces = Math.max(0, braces - run.length);
  }
  return { isLiteral, isInTemplate: braces > 1 };
}
