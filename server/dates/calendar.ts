/** Before this year the Julian calendar counts, from it on the Gregorian one. */
export const firstGregorianYear = 1582;

/**
 * Whether a month has a day: 29 February 1500 was one, 29 February 1900 was none.
 * @param month from 1 on
 */
export function dayExists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** `2020-05-06`. */
export function isoDay(year: number, month: number, day: number): string {
  const digits = (number: number, length: number) => String(number).padStart(length, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year < firstGregorianYear || year % 100 !== 0 || year % 400 === 0);
}
