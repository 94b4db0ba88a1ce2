import type { FaultList } from '../citationFault.ts';
import { isKnown, isSet, isSurelySet, type CitationFields, type Field } from '../citationFields.ts';
import type { SourceLayout } from '../sourceLayout.ts';

/** Where in a work: volume, issue, pages; the citation writes "pp." and "ed." itself. */
export function checkLocators(
  fields: CitationFields,
  layout: SourceLayout,
  faults: FaultList,
): void {
  const { extraTextPatterns: patterns } = fields.site.citationRules;
  const { volume, issue } = shownNumbers(fields, layout);
  const report = (key: string, field: Field, pattern: RegExp, text = field.text) => {
    if (isSet(field) && isKnown(field) && pattern.test(text)) faults.add(key, field.argument);
  };
  report('extra-text-volume', volume, patterns.volume, volume.text.toLowerCase());
  report('extra-text-issue', issue, patterns.issue, issue.text.toLowerCase());
  report('extra-text-edition', fields.get('edition'), patterns.edition);
  for (const page of shownPages(fields)) {
    if (!patterns.acceptedPage.test(page.text)) report('extra-text-pages', page, patterns.pages);
  }
  for (const place of [fields.get('place'), fields.get('publicationPlace')]) {
    report('maint-location', place, /\p{Nd}/u);
  }
  reportSeveral(['page', 'p', 'pp', 'pages', 'at', 'sheet', 'sheets'], fields, faults);
}

/** Reports all of some parameters but the first that is given. */
export function reportSeveral(
  names: readonly string[],
  fields: CitationFields,
  faults: FaultList,
): void {
  const [used, ...ignored] = fields
    .allNamed(names)
    .filter((argument) => isSurelySet({ text: argument.value, name: argument.name, argument }));
  for (const argument of ignored) {
    faults.add(
      'redundant-parameters',
      argument,
      { used: used!.name },
      { part: 'all', other: used },
    );
  }
}

/** Not all kinds of citation show volume and issue. */
function shownNumbers(
  fields: CitationFields,
  { periodical, scriptPeriodical }: SourceLayout,
): { volume: Field; issue: Field } {
  const { citations } = fields.site;
  const none: Field = { text: '', name: '', argument: undefined };
  const name = periodical.name || scriptPeriodical.name;
  const inPeriodical = name !== '';
  const isCitation = fields.kind === 'citation';
  const noVolume = isCitation && ['website', 'mailing-list', 'script-website'].includes(name);
  const needsPeriodical = fields.isOf('conference', 'map', 'citation');
  const noIssue =
    (needsPeriodical && !inPeriodical) || (isCitation && /website|encyclop|dictionary/.test(name));
  const shows = (kinds: readonly string[]) => kinds.includes(fields.kind);
  return {
    volume: shows(citations.kindsWithVolume) && !noVolume ? fields.get('volume') : none,
    issue: shows(citations.kindsWithIssue) && !noIssue ? fields.get('issue') : none,
  };
}

function shownPages(fields: CitationFields): Field[] {
  const [page, pages] = [fields.get('page'), fields.get('pages')];
  const shown = fields.site.citations.kindsWithoutPages.includes(fields.kind)
    ? []
    : [isSet(page) ? page : pages];
  const isQuoted = ['quote', 'transQuote', 'scriptQuote'].some((key) => isSet(fields.get(key)));
  const [quotePage, quotePages] = [fields.get('quotePage'), fields.get('quotePages')];
  if (isQuoted) shown.push(isSet(quotePage) ? quotePage : quotePages);
  return shown;
}
