import { isValidAccessDate } from '../../render/citation/dates.ts';
import type { Site } from '../../site/site.ts';

/**
 * The day on which an archived copy was taken, as most archives write it into its address:
 * `https://web.archive.org/web/20200501000000/…`.
 * @returns such as `2020-05-01`
 */
export function snapshotDay(url: string, { citations }: Site): string | undefined {
  const [, host = '', year, month, day] =
    /^(?:https?:)?\/\/([^/?#]+)\/(?:[^?#]*?\/)??(\d{4})\.?(\d\d)\.?(\d\d)-?\d{6}\w*\//i.exec(url) ??
    [];
  const isArchive = citations.webArchives.some(
    (archive) => host === archive.host || host.endsWith(`.${archive.host}`),
  );
  const written = `${year}-${month}-${day}`;
  return isArchive && isValidAccessDate(written) ? written : undefined;
}
