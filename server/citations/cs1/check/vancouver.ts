import type { FaultList } from './citationFault.ts';
import { isKnown, isSet, type Field } from './citationFields.ts';
import type { Name, NameList } from './nameList.ts';

/** Names as the National Library of Medicine writes them: `Smith JA, Jones K Jr, ((The Group))`. */

/**
 * Checks `vauthors` or `veditors`; the module reports one fault of a citation only.
 * @returns the names of the list
 */
export function checkVancouverNames(list: Field, faults: FaultList): NameList {
  if (!isKnown(list)) return { names: [], known: false };
  const written = splitNames(
    list.text.replace(/[;,]? {0,20}(?<![A-Za-z])et\.? {0,20}al[.;,"']*$/i, ''),
  );
  const fault = written
    .map((name, index) => ({ detail: faultOfName(name), number: String(index + 1) }))
    .find(({ detail }) => detail !== undefined);
  if (fault) {
    faults.add('vancouver', list.argument, { detail: fault.detail!, number: fault.number });
  }
  const names = written.map((_, index): Name => ({ number: index + 1, last: list, first: list }));
  return { names, known: true };
}

/** `name-list-style=vanc` makes initials of given names, which must be Latin letters. */
export function checkVancouverStyle(names: readonly Name[], faults: FaultList): void {
  for (const { number, last, first } of names) {
    if (!isSet(first) || first === last || !isKnown(first) || !isKnown(last)) continue;
    const [given = '', ...rest] = first.text.split(/[,\s]+/);
    const suffix = rest.join(' ');
    const detail = faultOfParts(
      last.text.replaceAll('.', ''),
      given,
      isSuffix(suffix) ? suffix : '',
    );
    if (detail) {
      faults.add('vancouver', last.argument, { detail, number: String(number) });
      return;
    }
  }
}

/** At commas, but for those in the double parentheses of an organisation. */
function splitNames(text: string): string[] {
  const names: string[] = [];
  let open = '';
  for (const part of text.split(',').map((name) => name.trim())) {
    if (open) {
      open += `, ${part}`;
    } else if (part.startsWith('((') && !part.endsWith('))')) {
      open = part;
    } else {
      names.push(part);
      continue;
    }
    if (part.endsWith('))')) {
      names.push(open);
      open = '';
    }
  }
  return open ? [...names, open] : names;
}

function faultOfName(written: string): string | undefined {
  if (/^\(\(.+\)\)$/.test(written)) return undefined;
  const name = withoutLink(written);
  const words = name.split(/\s+/).filter(Boolean);
  if (words.length < 2) return faultOfParts(name, '', '');
  if (/[;.]/.test(name)) return 'punctuation';
  const ending = words.pop()!;
  const isInitials = /^\p{Lu}+$/u.test(ending);
  const initials = isInitials ? ending : words.pop()!;
  const last = words.join(' ');
  if (last === '') return 'name';
  if (/\p{L}+\s+\p{Lu}+\s+\p{L}+/u.test(last)) return 'missing comma';
  if (/ \p{Lu} \p{Lu}$/u.test(name) || !/^\p{Lu}?\p{Lu}$/u.test(initials)) return 'initials';
  return faultOfParts(last, initials, isInitials ? '' : ending);
}

function withoutLink(name: string): string {
  return /^\[\[(?:[^|\]]*\|)?([^\]]+)\]\]$/.exec(name)?.[1] ?? name;
}

const latinName = /^[A-Za-zÀ-ÖØ-öø-ƿǄ-ɏ\-\s']*$/;
const latinInitials = /^[A-Za-zÀ-ÖØ-öø-ƿǄ-ɏ\-\s'.]*$/;

function faultOfParts(last: string, first: string, suffix: string): string | undefined {
  if (suffix !== '' && !isSuffix(suffix)) return 'suffix';
  return latinName.test(last) && latinInitials.test(first) ? undefined : 'non-Latin character';
}

function isSuffix(written: string): boolean {
  return /^(?:Jn?r|Sn?r|1st|2nd|3rd|\dth)$/.test(written);
}
