import type { CitationRules } from '../../../../wikis/citationRules.ts';
import type { FaultList } from '../citationFault.ts';
import type { CitationFields } from '../citationFields.ts';
import { invisibleCharacter } from '../invisibleCharacter.ts';
import { isKnownParameter, isNumber, parameterState } from '../parameterState.ts';
import { unknownText, type CitationArgument } from '../readCitation.ts';
import { holdsAddress } from '../webAddress.ts';

/** What no value should hold, whatever its parameter is. */
export function checkValues(fields: CitationFields, faults: FaultList): void {
  const { citation, site } = fields;
  const [ends, addresses] = [exceptions(fields, endsFreely), exceptions(fields, holdsUrl)];
  for (const argument of citation.arguments) {
    if (!argument.value || !parameterState(argument, citation.kind, site).read) continue;
    const { name, value } = argument;
    const pattern = name.replace(/\d+/g, '#');
    checkMissingPipe(argument, fields, faults);
    checkLanguageLink(argument, fields, faults);
    if (isNumber(name)) continue;
    const invisible = invisibleCharacter(name, value);
    if (invisible) faults.add('invisible-char', argument, { ...invisible });
    if (!ends.has(pattern) && /[,;:]$|^=/.test(value)) faults.add('maint-extra-punct', argument);
    if (!addresses.has(name) && argument.known && holdsAddress(value)) {
      faults.add('param-has-ext-link', argument);
    }
  }
}

/** Titles, quotations and the like may end with any mark. */
const endsFreely: readonly string[] = (
  'bookTitle chapter scriptChapter scriptTitle title transChapter transcript transMap transTitle ' +
  'authorListMask contributorListMask editorListMask interviewerListMask translatorListMask ' +
  'postScript quote scriptQuote transQuote ref ' +
  'archiveUrl chapterUrl conferenceUrl layUrl mapUrl transcriptUrl url'
).split(' ');

/** Where an address may stand: in places of a work, for one, which may be links. */
const holdsUrl: readonly string[] = (
  'archiveUrl chapterUrl conferenceUrl id layUrl mapUrl transcriptUrl url ' +
  'page pages at quotePage quotePages'
).split(' ');

/** The names of some parameters, remembered by their list. */
function exceptions(fields: CitationFields, parameters: readonly string[]): ReadonlySet<string> {
  const { citationRules } = fields.site;
  const bySite = known.get(parameters) ?? new WeakMap<CitationRules, ReadonlySet<string>>();
  known.set(parameters, bySite);
  let found = bySite.get(citationRules);
  if (!found) {
    const names = parameters.flatMap((parameter) => fields.aliases(parameter));
    found = new Set(names.flatMap((name) => [name, name.replace('#', '')]));
    bySite.set(citationRules, found);
  }
  return found;
}

const known = new Map<readonly string[], WeakMap<CitationRules, ReadonlySet<string>>>();

/** `title=A url=https://…` or `title=url=https://…`: a parameter lost its pipe. */
function checkMissingPipe(
  argument: CitationArgument,
  { site }: CitationFields,
  faults: FaultList,
): void {
  const plain = withoutTags(argument.value);
  if (!plain.includes('=')) return;
  const [, lost] =
    /\s([A-Za-z][A-Za-z\d-]+)\s{0,20}=/.exec(plain) ??
    /^([A-Za-z][A-Za-z\d-]+)\s{0,20}=/.exec(plain) ??
    [];
  if (!lost || !isKnownParameter(lost, 'book', site)) return;
  if (Object.hasOwn(site.citations.parametersOnlyIn, lost)) return;
  const before = argument.value.search(new RegExp(`(?:^|\\s)${lost}\\s*=`));
  faults.add('missing-pipe', argument, { lost, at: String(Math.max(before, 0)) });
}

/** Attributes of tags look like parameters. */
function withoutTags(value: string): string {
  return value.includes('<') ? value.replace(/<[^<>]*>/g, '') : value;
}

/** `[[fr:Page]]` leads to no other wiki but links the whole page to it. */
function checkLanguageLink(
  argument: CitationArgument,
  { site }: CitationFields,
  faults: FaultList,
): void {
  const [, prefix = ''] = /\[\[([A-Za-z]+):/.exec(argument.value) ?? [];
  if (!site.citationRules.interwikiLanguages.has(prefix.toLowerCase())) return;
  if (!argument.value.includes(unknownText)) faults.add('bad-paramlink', argument);
}
