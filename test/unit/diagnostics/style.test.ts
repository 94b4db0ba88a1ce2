import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { diagnose } from '../../../server/features/diagnose/diagnose.ts';
import { applyEdits } from '../../../server/text/applyEdits.ts';
import { markRanges, readFixture } from '../fixture.ts';
import { realArticle, site } from '../site.ts';

function styleFaults(text: string) {
  return diagnose(openArticle(text, site)).filter(({ code }) => code.startsWith('style/'));
}

const copy = 'https://archive.ph/20200501000000/https://a.org';
const archived = (date: string, url = copy) =>
  `{{cite web |url=https://a.org |title=T |archive-url=${url} |archive-date=${date}}}`;
const cited = (rest: string, opening = '{{cite web') =>
  `<ref>${opening} |url=https://www.a.org/b/#c |title=T${rest}}}</ref>`;

describe('style of citations', () => {
  test.each([
    ['an archive’s other day', archived('$[style/archive-date:2 May 2020$]')],
    [
      'what the module says',
      archived('2 May 2020', 'https://web.archive.org/web/20200501000000/https://a.org'),
    ],
    ['the day in another form', archived('May 1, 2020')],
    [
      'a redirect of the parameter',
      archived('$[style/archive-date:2020-05-02$]').replace('archive-url', 'archiveurl'),
    ],
    [
      'another archive',
      archived(
        '$[style/archive-date:3 May 2020$]',
        'https://archive.ph/20200501101112/https://a.org',
      ),
    ],
    [
      'an archive with dots in its time',
      archived(
        '$[style/archive-date:3 May 2020$]',
        'https://archive.today/2020.05.01-101112/https://a.org',
      ),
    ],
    ['a path that is no time', archived('2 May 2020', 'https://a.org/20200501000000/x')],
    [
      'no such day',
      archived('2 May 2020', 'https://web.archive.org/web/20201301000000/https://a.org'),
    ],
    ['a date that only the wiki knows', archived('{{date|2 May 2020}}')],
    ['a date that is none', archived('soon')],
    [
      'the other order',
      '{{Use dmy dates}} {{cite web |url=u |date=$[style/date-format:May 5, 2020$] |access-date=5 May 2020}}',
    ],
    [
      'the other order, American',
      '{{use mdy dates|date=May 2020}} {{cite web |url=u |date=$[style/date-format:5–7 May 2020$]}}',
    ],
    ['numbers', '{{Use dmy dates}} {{cite web |url=u |date=2020-05-05}}'],
    ['no day', '{{Use dmy dates}} {{cite web |url=u |date=May 2020}}'],
    ['an order of its own', '{{Use dmy dates}} {{cite web |url=u |df=mdy |date=May 5, 2020}}'],
    ['no order asked for', '{{cite web |url=u |date=May 5, 2020 |access-date=5 May 2020}}'],
    ['a bare address', 'A.<ref name=a> $[style/bare-url:https://a.org/b?c=d$] </ref>'],
    ['an address in brackets', 'A.<ref>$[style/bare-url:[//a.org]$]</ref>'],
    ['an address with a text', 'A.<ref>[https://a.org B]</ref> <ref>https://a.org seen</ref>'],
    ['a bare address outside', 'A https://a.org'],
    [
      'a dead link',
      'A.<ref>{{cite web |url=u |title=T}} $[style/dead-link:{{dead link|date=May 2020}}$]</ref>',
    ],
    [
      'a dead link by another name',
      '{{cite web |url=u |title=T}}<!-- c -->$[style/dead-link:{{404}}$]',
    ],
    ['a copy', '{{cite web |url=u |archive-url=v |archive-date=w |title=T}} {{dead link}}'],
    ['a copy behind', '{{cite web |url=u |title=T}} {{dead link}} {{webarchive|url=v}}'],
    [
      'a copy looked for',
      '{{cite web |url=u |title=T}} {{dead link|fix-attempted=yes}} {{cite web |url=u |title=T}} {{Permanent dead link}}',
    ],
    ['a dead link elsewhere', '{{cite web |url=u |title=T}} and {{dead link}}'],
    ['the same source', `${cited('')} ${cited('', '$[style/same-source:{{cite news$]')}`],
    [
      'the same address',
      `${cited('')} <ref>$[style/same-source:{{cite web$] |url=http://a.org/b |title=T}}</ref>`,
    ],
    ['other pages', `${cited('|page=1')} ${cited('|page=2')}`],
    ['another title', `${cited('')} <ref>{{cite web |url=http://a.org/b |title=U}}</ref>`],
    ['another path', `${cited('')} <ref>{{cite web |url=http://a.org/B |title=T}}</ref>`],
    [
      'the same DOI',
      '{{cite journal |doi=10.1000/A |title=T}} $[style/same-source:{{cite journal$] |DOI=10.1000/a |title=T}}',
    ],
    ['one that does not show', `{{#if:||${cited('')}}} {{#if:|${cited('')}}}`],
  ])('%s', (_, marked) => {
    const { text } = readFixture(marked);
    expect(markRanges(text, styleFaults(text))).toBe(marked);
  });

  test.each([
    [archived('2 May 2020'), archived('1 May 2020')],
    [archived('May 2, 2020'), archived('May 1, 2020')],
    [archived('2020-05-02'), archived('2020-05-01')],
    [
      '{{Use dmy dates}} {{cite web |url=u |date=Sep 5, 2020}}',
      '{{Use dmy dates}} {{cite web |url=u |date=5 Sep 2020}}',
    ],
    [
      '{{Use mdy dates}} {{cite web |url=u |date= 5 May – 7 June 2020 }}',
      '{{Use mdy dates}} {{cite web |url=u |date= May 5 – June 7, 2020 }}',
    ],
  ])('%s is mended', (text, mended) => {
    const [fault, ...more] = styleFaults(text);
    expect(more).toEqual([]);
    expect(applyEdits(text, fault!.fixes[0]!.edits)).toBe(mended);
    expect(styleFaults(mended)).toEqual([]);
  });

  test('the real article cites two sources twice, and has no other fault of style', () => {
    const places = styleFaults(realArticle).map(({ code, start, related }) => {
      const url = (from: number) => /\burl *= *(\S+)/.exec(realArticle.slice(from))?.[1];
      return [code, url(start) === url(related[0]!.start)];
    });
    expect(places).toEqual([
      ['style/same-source', true],
      ['style/same-source', true],
    ]);
  });
});
