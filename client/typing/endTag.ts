/** Tags that a page may hold and that need an end. */
const pairedTags = new Set(
  (
    'abbr b bdi bdo big blockquote categorytree ce center charinsert chem cite code data del dfn div ' +
    'em font gallery graph h1 h2 h3 h4 h5 h6 hiero i imagemap includeonly indicator inputbox ins kbd ' +
    'langconvert mapframe maplink mark math noinclude nowiki onlyinclude poem pre q ref references ' +
    's samp score small source span strike strong sub sup syntaxhighlight templatedata time timeline ' +
    'tt u var'
  ).split(' '),
);

/** An opening tag that ends where the text does, and that no slash closes. */
const openingTag = /<([a-z][a-z0-9]*)(?:\s[^<>]*)?(?<!\/)>$/iu;

/**
 * The end that a tag lacks whose `>` was just typed: `</ref>` after `<ref name="a">`.
 * @param before some text up to and with the `>`
 * @param after some text after it: the tag has its end where that ends more of its kind than it opens
 */
export function missingEndTag(before: string, after: string): string | undefined {
  const name = openingTag.exec(before)?.[1];
  if (!name || !pairedTags.has(name.toLowerCase()) || isEndedIn(after, name)) return undefined;
  return `</${name}>`;
}

function isEndedIn(text: string, name: string): boolean {
  let open = 0;
  for (const [tag] of text.matchAll(new RegExp(`</?${name}\\b[^<>]*>`, 'giu'))) {
    if (tag.startsWith('</')) open--;
    else if (!tag.endsWith('/>')) open++;
    if (open < 0) return true;
  }
  return false;
}
