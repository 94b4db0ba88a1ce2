import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { citationCalls } from '../../../server/facts/citations.ts';
import { citationText } from '../../../server/features/symbols/citationText.ts';
import { diagnose } from '../../../server/features/diagnose/diagnose.ts';
import { hover } from '../../../server/features/hover/hover.ts';
import { findRefactorings } from '../../../server/features/refactor/findRefactorings.ts';
import { isReference } from '../../../server/references/cites.ts';
import { readableName } from '../../../server/references/readableName.ts';
import { resolveCites } from '../../../server/references/resolveCites.ts';
import { readFixture } from '../fixture.ts';
import { site } from '../site.ts';

function firstReference(text: string) {
  const article = openArticle(text, site);
  const reference = resolveCites(article).nodes.find(isReference)!;
  return { article, reference };
}

/** A reference of one call, as the References view shows it. */
function shown(call: string): string {
  const { article, reference } = firstReference(`A.<ref>${call}</ref>\n<references/>`);
  return citationText(article, reference);
}

describe('a template that no data know reads as a source', () => {
  test.each([
    [
      '{{Zitat Web |autor=Max Muster |titel=Das Haus |url=https://a.example |werk=Die Zeit |datum=3. Mai 2020 |abruf=2020-06-01}}',
      'Max Muster. “Das Haus”. Die Zeit. 3. Mai 2020.',
    ],
    [
      '{{source livre|nom1=Hugo|prénom1=Victor|nom2=Sand|titre=Œuvre|lieu=Paris|éditeur=Gallimard|année=1999|passage=12|isbn=978-2-07-036024-2}}',
      'Hugo, Victor; Sand. Œuvre. Paris: Gallimard. 1999. p.\u00a012. ISBN\u00a0978-2-07-036024-2.',
    ],
    [
      '{{Cite court|litigants=A v. B|vol=1|date=1999|url=https://a.example/x}}',
      'https://a.example/x. 1. 1999.',
    ],
    [
      '{{наведено|назва=Назва|автор=І. Автор|видавець=Дім|рік=2001}}',
      'І. Автор. Назва. Дім. 2001.',
    ],
    ['{{引用|標題=題目|作者=作者甲|網址=https://a.example}}', '作者甲. 題目.'],
    ['{{x|author1=A|author2=B|last3=C|first3=D|title=T}}', 'A; B; C, D. T.'],
    ['{{出典|著者=山田|題名=本|出版社=社|ページ=3-5}}', '山田. 本. 社. pp.\u00a03-5.'],
    ['{{مصدر|العنوان=كتاب|المؤلف=كاتب|الناشر=دار}}', 'كاتب. كتاب. دار.'],
    ['{{منبع ب|عنوان=کتاب|نام خانوادگی۲=رضایی|نام خانوادگی=احمدی}}', 'احمدی; رضایی. کتاب.'],
    ['{{nguồn|tiêu đề=Sách|tác giả=Ai|năm=2001}}', 'Ai. Sách. 2001.'],
    ['{{x cite|title=What?|publisher=Inc.|date=2001}}', 'What? Inc. 2001.'],
  ])('%s', (call, text) => {
    expect(shown(call)).toBe(text);
  });

  test('the title links its address', () => {
    const { text, cursor } = readFixture(
      'A.<r$0ef>{{Zitat|titel=T|url=https://a.example/x}}</ref>\n<references/>',
    );
    const blocks = hover(openArticle(text, site), cursor)!.blocks;
    expect(blocks[1]).toBe('[T](https://a.example/x).');
    expect(blocks[2]).toBe('**Zitat** · [live page](https://a.example/x)');
  });

  test('and gives a name', () => {
    const { article, reference } = firstReference(
      'A.<ref>{{Zitat|titel=T|autor=Muster, Max|jahr=2001}}</ref>\n<references/>',
    );
    expect(readableName(article, reference)).toBe('Muster 2001');
  });
});

describe('what is taken for a source', () => {
  const sources = (text: string) =>
    openArticle(text, site).blocks.flatMap(({ facts }) =>
      citationCalls(facts).map(({ name, citation }) => `${citation.style} ${name}`),
    );
  const call = '{{Zitat|titel=T|autor=A|verlag=V|url=https://a.example}}';

  test.each([
    ['in a reference', `A.<ref>See ${call}, p. 3.</ref>`, ['generic Zitat']],
    ['in one that a template makes', `A.{{efn|1=See ${call}}}`, ['generic Zitat']],
    ['alone in a list', `* ${call}.\n* B`, ['generic Zitat']],
    ['after text in a list', `* See ${call}`, []],
    ['in the text', `A ${call} b`, []],
    ['an infobox', `A.<ref>${call.replace('Zitat', 'Infobox book')}</ref>`, []],
    [
      'one with a title in other words',
      'A.<ref>{{Zitat|titro=T|autor=A|verlag=V|isbn=1}}</ref>',
      [],
    ],
    ['a song in a list', '* {{Song|title=T|author=A|year=1999}}', []],
    ['a quotation', 'A.<ref>{{My quote|text=Words|title=T|author=A}}</ref>', []],
    ['a quotation without a name', 'A.<ref>{{My quote|So many words here|title=T}}</ref>', []],
    ['a link', 'A.<ref>{{IMDb entry|0012345|A title}}</ref>', []],
    [
      'a template of another kind',
      'A.<ref>{{official website|url=https://a.example|title=T}}</ref>',
      [],
    ],
    [
      'one that the data know',
      'A.<ref>{{cite web|url=https://a.example|title=T}}</ref>',
      ['cs1 Cite web'],
    ],
  ])('%s', (_, text, found) => {
    expect(sources(text)).toEqual(found);
  });
});

describe('a style of which nothing is known', () => {
  const text =
    'A.<ref>{{Zitat|titel=T|titel-link=x|acess-date=30 Feb 2020|url=https://a.example|isbn=1}}</ref>\n' +
    'B.<ref>{{Zitat|titel=T|url=https://a.example|archive-url=https://web.archive.org/web/20200501000000/https://a.example|archive-date=2 May 2020}}</ref>\n' +
    '{{Use dmy dates}}\n{{reflist}}';

  test('has nothing to be checked', () => {
    expect(diagnose(openArticle(text, site)).map(({ code }) => code)).toEqual([]);
  });

  test('is not written anew', () => {
    const at = text.indexOf('titel');
    const kinds = findRefactorings(
      openArticle(text, site),
      { start: at, end: at },
      () => true,
      true,
    ).map(({ kind }) => kind.split('.').at(-1));
    expect(kinds.filter((kind) => /^citation|usual|DateStyle|SameSource/.test(kind!))).toEqual([]);
  });

  test('has no parameters to be explained', () => {
    const article = openArticle(text, site);
    expect(hover(article, text.indexOf('acess-date'))?.blocks.join()).not.toContain('No citation');
  });
});
