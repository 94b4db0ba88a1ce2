/**
 * A page of about a length, made of copies of an article whose references, headings, categories, ids
 * and sources have other names in each copy, so that no copy is at fault because of the others.
 * @param length in UTF-16 units; the page ends with the paragraph that reaches it
 */
export function growPage(article: string, length: number): string {
  let page = '';
  for (let copy = 0; page.length < length; copy++) {
    const text = copy === 0 ? article : renamed(article, copy);
    const rest = length - page.length;
    const end = rest < text.length ? text.indexOf('\n\n', rest) : -1;
    page += end < 0 ? `${text}\n` : text.slice(0, end + 1);
  }
  return page;
}

function renamed(article: string, copy: number): string {
  return article
    .replace(/(<ref\b[^<>/]*?\bname\s*=\s*"?)([^"<>/]*[^"<>/\s])/gi, `$1$2-${copy}`)
    .replace(/^(=+)([^=\n]+)\1\s*$/gm, `$1$2${copy} $1`)
    .replace(/^(\[\[Category:[^\]|\n]+)/gm, `$1 ${copy}`)
    .replace(/(\|\s*title\s*=\s*)(?=[^\s|}])/g, `$1Copy ${copy}: `)
    .replace(/\{\{DEFAULTSORT:[^{}]*\}\}/g, '')
    .replace(/(\bid\s*=\s*"?)([^"\s<>|]+)/gi, `$1$2-${copy}`);
}
