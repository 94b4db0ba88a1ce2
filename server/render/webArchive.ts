import { isDate } from '../dates/cs1/isDate.ts';
import { dateLanguage } from '../dates/dateLanguages.ts';
import { snapshotDay } from '../dates/snapshotDay.ts';
import { writeIsoDay } from '../dates/writeDate.ts';
import { hostOf, webArchiveOf } from '../wikis/webArchives.ts';
import { type Inline, text, textNodes } from './inline.ts';
import { pageLink, typedLink } from './links.ts';
import type { Argument } from './argument.ts';
import type { Scope } from './scope.ts';

/** `{{webarchive|url=…|date=…|title=…}}`: "Archived 1 May 2020 at the Wayback Machine". */
export function webArchive(given: ReadonlyMap<string, Argument>, scope: Scope): Inline[] {
  const url = (given.get('url') ?? given.get('1'))?.text ?? '';
  if (!url) return [];
  const date = given.get('date')?.text || snapshotDate(url, scope);
  const title = given.get('title');
  const place = archiveName(url, scope);
  if (title?.text) {
    const when = date ? [text(` (archived ${date})`)] : [];
    return [...typedLink(url, title.inline), ...place, ...when];
  }
  // A date with a comma inside is set off by another behind it.
  const when = !date ? '' : /^\p{L}+ \d+, \d+$/u.test(date) ? ` ${date},` : ` ${date}`;
  return [...typedLink(url, [text('Archived')]), ...textNodes(when), ...place];
}

function archiveName(url: string, scope: Scope): Inline[] {
  const archive = webArchiveOf(url, scope.context.site.citations);
  if (!archive) {
    const host = hostOf(url);
    return host ? [text(` at ${host.replace(/^www\./, '')}`)] : [];
  }
  const name = [text(archive.name)];
  const shown = archive.page ? pageLink(archive.page, name, scope) : name;
  return [text(archive.article ? ` at ${archive.article} ` : ' at '), ...shown];
}

function snapshotDate(url: string, { context: { site, dateStyle = 'mdy' } }: Scope): string {
  const day = snapshotDay(url);
  if (!day || !isDate(day, 'other', site)) return day ?? '';
  return writeIsoDay(day, dateStyle, dateLanguage(site));
}
