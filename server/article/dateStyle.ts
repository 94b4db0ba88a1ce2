import { callValues } from '../facts/callValues.ts';
import type { PageDateStyle } from '../dates/cs1/pageDateStyle.ts';
import type { Article } from './article.ts';
import { askBlocks } from './askBlocks.ts';

/** `{{Use dmy dates|cs1-dates=ly}}` may stand anywhere on the page. */
export function dateStyle(article: Article): PageDateStyle {
  return stylingBlocks(article)[0]?.told ?? {};
}

const stylingBlocks = askBlocks(({ calls }, { dateStyleTemplates }): PageDateStyle | undefined => {
  const call = calls.find(({ name }) => Object.hasOwn(dateStyleTemplates, name));
  if (!call) return undefined;
  const { expanded = '' } = callValues(call).get('cs1-dates') ?? {};
  return { dateStyle: dateStyleTemplates[call.name], dateForms: expanded || undefined };
});
