import type { Site } from '../../site/site.ts';
import { checkAddresses } from './check/addresses.ts';
import { checkArchive } from './check/archive.ts';
import { checkDates } from './check/dates.ts';
import { checkIdentifiers } from './check/identifiers.ts';
import { checkParameters } from './check/parameters.ts';
import { checkTitles } from './check/titles.ts';
import { FaultList, type CitationFault } from './citationFault.ts';
import { CitationFields } from './citationFields.ts';
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
  const layout = layOutSource(fields, faults);
  const archive = checkArchive(fields, layout, faults);
  checkDates(fields, { archiveDate: archive.date }, faults);
  checkIdentifiers(fields, faults);
  checkTitles(fields, layout, archive, faults);
  checkAddresses(fields, layout, archive, faults);
  return faults.faults;
}
