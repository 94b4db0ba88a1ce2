/**
 * Whether Cite takes the content of a reference for a sign that its end is missing, as in
 * `<ref>a <ref>b</ref>`: without comments and paired tags, it still opens a reference or a list.
 * @param content as Cite gets it: what the preprocessor has expanded is a mark, and no tag
 */
export function opensReference(content: string): boolean {
  if (!/<ref/i.test(content)) return false;
  const rest = content.replace(/<(\w+)(?!\w)[^>]*>.*?<\/\1\s*>|<!--.*?-->/gs, '');
  return /<ref(?:erences)?\b[^>]*>/i.test(rest);
}
