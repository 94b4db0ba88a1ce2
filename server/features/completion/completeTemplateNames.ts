import type { Article } from '../../article/article.ts';
import { citationSnippet } from '../../citations/write/citationSnippet.ts';
import { pageValues } from '../../citations/write/pageValues.ts';
import type { Completion } from './completion.ts';
import type { OpenTemplate } from './openConstructs.ts';
import type { TextView } from '../../text/pageText.ts';

/**
 * The citation templates, behind `{{`: those that the page uses most first, each with the parameters
 * that editors give it, to be filled in.
 * @param template the innermost construct that is open at the cursor
 * @param offset the cursor
 * @param today the day of writing, in UTC
 * @param asked the editor asks for what could stand here, and is not just typing
 * @returns undefined where no citation template begins like what is written
 */
export function completeTemplateNames(
  article: Article,
  { start, parameters }: OpenTemplate,
  offset: number,
  today: Date,
  asked: boolean,
): Completion[] | undefined {
  const { page, site } = article;
  const written = /^\s*([\p{L} _-]*)$/u.exec(page.slice(start + 2, offset))?.[1];
  if (written === undefined || parameters.length > 0) return undefined;
  const typed = written.replaceAll('_', ' ').toLowerCase();
  // A single letter is more likely the beginning of another template.
  if (typed.length === 1) return undefined;
  const { citationTemplates } = site.citations;
  const { snippets } = site.citationHelp;
  const names = [...new Set([...Object.keys(snippets), ...Object.keys(citationTemplates)])];
  if (!names.some((name) => name.toLowerCase().startsWith(typed))) return undefined;
  const { kinds } = pageValues(article);
  const uses = (name: string) => kinds.get(citationTemplates[name] ?? '') ?? 0;
  const [rest] = /^[\p{L} _-]*?(?=\s*(?:\||\}\}))/u.exec(page.slice(offset, offset + 100)) ?? [''];
  const end = offset + rest.length;
  const place = { start: offset - written.length, end };
  return names
    .sort((a, b) => uses(b) - uses(a))
    .map((name) => {
      const label = /^\p{Lu}/u.test(written) ? name : name.charAt(0).toLowerCase() + name.slice(1);
      const ending = endOf(page, end);
      const fields = snippets[name];
      return {
        kind: 'template',
        ...place,
        label,
        newText: label,
        detail: site.citationHelp.kinds[citationTemplates[name] ?? ''] ?? '',
        filter: label,
        // Other templates begin here as well, of which the next letters tell.
        untilTyped: typed === '' && !asked,
        ...(fields &&
          ending !== undefined && {
            snippet: citationSnippet(article, label, fields, today) + ending,
          }),
      };
    });
}

/** What ends the template: nothing where the editor has typed the braces itself; undefined where parameters follow. */
function endOf(text: TextView, end: number): string | undefined {
  const next = /^\s*(\||\}\})/.exec(text.slice(end, end + 100))?.[1];
  return next === '|' ? undefined : next ? '' : '}}';
}
