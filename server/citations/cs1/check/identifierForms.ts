import type { Site } from '../../../wikis/site.ts';
import { faultOfIsbn, faultOfSbn, isAsin, isIsmn, isIssn } from '../../../text/standardNumbers.ts';

/** A fault of an identifier's value. */
export interface IdentifierFault {
  readonly key: string;
  /** What exactly is wrong, where the module says so. */
  readonly detail?: string;
}

/**
 * What is wrong with the value of an identifier, and what the module only notes about it.
 * @param key the identifier in the site's data: `ISBN`
 */
export function faultsOfIdentifier(key: string, value: string, site: Site): IdentifierFault[] {
  const check = Object.hasOwn(checks, key) ? checks[key]! : undefined;
  return check?.(value, site) ?? [];
}

type Check = (value: string, site: Site) => IdentifierFault[];

/** A check of one pattern or test, with the key of its fault. */
function unless(key: string, test: (value: string) => boolean): Check {
  return (value) => (test(value) ? [] : [{ key }]);
}

/** A serial number: digits only, not above the highest one given out. */
function serial(name: string, key: string, least = 1): Check {
  return (value, { citationRules }) => {
    const limit = citationRules.identifierLimits[name] ?? Infinity;
    const isGood = /^\d+$/.test(value) && Number(value) >= least && Number(value) <= limit;
    return isGood ? [] : [{ key }];
  };
}

/** The same after a prefix that should not be there. */
function prefixed(prefix: RegExp, noted: string, check: Check): Check {
  return (value, site) => {
    const [found] = prefix.exec(value) ?? [''];
    return found ? [{ key: noted }, ...check(value.slice(found.length), site)] : check(value, site);
  };
}

const checks: Readonly<Record<string, Check>> = {
  ARXIV: unless('bad-arxiv', isArxiv),
  ASIN: unless('bad-asin', isAsin),
  BIBCODE: checkBibcode,
  BIORXIV: (value, { today }) => (isBiorxiv(value, today) ? [] : [{ key: 'bad-biorxiv' }]),
  CITESEERX: unless('bad-citeseerx', (value) =>
    /^10\.1\.1\.[1-9]\d{0,3}\.[1-9]\d{0,3}$/.test(value),
  ),
  DOI: unless('bad-doi', isDoi),
  EISSN: unless('bad-issn', isIssn),
  HDL: unless('bad-hdl', isHandle),
  ISBN: (value) => detailed('bad-isbn', faultOfIsbn(value)),
  ISMN: unless('bad-ismn', isIsmn),
  ISSN: unless('bad-issn', isIssn),
  JFM: prefixed(
    /^jfm(?=.)/i,
    'maint-jfm-format',
    unless('bad-jfm', (value) => /^\d\d\.\d{4}\.\d\d$/.test(value)),
  ),
  JSTOR: unless('bad-jstor', (value) => !/jstor|^https?:\/\/|\s/i.test(value)),
  LCCN: unless('bad-lccn', isLccn),
  MEDRXIV: unless('bad-medrxiv', (value) => /^10\.(?:1101|64898)\/\S*\d/.test(value)),
  MR: prefixed(
    /^mr(?=\d+$)/i,
    'maint-mr-format',
    unless('bad-mr', (value) => /^\d{1,7}$/.test(value)),
  ),
  OCLC: unless('bad-oclc', (value) =>
    /^(?:ocm\d{8}|ocn\d{9}|on\d{10,}|\(OCoLC\)[1-9]\d{0,8}|\d{1,10}|10\d{9})$/.test(value),
  ),
  OL: unless('bad-ol', (value) => /^(?:OL)?\d+[AMW]$/.test(value)),
  OSTI: serial('OSTI', 'bad-osti', 1018),
  PMC: prefixed(/^pmc(?=\d+$)/i, 'maint-pmc-format', serial('PMC', 'bad-pmc')),
  PMID: serial('PMID', 'bad-pmid'),
  RFC: serial('RFC', 'bad-rfc'),
  S2CID: (value, site) =>
    value.startsWith('0') ? [{ key: 'bad-s2cid' }] : serial('S2CID', 'bad-s2cid')(value, site),
  SBN: (value) => detailed('bad-sbn', faultOfSbn(value)),
  SSRN: serial('SSRN', 'bad-ssrn', 100),
  USENETID: unless(
    'bad-usenet-id',
    (value) => value.slice(1, -1).includes('@') && !value.startsWith('<') && !value.endsWith('>'),
  ),
  ZBL: (value) => {
    if (/^\d{8}$/.test(value)) return [{ key: 'maint-zbl' }];
    return /^\d{1,4}\.\d{5}$/.test(value) ? [] : [{ key: 'bad-zbl' }];
  },
};

