import type { Article } from '../article/article.ts';
import { positionalNames, templateHelp } from '../site/templateHelp.ts';
import { nodeSpanning } from '../syntax/nodeAt.ts';
import type { TextRange } from '../text/range.ts';
import { callParameters, trimmed } from './citations/citationCalls.ts';

/** What a value means that has no name, to be shown before it. */
export interface ParameterHint {
  /** Before the value, in the page. */
  readonly offset: number;
  /** `month:` */
  readonly label: string;
}

/**
 * What the positions mean of templates whose values alone do not tell it: `{{birth date|1957|3|11}}`.
 * @param range which stretch of the page is wanted
 */
export function parameterHints(article: Article, range: TextRange): ParameterHint[] {
  const hints: ParameterHint[] = [];
  for (const block of article.blocks) {
    if (block.end < range.start || block.start > range.end) continue;
    const { templates, root, text } = block.facts;
    for (const template of templates) {
      const help = templateHelp(template.name, article.site.templateHelp);
      if (!help?.hints) continue;
      const node = nodeSpanning(root, template);
      const given = node ? callParameters(node, text).filter(({ positional }) => positional) : [];
      const names = positionalNames(help, given.length) ?? [];
      given.forEach(({ valueRange }, index) => {
        const value = trimmed(valueRange, text);
        const offset = value.start + block.start;
        if (value.start === value.end || offset < range.start || offset > range.end) return;
        hints.push({ offset, label: `${names[index] ?? ''}:` });
      });
    }
  }
  return hints.filter(({ label }) => label !== ':').sort((a, b) => a.offset - b.offset);
}
