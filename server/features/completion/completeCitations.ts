import type { Article } from '../../article/article.ts';
import { completeCitationParameters } from './completeCitationParameters.ts';
import { completeCitationValues } from './completeCitationValues.ts';
import { completeTemplateNames } from './completeTemplateNames.ts';
import { completeLayoutParameters } from './completeLayoutParameters.ts';
import { citationPlace, type CitationPlace } from './citationPlace.ts';
import type { Completion } from './completion.ts';
import { templateAt } from './templateAt.ts';
import { explainRole } from '../../citations/layout/explainRole.ts';
import { explainParameter } from '../hover/explainParameter.ts';

/**
 * What could be written at the cursor in a citation template: its name, the names of its parameters,
 * and their values.
 * @param offset UTF-16 offset in the page
 * @param today the day of writing, in UTC
 * @param asked the editor asks for what could stand here, and is not just typing
 * @returns the likeliest first; undefined where there is nothing to complete
 */
export function completeCitations(
  article: Article,
  offset: number,
  today: Date,
  asked = true,
): readonly Completion[] | undefined {
  const template = templateAt(article, offset);
  if (!template) return undefined;
  const place = citationPlace(article, template, offset);
  const found = place
    ? completeInCitation(article, place, offset, today, asked)
    : completeTemplateNames(article, template, offset, today, asked);
  // Editors take no completion that begins on another line.
  const lineStart = article.page.lastIndexOf('\n', offset - 1) + 1;
  return found?.[0] && found[0].start >= lineStart ? found : undefined;
}

function completeInCitation(
  article: Article,
  place: CitationPlace,
  offset: number,
  today: Date,
  asked: boolean,
): readonly Completion[] | undefined {
  if (place.writes === 'name') {
    return place.template
      ? completeLayoutParameters(article, place, place.template)
      : completeCitationParameters(article, place);
  }
  return place.template ? undefined : completeCitationValues(article, place, offset, today, asked);
}

/**
 * What a parameter that `completeCitations` offers holds, in Markdown.
 * @param offset the cursor at which it was offered
 * @param name the `id` of what was offered
 * @returns undefined where the page has gone on, so that it is no longer offered there
 */
export function describeCitationParameter(
  article: Article,
  offset: number,
  name: string,
): string | undefined {
  const template = templateAt(article, offset);
  const place = template && citationPlace(article, template, offset);
  if (place?.writes !== 'name') return undefined;
  if (place.template) return explainRole(name, place.template);
  return explainParameter(article.site, name, place.kind)?.join('\n\n');
}