function detailed(key: string, detail: string | undefined): IdentifierFault[] {
  return detail ? [{ key, detail }] : [];
}

/** `hep-th/9901001` until March 2007, `0704.0001` until 2014, `1501.00001` since; versions follow. */
function isArxiv(value: string): boolean {
  const old = /^[a-z][a-z.-]+\/([90]\d)([01]\d)\d{3}(?:v\d+)?$/i.exec(value);
  const [, code = '', month = '', number = ''] =
    old ?? /^(\d\d)([01]\d)\.(\d{4,5})(?:v\d+)?$/.exec(value) ?? [];
  const at = Number(code) * 100 + Number(month);
  if (!code || Number(month) < 1 || Number(month) > 12) return false;
  if (old) return at >= 9107 || at <= 703;
  return number.length === 4 ? at >= 704 && at < 1500 : at >= 1501;
}

/** Nineteen characters: year, journal, volume, page, initial. */
function checkBibcode(value: string, { today }: Site): IdentifierFault[] {
  const key = 'bad-bibcode';
  if (new TextEncoder().encode(value).length !== 19) return [{ key, detail: 'length' }];
  const form = /^(\d{4})[A-Z][A-Z\d&.]{3}[A-Z\d.]+[A-Z.]$/i.exec(value);
  if (!form) return [{ key, detail: 'value' }];
  if (value.includes('&.')) return [{ key, detail: 'journal' }];
  const year = Number(form[1]);
  const isPossible = year >= 1000 && year <= Number(today.slice(0, 4)) + 1;
  return isPossible ? [] : [{ key, detail: 'year' }];
}

/** `10.1101/123456`, since 11 December 2019 with that date before the number. */
function isBiorxiv(value: string, today: string): boolean {
  if (/^10.1101\/\d{6}$/.test(value)) return true;
  const dated = /^10.1101\/(20[1-9]\d)\.([01]\d)\.([0-3]\d)\.\d{6}(?:v\d+)?$/.exec(value);
  const day = dated?.slice(1).join('-');
  return (
    day !== undefined && day >= '2019-12-11' && Date.parse(day) <= Date.parse(today) + 86_400_000
  );
}

const badRegistrant =
  /^(?:[^1-3]\d{4}\.\d+|[^1-5]\d{4}|[^1-9]\d{3}\.\d+|[^1-9]\d{3}|\d{6}.*|\d{1,3}|5555)$|[^\d.]/;

/** A prefix of a possible registrant, a slash, and anything without spaces, en dashes or a final stop. */
function isDoi(value: string): boolean {
  const slash = value.indexOf('/');
  const registrant = value.startsWith('10.') && slash > 3 ? value.slice(3, slash) : undefined;
  if (!registrant || badRegistrant.test(registrant)) return false;
  return isLocalName(value.slice(slash + 1));
}

function isHandle(written: string): boolean {
  const query = /\?(?:noredirect|ignore_aliases|auth|cert|index|type|urlappend|locatt|action)/.exec(
    written,
  );
  const value = query ? written.slice(0, query.index) : written;
  const slash = value.indexOf('/');
  return slash >= 0 && !/[\s–]/.test(value.slice(0, slash)) && isLocalName(value.slice(slash + 1));
}

function isLocalName(name: string): boolean {
  return name !== '' && !/[\s–]/.test(name.slice(0, -1)) && !/[.,]$/.test(name);
}

/** Eight digits at the end; letters and digits before them depend on the length. */
function isLccn(written: string): boolean {
  if (/\s/.test(written)) return false;
  const [plain = ''] = written.split('/');
  const hyphen = plain.lastIndexOf('-');
  const isSplit = hyphen > 0 && hyphen < plain.length - 1;
  const value = isSplit ? plain.slice(0, hyphen) + plain.slice(hyphen + 1).padStart(6, '0') : plain;
  return /^(?:\d{8}|[a-z]\d{8}|[a-z]{2}\d{8}|\d{10}|[a-z]{3}\d{8}|[a-z]\d{10}|[a-z]{2}\d{10})$/.test(
    value,
  );
}
