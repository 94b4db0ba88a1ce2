import type { Article } from '../../article/article.ts';
import type { CiteNode, ReferenceNode } from '../../references/cites.ts';
import { resolveCites } from '../../references/resolveCites.ts';
import { toPlainText } from '../../render/toPlainText.ts';
import type { Site } from '../../wikis/site.ts';
import { renderReference } from './renderReference.ts';
import { onceFor } from '../../text/memory.ts';

/** What is remembered is dropped when there is more of it than any page has. */
const mostTexts = 10_000;

/**
 * The text of a reference as a reader sees it in the list, without markup; empty where it has none.
 * It is remembered by all that it depends on, so that a list of every note of a page renders only
 * what is new since the last one.
 */
export function citationText(article: Article, reference: ReferenceNode): string {
  const known = textsOf(article.site);
  const key = [dateTemplates(article), nestedLabels(article, reference), source(reference)].join(
    '\0',
  );
  let text = known.get(key);
  if (text === undefined) {
    text = toPlainText(renderReference(article, reference));
    if (known.size >= mostTexts) known.clear();
    known.set(key, text);
  }
  return text;
}

const bySite = new WeakMap<Site, Map<string, string>>();

function textsOf(site: Site): Map<string, string> {
  let texts = bySite.get(site);
  if (!texts) {
    texts = new Map();
    bySite.set(site, texts);
  }
  return texts;
}

function source({ fact, block }: ReferenceNode): string {
  return block.facts.text.slice(fact.start, fact.end);
}

/** `<ref>As said.{{r|a}}</ref>` shows the number of `a`, which changes with the page. */
function nestedLabels(article: Article, { children }: CiteNode): string {
  if (children.length === 0) return '';
  const { noteOf } = resolveCites(article);
  return children
    .map((child) => `${noteOf.get(child)?.label ?? ''},${nestedLabels(article, child)}`)
    .join(';');
}

/** `{{Use dmy dates|cs1-dates=ly}}` says how the dates of all citations are written. */
const dateTemplates = onceFor(({ blocks, site }: Article): string =>
  blocks.flatMap(({ facts }) => dateTemplatesOf(facts, site)).join(''),
);

function dateTemplatesOf(
  { text, calls }: Article['blocks'][number]['facts'],
  site: Site,
): string[] {
  return calls
    .filter(({ name }) => Object.hasOwn(site.dateStyleTemplates, name))
    .map(({ start, end }) => text.slice(start, end));
}
