import { isDate } from '../../../../dates/cs1/isDate.ts';
import { dateLanguage } from '../../../../dates/dateLanguages.ts';
import { isoDayOf, readDate } from '../../../../dates/readDate.ts';
import type { FaultList } from '../citationFault.ts';
import { isKnown, isSet, isSurelySet, type CitationFields, type Field } from '../citationFields.ts';
import { faultsOfIdentifier } from '../identifierForms.ts';
import type { Site } from '../../../../wikis/site.ts';

/** Identifiers, and the parameters that say something about them. */
export function checkIdentifiers(fields: CitationFields, faults: FaultList): void {
  for (const { key, parameters } of fields.site.citations.identifiers) {
    const { text, argument } = fields.named(parameters);
    if (!argument || !isKnown({ text, name: key, argument })) continue;
    const [, accepted] = /^\(\(([^]+)\)\)$/.exec(text) ?? [];
    const ignored = accepted === undefined ? undefined : ignoredFaults[key];
    if (ignored) {
      faults.add(ignored, argument);
      continue;
    }
    for (const { key: fault, detail = '' } of faultsOfIdentifier(
      key,
      accepted ?? text,
      fields.site,
    )) {
      faults.add(fault, argument, { detail, why: detail ? ` (${detail})` : '' });
    }
  }
  checkCompanions(fields, faults);
  checkAccess(fields, faults);
  checkArxivClass(fields, faults);
  checkPreprint(fields, faults);
}

/** `((value))` is taken as it is, and noted. */
const ignoredFaults: Readonly<Record<string, string>> = {
  DOI: 'maint-doi-ignore',
  EISSN: 'maint-issn-ignore',
  ISBN: 'maint-isbn-ignore',
  ISSN: 'maint-issn-ignore',
  SBN: 'maint-isbn-ignore',
};

/** Parameters that say something about an identifier which must be there. */
function checkCompanions(fields: CitationFields, faults: FaultList): void {
  const domain = fields.get('asinTld');
  const broken = fields.get('doiBroken');
  const embargo = fields.get('pmc-embargo-date');
  const has = (key: string) => isSet(identifier(fields, key));
  if (isSurelySet(domain)) {
    if (!has('ASIN')) faults.add('asintld-missing-asin', domain.argument, {}, { part: 'all' });
    else if (isKnown(domain) && !fields.site.citationRules.amazonDomains.includes(domain.text)) {
      faults.add('bad-asin-tld', domain.argument);
    }
  }
  if (isSurelySet(broken)) {
    if (!has('DOI')) faults.add('doibroken-missing-doi', broken.argument, {}, { part: 'all' });
    else {
      const dated = /\d{4}/.test(broken.text);
      faults.add(dated ? 'maint-doi-inactive-dated' : 'maint-doi-inactive', broken.argument);
    }
  }
  if (
    isSurelySet(embargo) &&
    isKnown(embargo) &&
    isDate(embargo.text, 'pmc-embargo-date', fields.site)
  ) {
    if (!has('PMC')) faults.add('embargo-missing-pmc', embargo.argument, {}, { part: 'all' });
    else if (isOver(embargo.text, fields.site)) faults.add('maint-pmc-embargo', embargo.argument);
  }
}

/** An embargo until a month or a year never ends for the module. */
function isOver(embargo: string, site: Site): boolean {
  const date = readDate(embargo, dateLanguage(site));
  const day = date && isoDayOf(date);
  return day !== undefined && day <= site.today;
}

/** `doi-access=free` says that everybody may read what the DOI leads to, and takes nothing else. */
function checkAccess(fields: CitationFields, faults: FaultList): void {
  const { accessParameters, keywords } = fields.site.citationRules;
  for (const [parameter, key] of Object.entries(accessParameters)) {
    const access = fields.named([parameter]);
    if (!isSurelySet(access)) continue;
    const values = { required: parameter.replace('-access', '') };
    if (!isSet(identifier(fields, key))) {
      faults.add('param-access-requires-param', access.argument, values, { part: 'all' });
    }
    if (isKnown(access) && !keywords['id-access']!.includes(access.text)) {
      faults.add('invalid-param-val', access.argument, {
        possible: keywords['id-access']!.join(', '),
      });
    }
  }
}

/** The old identifiers name their class themselves: `hep-th/9901001`. */
function checkArxivClass(fields: CitationFields, faults: FaultList): void {
  const id = identifier(fields, 'ARXIV');
  const named = fields.get('class');
  if (isSet(id) && isSurelySet(named) && isKnown(id) && !/^\(*\d/.test(id.text)) {
    faults.add('class-ignored', named.argument, {}, { part: 'all' });
  }
}

/** `{{cite arXiv}}` without a good identifier has nothing to lead to. */
function checkPreprint(fields: CitationFields, faults: FaultList): void {
  const { kind, site } = fields;
  if (!site.citations.limitedKinds.includes(kind)) return;
  const id = identifier(fields, kind.toUpperCase());
  const isBad =
    isKnown(id) &&
    faultsOfIdentifier(kind.toUpperCase(), id.text, site).some(({ key }) => key.startsWith('bad-'));
  if (!isSet(id) || isBad) faults.add(`${kind}-missing`, id.argument);
}

function identifier(fields: CitationFields, key: string): Field {
  return fields.named(fields.site.citations.identifiersByKey.get(key)?.parameters ?? []);
}
