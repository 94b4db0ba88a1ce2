/**
 * The text without comments and what shows examples. Each end is looked for onwards only, and one that is
 * missing once only: a page may hold any number of `<pre>` that nothing closes.
 */
export function withoutHidden(text: string): string {
  const unclosed = new Set<string>();
  let plain = '';
  let from = 0;
  for (const { 0: opening, 1: tag = '!--', index } of text.matchAll(hiding)) {
    const name = tag.toLowerCase();
    // `<nowiki/>` hides nothing.
    if (index < from || opening.endsWith('/>') || unclosed.has(name)) continue;
    const end = endOf(name, text, index + opening.length);
    if (end === undefined) unclosed.add(name);
    else {
      plain += text.slice(from, index);
      from = end;
    }
  }
  return plain + text.slice(from);
}

function endOf(name: string, text: string, from: number): number | undefined {
  const closing = name === '!--' ? /-->/g : new RegExp(`</${name}\\s*>`, 'gi');
  closing.lastIndex = from;
  return closing.test(text) ? closing.lastIndex : undefined;
}

/** Where what shows examples begins, and what nobody sees. */
const hiding = /<!--|<(nowiki|pre|syntaxhighlight|source|code)(?:\s[^<>]*|\/)?>/gi;
