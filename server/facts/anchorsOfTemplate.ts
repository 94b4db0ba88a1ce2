import {
  knownTemplate,
  type CitationTemplate,
  type CitationWrapper,
} from '../wikis/citationStyle.ts';
import type { AnchorTemplate } from '../wikis/shortFootnotes.ts';
import type { Site } from '../wikis/site.ts';
import type { TextRange } from '../text/range.ts';
import {
  anchorOfValue,
  isNone,
  namedAnchor,
  namesOfParts,
  namesOfValue,
  valuesOfParts,
} from './anchorOfValue.ts';
import type { AnchorValues } from './anchorValues.ts';
import { citationAnchor } from './citationAnchor.ts';
import { unknownText, type CitationAnchorFact } from './shortFootnoteFacts.ts';

/** An anchor before it is known where it stands. */
export type AnchorDraft = Pick<CitationAnchorFact, 'anchor'> &
  Partial<Pick<CitationAnchorFact, 'names' | 'year' | 'content'>> & {
    /** `unknown`: whether it makes an anchor is to be guessed from the place where it stands. */
    readonly kind: CitationAnchorFact['kind'] | 'unknown';
  };

/**
 * The anchors that a template makes, as far as they stand on the page.
 * @param name the normalised name, redirects followed
 */
export function anchorsOfTemplate(name: string, values: AnchorValues, site: Site): AnchorDraft[] {
  const data = site.shortFootnotes;
  const maker = data.anchorTemplates[name];
  if (maker) return anchorsOfMaker(maker, values, site);
  if (data.shortCitations[name] || data.anchorTexts[name] || site.citeTemplates[name]) return [];
  const known = knownTemplate(name, site.citations);
  const ref = values.find(['ref']);
  if (ref && isNone(ref.text)) return [];
  const own = ref && ref.text !== 'harv' ? ownAnchor(['ref'], values, site) : [];
  const isAnchor = own.some(({ anchor }) => anchor.startsWith(data.anchorPrefix));
  if (isAnchor || (known?.is === 'citation' && own.length > 0)) return own;
  if (known?.is === 'inline') return [];
  // Which anchors a wiki's own templates make is not known.
  return known?.style === 'cs1' ? citation(known, values, site) : unknownTemplate(name, site);
}

/** An anchor that nobody can see on the page, perhaps but for its year. */
export function hiddenAnchor(site: Site, year = ''): AnchorDraft {
  return { anchor: site.shortFootnotes.anchorPrefix + unknownText + year, kind: 'hidden' };
}

function anchorsOfMaker(
  { literals = [], parts, ref = [], content }: AnchorTemplate,
  values: AnchorValues,
  site: Site,
): AnchorDraft[] {
  const kind: AnchorDraft['kind'] = content ? 'source' : 'anchor';
  const shown = content && rangeOf(values.node(content));
  const drafts = literals.flatMap((literal) =>
    ownAnchor([literal], values, site).map((draft) => ({ ...draft, kind, content: shown })),
  );
  const given = values.find(ref);
  if (!parts || (given && isNone(given.text))) return drafts;
  if (given) return [...drafts, ...ownAnchor(ref, values, site)];
  const found = namesOfParts(valuesOfParts(values, parts, 1));
  return [...drafts, { anchor: namedAnchor(found, site), ...found, kind, content: shown }];
}

/** `ref={{sfnref|Smith|2001}}`, `ref=CITEREFSmith2001`, `ref=Smith`. */
function ownAnchor(keys: readonly string[], values: AnchorValues, site: Site): AnchorDraft[] {
  const value = values.node(keys);
  if (!value) return [];
  const anchor = anchorOfValue(value, values.source, site);
  return [{ anchor, ...namesOfValue(value, values.source, site), kind: 'source' }];
}

function citation(
  { kind, wrapper }: CitationTemplate,
  values: AnchorValues,
  site: Site,
): AnchorDraft[] {
  const found = citationAnchor(values, kind, site);
  if (wrapper && setsNames(wrapper, site)) {
    const anchor = namedAnchor({ names: [unknownText], year: found?.year ?? unknownText }, site);
    return [{ anchor, kind: 'hidden' }];
  }
  return found ? [{ anchor: namedAnchor(found, site), ...found, kind: 'source' }] : [];
}

/** `{{cite tweet}}` makes the author of several parameters. */
function setsNames({ sets }: CitationWrapper, { citations }: Site): boolean {
  const names = ['authorListLast', 'date', 'year'].flatMap(
    (key) => citations.parameters[key] ?? [],
  );
  return names.some((name) => name.replace('#', '') in sets);
}

/** `{{cite EB1911|wstitle=…}}`, `{{:Some page}}`: only the wiki knows what they make. */
function unknownTemplate(name: string, site: Site): AnchorDraft[] {
  const data = site.shortFootnotes;
  const years = data.sourceTemplates[name]?.years;
  if (years) return years.map((year) => hiddenAnchor(site, year));
  if (data.withoutAnchorPattern.test(name)) return [];
  const isPage = /^[:/]|^[^:]*\w:\S/.test(name);
  if (isPage || data.sourceTemplatePattern.test(name)) return [hiddenAnchor(site)];
  return [{ ...hiddenAnchor(site), kind: 'unknown' }];
}

function rangeOf(node: TextRange | undefined): TextRange | undefined {
  return node && { start: node.start, end: node.end };
}
