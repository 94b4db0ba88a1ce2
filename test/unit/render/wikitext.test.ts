import { describe, expect, it } from 'vitest';
import { parseWikitext } from '../../../server/syntax/wikiparser.ts';
import { renderCitation } from '../../../server/citations/renderCitation.ts';
import { renderShortenedFootnote } from '../../../server/render/renderShortenedFootnote.ts';
import { toMarkdown } from '../../../server/render/toMarkdown.ts';
import { toPlainText } from '../../../server/render/toPlainText.ts';
import { site } from '../site.ts';
import { enwiki, render } from './article.ts';

const plain = (wikitext: string, dateStyle?: 'dmy' | 'mdy', dateForms?: string) =>
  toPlainText(render(wikitext, { dateStyle, dateForms, referenceLabel: () => '9' }));

describe('raw text', () => {
  it.each([
    ["''a'' '''b''' '''''c'''''", 'a b c'],
    ['[[A|b]] [[C]]s [[:Category:D]] [[#E|f]] [[Category:G]]', 'b Cs Category:D f'],
    ['[http://a.b c] [http://d.e] http://f.g/h', 'c [1] http://f.g/h'],
    ['[[File:A.jpg|thumb|b]]c', 'c'],
    ['a&nbsp;b &lt;&#124;&#x7c;&copy; &bogus;', 'a\u00a0b <||© &bogus;'],
    ['a<br>b<br />c <small>d</small><span class="e">f</span>', 'a b c df'],
    ["<nowiki>''a'' {{b}} &amp;</nowiki> <math>x^2</math>", "''a'' {{b}} & x^2"],
    ['a<!-- b -->c', 'ac'],
    ['* a\n* b\n# c\n: d', 'a b c d'],
    ['a\n\n  b\t c', 'a b c'],
    ['{|\n| a || b\n|-\n| c\n|}', 'a b c'],
    ['a<ref>b</ref><ref name="c" />{{#tag:ref|d}}{{efn|e}}', 'a[9][9][9][9]'],
    ['{{{1|a}}} {{{b}}}', 'a {{{b}}}'],
    ['e\u0301', '\u00e9'],
    ['17 : 18 « a » b ? c :d', '17\u00a0: 18 «\u00a0a\u00a0» b\u00a0? c :d'],
    ['ISBN 978-0-306-40615-7', 'ISBN 978-0-306-40615-7'],
    ['', ''],
    ['<!-- only -->', ''],
  ])('%j', (wikitext, shown) => {
    expect(plain(wikitext)).toBe(shown);
  });
});

describe('templates common in references', () => {
  it.each([
    ['3{{nbsp}}May{{snd}}4 {{spaced ndash}}5', '3\u00a0May\u00a0– 4 \u00a0– 5'],
    ['{{nowrap|a b}} {{small|c}} {{abbr|d|e}} {{nobr|f}}', 'a b c d f'],
    ["{{!}} {{=}} {{'}} {{'s}}", "| = ' 's"],
    ['{{circa|1999}}', 'c.\u20091999'],
    ['{{lang|de|Zeit}} {{lang-de|Zeit}} {{lang-xyz|Zeit}}', 'Zeit German: Zeit {{lang-xyz|Zeit}}'],
    ['{{in lang|nl}} {{in lang|nl|de|fr}}', '(in\u00a0Dutch) (in\u00a0Dutch, German, and French)'],
    [
      '{{webarchive|url=https://web.archive.org/web/20200506010203/http://a.b|date=6 May 2020}}',
      'Archived 6 May 2020 at the Wayback Machine',
    ],
    [
      '{{webarchive|url=https://web.archive.org/web/20200506010203/http://a.b}}',
      'Archived May 6, 2020, at the Wayback Machine',
    ],
    [
      '{{webarchive|url=https://archive.today/x|title=T|date=2020}}',
      'T at archive.today (archived 2020)',
    ],
    ['a{{dead link|date=May 2020}}', 'a[dead link]'],
    ['a {{better source|reason=b}}{{cn}}', 'a [better source needed][citation needed]'],
    ['{{ISBN|1|2}} {{doi|10.1/x}}', 'ISBN\u00a01, 2 doi:10.1/x'],
    ['{{harvnb|A|B|2001|pp=4-5}}', 'A & B 2001, pp.\u00a04–5'],
    [
      '{{harvtxt|A|2001|p=4}} {{harvp|A|2001|p=4}} {{harv|A|B|C|D|2001}}',
      'A (2001, p.\u00a04) A (2001), p.\u00a04 (A et al. 2001)',
    ],
    ['{{ill|A|de|B}} {{URL|http://a.b/}} {{sic}}', 'A [de] a.b [sic]'],
    ['{{google books|id|T|page=4}}', 'T, p.\u00a04, at Google Books'],
    ['{{no such|a=b|\n[[c]]<!-- d -->}}', '{{no such|a=b| [[c]]}}'],
    ['{{#if:a|b}} {{PAGENAME}}', '{{#if:a|b}} {{PAGENAME}}'],
  ])('%j', (wikitext, shown) => {
    expect(plain(wikitext)).toBe(shown);
  });

  it.each([
    ['{{sfn|A|2001|p=4}}', 'A 2001, p.\u00a04.'],
    ['{{sfnp|A|B|2001|loc=ch. 2|ps=none}}', 'A & B (2001), ch. 2'],
    ['{{sfnm|1a1=A|1y=2001|1p=4|2a1=B|2a2=C|2y=2002}}', 'A 2001, p.\u00a04; B & C 2002.'],
    ['{{efn|a}}', undefined],
  ])('the reference of %s', (wikitext, shown) => {
    const [template] = parseWikitext(wikitext, enwiki).root.children;
    const content =
      template && renderShortenedFootnote(template, wikitext, { site, renderCitation });
    expect(content && toPlainText(content)).toBe(shown);
  });
});

