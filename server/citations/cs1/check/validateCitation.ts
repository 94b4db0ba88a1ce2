import type { Site } from '../../../wikis/site.ts';
import { checkAddresses } from './subjects/addresses.ts';
import { checkArchive } from './subjects/archive.ts';
import { checkDates } from './subjects/dates.ts';
import { isEmptyCitation } from './subjects/emptiness.ts';
import { checkIdentifiers } from './subjects/identifiers.ts';
import { checkKeywords } from './subjects/keywords.ts';
import { checkLocators } from './subjects/locators.ts';
import { checkNames } from './subjects/names.ts';
import { checkParameters } from './subjects/parameters.ts';
import { checkSource } from './subjects/source.ts';
import { checkTitles } from './subjects/titles.ts';
import { checkValues } from './subjects/values.ts';
import { FaultList, type CitationFault } from './citationFault.ts';
import { CitationFields, isSet } from './citationFields.ts';
import type { Citation } from './readCitation.ts';
import { layOutSource } from './sourceLayout.ts';

/**
 * The faults that English Wikipedia's Module:Citation/CS1 would report of one citation: its errors,
 * and the conditions that it notes for maintenance. A pure function, in time linear in the
 * citation's length.
 */
export function validateCitation(citation: Citation, site: Site): readonly CitationFault[] {
  const faults = new FaultList(citation);
  const fields = new CitationFields(citation, site);
  checkParameters(fields, faults);
  checkValues(fields, faults);
  const names = checkNames(fields, isSet(fields.get('periodical')), faults);
  const layout = layOutSource(fields, faults);
  const archive = checkArchive(fields, layout, faults);
  checkDates(fields, { archiveDate: archive.date }, faults);
  checkIdentifiers(fields, faults);
  checkKeywords(fields, faults);
  checkLocators(fields, layout, faults);
  checkSource(fields, layout, names, faults);
  checkTitles(fields, layout, archive, faults);
  checkAddresses(fields, layout, archive, faults);
  if (!isEmptyCitation(fields, layout)) return faults.faults;
  const alone = new FaultList(citation);
  alone.add('empty-citation', undefined);
  const noted = faults.faults.filter(({ key }) => key.startsWith('maint-'));
  return [...alone.faults, ...noted];
}
