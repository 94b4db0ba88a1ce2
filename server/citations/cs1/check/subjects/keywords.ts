import type { FaultList } from '../citationFault.ts';
import { isKnown, isSet, isSurelySet, type CitationFields } from '../citationFields.ts';

/** Parameters that take a few words only. */
export function checkKeywords(fields: CitationFields, faults: FaultList): void {
  const { keywords } = fields.site.citationRules;
  for (const [parameter, list] of Object.entries(keywordLists)) {
    const field = fields.get(parameter);
    if (!isSet(field) || !isKnown(field) || keywords[list]!.includes(field.text)) continue;
    faults.add('invalid-param-val', field.argument, { possible: keywords[list]!.join(', ') });
  }
  const ref = fields.get('ref');
  if (ref.text === 'harv') {
    faults.add('invalid-param-val', ref.argument, { possible: 'none, or an anchor of your own' });
  }
  checkUrlAccess(fields, faults);
  checkPostscript(fields, faults);
}

const keywordLists: Readonly<Record<string, string>> = {
  nameListStyle: 'name-list-style',
  urlAccess: 'url-access',
  chapterUrlAccess: 'url-access',
  mapUrlAccess: 'url-access',
  urlStatus: 'url-status',
  mode: 'mode',
  df: 'df',
  noPp: 'yes',
  'no-tracking': 'yes',
  'template-doc-demo': 'yes',
};

/** Who may read an address needs that address. */
function checkUrlAccess(fields: CitationFields, faults: FaultList): void {
  for (const [access, address] of accessPairs) {
    const field = fields.get(access);
    const isValid = fields.site.citationRules.keywords['url-access']!.includes(field.text);
    if (!isSurelySet(field) || !isValid || isSet(fields.get(address))) continue;
    const required = field.name.replace('-access', '');
    faults.add('param-access-requires-param', field.argument, { required }, { part: 'all' });
  }
}

const accessPairs = [
  ['urlAccess', 'url'],
  ['chapterUrlAccess', 'chapterUrl'],
  ['mapUrlAccess', 'mapUrl'],
] as const;

/** One character ends a citation, and its style has one of its own; a quotation ends without. */
function checkPostscript(fields: CitationFields, faults: FaultList): void {
  const postscript = fields.get('postScript');
  if (!isSet(postscript) || !isKnown(postscript)) return;
  const mode = fields.get('mode').text;
  const isStyle2 = mode === 'cs2' || (mode !== 'cs1' && fields.kind === 'citation');
  const { text } = postscript;
  const isQuoted = ['quote', 'transQuote', 'scriptQuote'].some((key) => isSet(fields.get(key)));
  const isNone = text.toLowerCase() === 'none';
  const isOwn = isStyle2 ? isNone : text === '.';
  const isLong = [...text].length > 1 && !isQuoted && !isNone;
  if (isOwn || isLong) faults.add('maint-postscript', postscript.argument, {}, { part: 'all' });
}
