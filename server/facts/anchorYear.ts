import { unknownText } from './shortFootnoteFacts.ts';

/**
 * The year by which short citations know a date, as Module:Citation/CS1 finds it: `12 May 2001a`
 * gives `2001a`, `2001–02` itself, `c. 1900` itself, `n.d.` itself.
 * @returns {@link unknownText} for a date of a form that the module does not know, as it then has none
 */
export function anchorYear(date: string): string {
  const plain = date.replace(/\s+/g, ' ').trim();
  // No date is longer, and the forms below would search a long text again and again.
  if (plain.length > 60) return unknownText;
  if (/^(?:c\. [1-9]\d{2,3}|n\.d\.|nd)\p{L}?$/u.test(plain)) return plain;
  for (const { form, isRange } of forms) {
    const found = form.exec(plain);
    if (!found) continue;
    return isRange ? `${found[1]!}–${found[2]!}` : found[1]!;
  }
  return unknownText;
}

interface DateForm {
  readonly form: RegExp;
  /** It names two years, and both stand in the anchor. */
  readonly isRange?: true;
}

const year = String.raw`([1-9]\d{2,3}\p{L}?)`;
const firstYear = String.raw`([1-9]\d{2,3})`;
const dash = String.raw` ?[-–] ?`;
/** A month, season, quarter or feast: whether there is such a one is for another rule to say. */
const word = String.raw`[^\d–-]+?`;

const forms: readonly DateForm[] = [
  { form: /^(\d{4})-\d\d-\d\d$/ },
  { form: pattern(year) },
  { form: pattern(`${firstYear}${dash}((?:\\d{2}|[1-9]\\d{2,3})\\p{L}?)`), isRange: true },
  { form: pattern(`${word} ${year}`) },
  { form: pattern(`Q[1-4] ${year}`) },
  { form: pattern(`${word}${dash}${word} ${year}`) },
  { form: pattern(`\\d\\d? ${word} ${year}`) },
  { form: pattern(`${word} \\d\\d?, ?${year}`) },
  { form: pattern(`\\d\\d?${dash}\\d\\d? ${word} ${year}`) },
  { form: pattern(`${word} \\d\\d?${dash}\\d\\d?, ?${year}`) },
  { form: pattern(`\\d\\d? ${word}${dash}\\d\\d? ${word} ${year}`) },
  { form: pattern(`${word} \\d\\d?${dash}${word} \\d\\d?, ?${year}`) },
  { form: pattern(`${word} ${firstYear}${dash}(\\d{2}\\p{L}?)`), isRange: true },
  { form: pattern(`${word} ${firstYear}${dash}(?:${word} )?${year}`), isRange: true },
  {
    form: pattern(`\\d\\d? ${word} ${firstYear}${dash}\\d\\d? ${word} ${year}`),
    isRange: true,
  },
  {
    form: pattern(`${word} \\d\\d?, ?${firstYear}${dash}${word} \\d\\d?, ?${year}`),
    isRange: true,
  },
];

function pattern(source: string): RegExp {
  return new RegExp(`^${source}$`, 'u');
}
