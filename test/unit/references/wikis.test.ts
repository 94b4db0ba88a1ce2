import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { diagnose } from '../../../server/features/diagnose/diagnose.ts';
import { citationText } from '../../../server/features/symbols/citationText.ts';
import { resolveCites } from '../../../server/references/resolveCites.ts';
import { readData, siteOf, wikis, type ReferenceData } from '../citations/renderOn.ts';

/** The notes of a page on a wiki, with the errors of Cite. */
function read(wiki: string, text: string): string[] {
  const article = openArticle(text, siteOf(wiki));
  const notes = resolveCites(article).notes.map(({ label, definitions: [first] }) =>
    `${label} ${first ? citationText(article, first) : ''}`.trim(),
  );
  const errors = diagnose(article).filter(({ code }) => code.startsWith('cite/'));
  return [...notes, ...errors.map(({ code }) => code)];
}

describe('references', () => {
  test.each([
    ['dewiki', 'A.<ref>x</ref>\n<references />', ['1 x']],
    ['frwiki', 'A.<ref group="n">x</ref>\n{{Références|groupe=n}}', ['n 1 x']],
    ['frwiki', 'A.<ref name="a" />\n{{références|références=<ref name="a">x</ref>}}', ['1 x']],
    [
      'frwiki',
      'A.{{sfn|Hugo|1862|p=3}} B.{{sfn|Hugo|1862|p=3}}\n{{Reflist}}',
      ['1 Hugo 1862, p.\u00a03.'],
    ],
    ['eswiki', 'A.<ref group="n">x</ref>\n{{listaref|grupo=n}}', ['n 1 x']],
    ['eswiki', 'A.{{refn|grupo=n|nombre=a|x}}\n{{listaref|grupo=n}}', ['n 1 x']],
    ['itwiki', 'A.<ref>x</ref>\n{{Note strette}}', ['1 x']],
    ['ptwiki', 'A.{{efn|x}}B.<ref>y</ref>\n{{notelist}}\n{{Referências|col=2}}', ['a x', '1 y']],
    ['nlwiki', 'A.<ref>x</ref>\n{{Appendix}}', ['1 x']],
    ['nlwiki', 'A.<ref>x</ref>\n{{references}}', ['1 x']],
    [
      'plwiki',
      'A.<ref name="a">x</ref>{{r|a}}{{odn|Nowak|1999|s=1}}\n{{Przypisy}}',
      ['1 x', '2 Nowak 1999, s.\u00a01.'],
    ],
    ['plwiki', 'A.{{uwaga|x}}\n{{Uwagi}}', ['uwaga 1 x']],
    ['plwiki', 'A.<ref name="a" />\n{{Przypisy|<ref name="a">x</ref>}}', ['1 x']],
    [
      'ruwiki',
      'A.{{sfn|Иванов|Петров|2001|с=3}}\n{{примечания}}',
      ['1 Иванов, Петров 2001, с.\u00a03.'],
    ],
    ['svwiki', 'A.<ref>x</ref>\n{{reflist}}', ['1 x']],
    ['ruwiki', 'A.<ref group="К">x</ref>\n{{примечания|group=К}}', ['К 1 x']],
    ['ruwiki', 'A.<ref name="a" />\n{{Примечания|refs=<ref name="a">x</ref>}}', ['1 x']],
    ['ukwiki', 'A.<ref>x</ref>\n{{примітки}}', ['1 x']],
    ['zhwiki', 'A.{{NoteTag|x}}B.<ref>y</ref>\n{{NoteFoot}}\n{{參考資料}}', ['註 1 x', '1 y']],
    ['jawiki', 'A.{{efn|x}}B.<ref>y</ref>\n{{Notelist}}\n{{脚注リスト}}', ['注釈 1 x', '1 y']],
    ['hewiki', 'A.{{הערה|x{{הערה|y}}}}\n{{הערות שוליים}}', ['1 y', '2 x[1]']],
    ['frwiki', 'A.<ref>{{lang|en|x}}{{!}}</ref>\n{{Références}}', ['1 x|']],
    ['kowiki', 'A.<ref>x</ref>\n{{각주}}', ['1 x']],
    ['arwiki', 'A.<ref>x</ref>\n{{مراجع}}', ['1 x']],
    ['fawiki', 'A.<ref group="ن">x</ref>\n{{پانویس|گروه=ن}}', ['ن 1 x']],
    ['hewiki', 'A.{{הערה|שם=a|x}}{{ביאור|y}}\n{{הערות שוליים}}\n{{ביאורים}}', ['1 x', 'ביאור 1 y']],
    ['hewiki', 'A.<ref name="a" />\n{{הערות שוליים|הערות=<ref name="a">x</ref>}}', ['1 x']],
  ])('%s %j', (wiki, text, notes) => {
    expect(read(wiki, text)).toEqual(notes);
  });
});

describe.each(wikis)('the data of %s', (wiki) => {
  const data = readData(wiki, 'references.json') as ReferenceData;

  test('name their source', () => {
    expect(data.source.length).toBeGreaterThan(0);
    for (const page of data.source) expect(page).toMatch(/^https:\/\/\w+\.wikipedia\.org\/wiki\//);
  });

  test('send redirects to what is known', () => {
    for (const name of Object.values(data.templateRedirects)) {
      expect(Object.keys(data.citeTemplates)).toContain(name);
    }
  });

  test('call templates by normalised names', () => {
    const { citations } = siteOf(wiki);
    const names = [
      ...Object.keys(data.citeTemplates),
      ...Object.keys(data.templateRedirects),
      ...citations.templates.keys(),
    ];
    for (const name of names) {
      expect(name).toBe(name.charAt(0).toUpperCase() + name.slice(1).replace(/[_\s]+/g, ' '));
    }
  });
});
