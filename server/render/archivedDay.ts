/**
 * The day that most archives write into the address of a snapshot, true or not as a day:
 * `https://web.archive.org/web/20200501000000/…` is of `2020-05-01`.
 */
export function archivedDay(url: string): string | undefined {
  const [, year, month, day] = /\/(\d{4})(\d\d)(\d\d)\d{6}/.exec(url) ?? [];
  return year && `${year}-${month}-${day}`;
}
