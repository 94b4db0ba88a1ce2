/**
 * The day that most archives write into the address of a copy, whether there is such a day or not:
 * `https://web.archive.org/web/20200501000000/…` is of `2020-05-01`.
 * @param url an archive's address; other sites write other numbers into theirs
 */
export function snapshotDay(url: string): string | undefined {
  const [, year, month, day] = /^[^?#]*?\/(\d{4})\.?(\d\d)\.?(\d\d)-?\d{6}(?!\d)/.exec(url) ?? [];
  return year && `${year}-${month}-${day}`;
}
