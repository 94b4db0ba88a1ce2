import type { ShortCitationTemplate } from '../wikis/shortFootnotes.ts';
import type { Site } from '../wikis/site.ts';
import type { TextRange } from '../text/range.ts';
import {
  anchorOfValue,
  isNone,
  namesOfParts,
  textOfParts,
  valuesOfParts,
  withNumber,
} from './anchorOfValue.ts';
import { normalizeAnchor, type AnchorValues } from './anchorValues.ts';
import type { AnchorPart, ShortCitationFact } from './shortFootnoteFacts.ts';

/** Nobody cites more sources in one note. */
const maximumSources = 50;

/**
 * The links of a template such as `{{sfn|Smith|2001}}`, one for each source of `{{sfnm}}`.
 * @param call where the call stands
 * @param nameEnd where its name ends
 */
export function shortCitationsOf(
  call: TextRange,
  nameEnd: number,
  values: AnchorValues,
  template: ShortCitationTemplate,
  site: Site,
): ShortCitationFact[] {
  const numbered = template.parts.flat().filter((alias) => alias.includes('#'));
  const facts: ShortCitationFact[] = [];
  for (let number = 1; number <= maximumSources; number++) {
    const own = numbered.flatMap((alias) => withNumber(alias, number));
    if (numbered.length > 0 ? !values.find(own) : number > 1) break;
    const parts = valuesOfParts(values, template.parts, number);
    const refs = template.ref.flatMap((alias) => withNumber(alias, number));
    const anchor = linkedAnchor(parts, refs, values, site);
    if (!anchor) continue;
    const start = isNumbered(template)
      ? Math.min(...parts.map((part) => part.keyStart))
      : call.start;
    const end = Math.max(...parts.map((part) => part.end), start === call.start ? nameEnd : 0);
    const range = { start: call.start, end: call.end };
    facts.push({ ...range, place: { start, end }, anchor, ...namesOfParts(parts), parts });
  }
  return facts;
}

/** The anchor that the template links to; undefined where it makes no link. */
function linkedAnchor(
  parts: readonly AnchorPart[],
  refs: readonly string[],
  values: AnchorValues,
  site: Site,
): string | undefined {
  const ref = values.find(refs);
  if (ref && isNone(ref.text)) return undefined;
  const own = ref && values.node(refs);
  if (own) return anchorOfValue(own, values.source, site);
  const text = textOfParts(parts);
  return text ? normalizeAnchor(site.shortFootnotes.anchorPrefix + text) : undefined;
}

/** Whether each source has parameters of its own: `{{sfnm|1a1=Smith|1y=2001|2a1=…}}`. */
function isNumbered({ parts }: ShortCitationTemplate): boolean {
  return parts.flat().every((alias) => alias.includes('#'));
}