describe('dates', () => {
  const date = (written: string, dateStyle?: 'dmy' | 'mdy', dateForms?: string) =>
    / \((.*)\)/.exec(
      plain(`{{cite book|author=A|title=T|date=${written}}}`, dateStyle, dateForms),
    )?.[1];

  it.each([
    ['2020-05-06', '6 May 2020', 'May 6, 2020'],
    ['6 May 2020', '6 May 2020', 'May 6, 2020'],
    ['Sep 6, 2020a', '6 September 2020a', 'September 6, 2020a'],
    ['6-7 May 2020', '6–7 May 2020', 'May 6–7, 2020'],
    ['30 April – 2 May 2020', '30 April – 2 May 2020', 'April 30 – May 2, 2020'],
    [
      'December 31, 2019 - January 2, 2020',
      '31 December 2019 – 2 January 2020',
      'December 31, 2019 – January 2, 2020',
    ],
    ['Jan–Feb 2020', 'January–February 2020', 'January–February 2020'],
    ['Spring 2020', 'Spring 2020', 'Spring 2020'],
    ['c. 1999', 'c. 1999', 'c. 1999'],
    ['1999-2000', '1999–2000', '1999–2000'],
    ['n.d.', 'n.d.', 'n.d.'],
    ['2020-02-30', '2020-02-30', '2020-02-30'],
    ['29 February 1900', '29 February 1900', '29 February 1900'],
    ['yesterday', 'yesterday', 'yesterday'],
  ])('%s', (written, dmy, mdy) => {
    expect([date(written, 'dmy'), date(written, 'mdy')]).toEqual([dmy, mdy]);
  });

  it.each([
    ['ss', '6 Sep 2020'],
    ['ly', '6 September 2020'],
    ['yy', '2020-09-06'],
  ])('cs1-dates=%s', (forms, shown) => {
    expect(date('September 6, 2020', 'dmy', forms)).toBe(shown);
  });

  it('stay as they are where one of them is bad', () => {
    const citation = '{{cite web|title=T|url=http://a.b|date=2020-05-06|access-date=May 2020}}';
    expect(plain(citation, 'dmy')).toBe('"T". 2020-05-06. Retrieved May 2020.');
  });

  it('follow df before the page', () => {
    const citation =
      '{{cite web|title=T|url=http://a.b|date=2020-05-06|access-date=2020-05-07|df=mdy}}';
    expect(plain(citation, 'dmy')).toBe('"T". May 6, 2020. Retrieved 2020-05-07.');
  });
});

describe('Markdown', () => {
  it.each([
    [
      'a * b _ c [d] `e` &lt;f&gt; g|h ~ \\',
      'a \\* b \\_ c \\[d\\] \\`e\\` \\<f\\> g\\|h \\~ \\\\',
    ],
    ["''a'' b '''c''' '''''d'''''", '*a* b **c** ***d***'],
    ["'' a ''b", '*a* b'],
    ["''a ''b'' c''", '*a* b *c*'],
    ["x''(a)''y", 'x(a)y'],
    ["''a'''''b'''", '*a*b'],
    ["''[[A]] b''", '[*A*](https://en.wikipedia.org/wiki/A) *b*'],
    ['[[a b#c (d)|e]]', '[e](https://en.wikipedia.org/wiki/A_b#c_%28d%29)'],
    [
      '[[Zoë/É & "x"?]]',
      '[Zoë/É & "x"?](https://en.wikipedia.org/wiki/Zo%C3%AB/%C3%89_%26_%22x%22%3F)',
    ],
    ['[[A|[b]]]', '[\\[b\\]](https://en.wikipedia.org/wiki/A)'],
    ['[http://a.b/(c)_d*e?f=g&h#i j]', '[j](http://a.b/%28c%29_d%2Ae?f=g&h#i)'],
    ['[http://a.b/?x&copy;=1 j]', '[j](http://a.b/?x%C2%A9=1)'],
    ['[//a.b c]', '[c](https://a.b)'],
    ['[http://a.b/é%20c d]', '[d](http://a.b/%C3%A9%20c)'],
    ['Oh![http://a.b c]', 'Oh\\![c](http://a.b)'],
    ['[javascript:alert(1) a]', '\\[javascript:alert(1) a\\]'],
    ['1. a', '1\\. a'],
    ['&#35; a', '\\# a'],
    ['- a', '\\- a'],
    ['&amp;lt;', '\\&lt;'],
    ['a<ref>b</ref>', 'a\\[9\\]'],
    ['{{x|_}}', '{{x\\|\\_}}'],
  ])('%j', (wikitext, shown) => {
    expect(toMarkdown(render(wikitext, { referenceLabel: () => '9' }))).toBe(shown);
  });
});
