import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { diagnose, type Diagnosis } from '../../../server/features/diagnose/diagnose.ts';
import { markRanges, readFixture } from '../fixture.ts';
import { Random } from '../random.ts';
import { applyEdit, randomEdit, randomSyntaxEdit } from '../randomEdit.ts';
import { realArticle, site } from '../site.ts';

const smith = '{{cite book |last=Smith |first=A. |year=2001 |title=T}}';
const two = '{{cite book |last1=Smith |last2=Jones |date=12 May 2001 |title=T}}';

function harv(text: string): readonly Diagnosis[] {
  return diagnose(openArticle(text, site)).filter(({ code }) => code.startsWith('harv/'));
}

describe('reports of short citations', () => {
  test.each([
    ['no citation at all', 'a$[harv/no-target:{{sfn|Smith|2001$]|p=4}}'],
    ['another name', `a$[harv/no-target:{{sfn|Smyth|2001$]}} {{harvnb|Smith|2001}} ${smith}`],
    ['another year', `a$[harv/no-target:{{harvnb|Smith|2002$]}} ${smith}`],
    ['a letter too many', `a$[harv/no-target:{{harv|Smith|2001a$]}} ${smith}`],
    ['a name too few', `a$[harv/no-target:{{harvtxt|Smith|2001$]}} ${two}`],
    ['names in another order', `a$[harv/no-target:{{sfnp|Jones|Smith|2001$]}} ${two}`],
    ['case counts', `a$[harv/no-target:{{sfn|smith|2001$]}} ${smith}`],
    ['a first name', `a$[harv/no-target:{{sfn|A. Smith|2001$]}} ${smith}`],
    [
      'one source of several',
      `{{sfnm|1a1=Smith|1y=2001|1p=3|$[harv/no-target:2a1=Smith|2y=2002$]|2p=4}} ${smith}`,
    ],
    ['a link by hand', `$[harv/no-target:[[#CITEREFSmith2002|Smith]]$] ${smith}`],
    [
      'a redirect of the template',
      `a$[harv/no-target:{{Shortened footnote|Smith|2002$]}} ${smith}`,
    ],
    [
      'a citation without anchor',
      'a$[harv/no-target:{{sfn|S|2001$]}} {{cite book|last=S|year=2001|ref=none}}',
    ],
    [
      'an anchor of its own',
      'a$[harv/no-target:{{sfn|S|2001$]}} {{cite book|last=S|year=2001|ref=CITEREFT}}',
    ],
    [
      'circa belongs to the year',
      'a$[harv/no-target:{{sfn|S|1900$]}} {{cite book|last=S|date=c. 1900}}',
    ],
    [
      'the editors of a book with authors',
      'a$[harv/no-target:{{sfn|E|2001$]}} {{cite book|last=S|editor-last=E|year=2001}}',
    ],
    [
      'another encyclopaedia than that of the year',
      'a$[harv/no-target:{{sfn|S|1912$]}} {{cite EB1911|wstitle=A}}',
    ],
    [
      'two citations with one anchor',
      `a$[harv/multiple-targets:{{sfn|Smith|2001$]}}\n* ${smith}\n* ${smith.replace('T', 'U')}`,
    ],
    [
      'two citations in two notes',
      `a$[harv/multiple-targets:{{sfn|Smith|2001$]}} <ref>${smith}</ref> <ref>${smith}, p. 2</ref>`,
    ],
    [
      'a source that nothing leads to',
      `a{{sfn|Smith|2001}}\n== Sources ==\n* ${smith}\n* $[harv/unused-source:{{cite book$]|last=B|year=1999}}`,
    ],
    [
      'a source beside another of the same author',
      `a{{sfn|Smith|2001}}\n* ${smith}\n* $[harv/unused-source:{{cite journal$]|last=Smith|year=2002}}`,
    ],
  ])('%s', (_, marked) => {
    const { text } = readFixture(marked);
    expect(markRanges(text, harv(text))).toBe(marked);
  });
});

describe('no report', () => {
  const cited = (names: string, parameters: string) =>
    `a{{sfn|${names}|p=4}}\n* {{cite book |title=T |${parameters}}}`;

  test.each([
    ['one author', cited('Smith|2001', 'last=Smith|first=A|year=2001')],
    ['last1', cited('Smith|2001', 'last1=Smith|year=2001')],
    ['author', cited('World Bank|2001', 'author=World Bank|year=2001')],
    ['a link in the name', cited('Smith|2001', 'author=[[A. Smith|Smith]]|year=2001')],
    ['markup in the name', cited('The Times|2001', "author=''The Times''|year=2001")],
    ['as it is written', cited('A, Inc.|2001', 'author=((A, Inc.))|year=2001')],
    ['a comment in the name', cited('Smith|2001', 'last=Smith<!-- sic -->|year=2001')],
    ['entities', cited('A & B|2001', 'author=A &amp; B|year=2001')],
    ['spaces and underscores', cited('de_la  Cruz|2001', 'last=de la Cruz|year=2001')],
    ['surname', cited('Smith|2001', 'surname=Smith|year=2001')],
    ['author1-last', cited('Smith|2001', 'author1-last=Smith|year=2001')],
    ['two', cited('A|B|2001', 'last1=A|last2=B|year=2001')],
    ['four', cited('A|B|C|D|2001', 'last1=A|last2=B|last3=C|last4=D|year=2001')],
    ['four of five', cited('A|B|C|D|2001', 'last1=A|last2=B|last3=C|last4=D|last5=E|year=2001')],
    ['a number left out', cited('A|C|2001', 'last1=A|last3=C|year=2001')],
    ['et al.', cited('A|2001', 'author=A et al.|year=2001')],
    [
      'Vancouver',
      cited('Smith|Jones|WHO|2001', 'vauthors=Smith JA, Jones K Jr, ((WHO))|year=2001'),
    ],
    ['editors', cited('E|F|2001', 'editor-last=E|editor2-last=F|year=2001')],
    ['an editor', cited('E|2001', 'editor=E|year=2001')],
    ['Vancouver editors', cited('E|2001', 'veditors=E AB|year=2001')],
    ['authors before editors', cited('A|2001', 'last=A|editor-last=E|year=2001')],
    ['contributors', cited('C|2001', 'contributor-last=C|contribution=Foreword|last=A|year=2001')],
    ['no year', cited('Smith', 'last=Smith')],
    ['a letter', cited('Smith|2001a', 'last=Smith|year=2001a')],
    ['a letter in the date', cited('Smith|2001a', 'last=Smith|date=12 May 2001a')],
    ['year beside date', cited('Smith|2001a', 'last=Smith|year=2001a|date=2001-05-12')],
    ['12 May 2001', cited('Smith|2001', 'last=Smith|date=12 May 2001')],
    ['May 12, 2001', cited('Smith|2001', 'last=Smith|date=May 12, 2001')],
    ['2001-05-12', cited('Smith|2001', 'last=Smith|date=2001-05-12')],
    ['May 2001', cited('Smith|2001', 'last=Smith|date=May 2001')],
    ['May–June 2001', cited('Smith|2001', 'last=Smith|date=May–June 2001')],
    ['Q1 2001', cited('Smith|2001', 'last=Smith|date=Q1 2001')],
    ['12–14 May 2001', cited('Smith|2001', 'last=Smith|date=12–14 May 2001')],
    ['28 May – 2 June 2001', cited('Smith|2001', 'last=Smith|date=28 May – 2 June 2001')],
    ['Winter 2001–2002', cited('Smith|2001–2002', 'last=Smith|date=Winter 2001–2002')],
    ['2001–2002', cited('Smith|2001–2002', 'last=Smith|date=2001–2002')],
    ['2001–02', cited('Smith|2001–02', 'last=Smith|year=2001-02')],
    ['c. 1900', cited('Smith|c. 1900', 'last=Smith|date=c. 1900')],
    ['n.d.', cited('Smith|n.d.', 'last=Smith|date=n.d.')],
    ['n.d.-b of a date that is none', cited('Smith|n.d.-b', 'last=Smith|date=n.d.-b')],
    ['the date of publication', cited('Smith|2001', 'last=Smith|publication-date=2001')],
    ['a year before 1000', cited('Beda|731', 'last=Beda|year=731')],
    ['ref=harv', cited('Smith|2001', 'last=Smith|year=2001|ref=harv')],
    ['an empty ref', cited('Smith|2001', 'last=Smith|year=2001|ref=')],
    ['{{sfnref}}', cited('BBC|2001', 'url=x|ref={{sfnref|BBC|2001}}')],
    ['{{SfnRef}}', cited('BBC|2001', 'url=x|ref={{SfnRef|BBC|2001}}')],
    ['{{harvid}} of several', cited('A|B|2001', 'ref={{harvid|A|B|2001}}')],
    ['an anchor written out', cited('BBC|2001', 'ref=CITEREFBBC2001')],
    ['an anchor with a space', cited('BBC News|2001', 'ref=CITEREFBBC News2001')],
    ['an anchor of another form', 'a{{sfn|Smith|2001|ref=S}}\n* {{cite book|ref=S}}'],
    ['none is linked', 'a{{sfn|Smith|2001|ref=none}} {{harvnb|Smith|2001|ref=none}}'],
    [
      'the other way to write parameters',
      'a{{sfn|1=Smith|2=2001}} {{cite book|last=Smith|year=2001}}',
    ],
    ['lines', 'a{{sfn\n | Smith \n | 2001 \n}} {{cite book\n | last = Smith\n | year = 2001\n}}'],
    ['{{citation}}', 'a{{harv|Smith|2001}} {{citation|last=Smith|year=2001}}'],
    ['#invoke', 'a{{sfn|Smith|2001}} {{#invoke:cite|journal|last=Smith|year=2001}}'],
    ['an episode by its air date', 'a{{sfn|A|2001}} {{cite episode|last=A|airdate=2001}}'],
    ['a citation in a note', `a{{sfn|Smith|2001}} <ref>${smith}</ref>`],
    [
      'a citation in a note of a list',
      `<ref name=a /> {{sfn|Smith|2001}} {{reflist|refs=<ref name=a>${smith}</ref>}}`,
    ],
    [
      'a note that is written twice',
      `a{{sfn|Smith|2001}} <ref name=a>${smith}</ref> <ref name=a>${smith}</ref>`,
    ],
    ['citations in two branches', `a{{sfn|Smith|2001}} {{#if:{{{1}}}|${smith}|${smith}}}`],
    [
      'several in one note',
      `{{sfnm|1a1=Smith|1y=2001|2a1=Smith|2a2=Jones|2y=2001|2p=4}} ${smith} ${two}`,
    ],
    [
      'all kin',
      `${['sfnp', 'harv', 'harvnb', 'harvtxt', 'harvp', 'harvcol', 'harvcolnb', 'harvcoltxt'].map((name) => `{{${name}|Smith|2001}}`).join('')} ${smith}`,
    ],
    ['{{harvs}}', `{{harvs|txt|last=Smith|first=A|year=2001}} ${smith}`],
    ['{{harvc}}', `{{sfn|C|2001}} {{harvc|last=C|c=Chapter|in=Smith|year=2001}} ${smith}`],
    [
      '{{wikicite}}',
      'a{{sfn|Smith|2001}} * {{wikicite|ref={{sfnref|Smith|2001}}|reference=Smith 2001}}',
    ],
    ['{{anchor}}', 'a{{sfn|Smith|2001}} {{anchor|CITEREFSmith2001}}Smith'],
    ['<cite id>', 'a{{sfn|Smith|2001}} <cite id=CITEREFSmith2001>Smith</cite>'],
    [
      '<span id> with {{harvid}}',
      'a{{sfn|Smith|2001}} <span id="{{harvid|Smith|2001}}">Smith</span>',
    ],
    ['an encyclopaedia', 'a{{sfn|Chisholm|1911}}\n* {{cite EB1911|wstitle=A}}'],
    ['a template that cites a work', 'a{{sfn|Stephen|1885}}\n* {{Cite DNB|wstitle=A}}'],
    ['{{cite Q}}', 'a{{sfn|Smith|2001}}\n* {{cite Q|Q1}}'],
    [
      'an unknown template in a list of sources',
      'a{{sfn|Gröner|1990}}\n== Sources ==\n* {{Gröner}}',
    ],
    ['an unknown template in a note', 'a{{sfn|Gröner|1990}} <ref>{{Gröner}}</ref>'],
    ['another page', 'a{{sfn|Smith|2001}} {{:Sources of A}}'],
    ['a part of another page', 'a{{sfn|Smith|2001}} {{#lst:Sources of A|b}}'],
    ['an unknown template as anchor', 'a{{sfn|Smith|2001}} {{cite book|ref={{my anchor|1}}}}'],
    ['a template in the name', cited('Grün|2001', 'last={{lang|de|Grün}}|year=2001')],
    ['a template in the year', cited('Smith|2001', 'last=Smith|date={{date|2001-05-12}}')],
    ['a template in the short citation', 'a{{sfn|{{lang|de|Grün}}|2001}}'],
    ['an inventor', 'a{{sfn|Smith|2001}} {{citation|inventor-last=Smith|issue-date=2001}}'],
    [
      'the author of a tweet',
      'a{{sfn|Smith|2001}} {{cite tweet|user=s|author=Smith|date=12 May 2001}}',
    ],
    ['a date of no known form', cited('Smith|2001', 'last=Smith|date=about 2001 or so')],
    [
      'a citation without its end',
      `a{{sfn|Smith|2001}}\n* {{cite book|last=Smith|year=2001\n* ${two}`,
    ],
    ['a comment without its end', `a{{sfn|Smith|2001}}\n<!-- * ${smith}`],
    [
      'a short citation without its end',
      `a{{sfn|Smith|2001 {{sfn|B|1999}}\n\n* ${smith}\n* {{cite book|last=B|year=1999}}`,
    ],
    ['what the parser cannot take', `a{{sfn|Smith|2001}}\n\n${'{{a|'.repeat(400)}`],
    ['in nowiki', '<nowiki>{{sfn|Smith|2001}}</nowiki> <!-- {{sfn|Smith|2001}} -->'],
    ['no short citations: sources need none', `* ${smith}\n* ${two}`],
    [
      'further reading',
      `a{{sfn|Smith|2001}}\n* ${smith}\n== Further reading ==\n* {{cite book|last=B|year=1999}}`,
    ],
    [
      'his works',
      `a{{sfn|Smith|2001}}\n* ${smith}\n== Selected publications ==\n=== Novels ===\n* {{cite book|last=B|year=1999}}`,
    ],
    [
      'a source in prose',
      `a{{sfn|Smith|2001}}\n* ${smith}\nHis first book was {{cite book|last=B|year=1999}}.`,
    ],
    [
      'a source in a note',
      `a{{sfn|Smith|2001}} <ref>{{cite book|last=B|year=1999}}</ref>\n* ${smith}`,
    ],
    ['a source without names', `a{{sfn|Smith|2001}}\n* ${smith}\n* {{cite web|title=T|year=1999}}`],
    [
      'a source that says so',
      `a{{sfn|Smith|2001}}\n* ${smith}\n* {{cite book|last=B|year=1999|ref=none}}`,
    ],
    ['a source linked by hand', `[[#CITEREFB1999|B]]\n* {{cite book|last=B|year=1999}}`],
  ])('%s', (_, text) => {
    expect(harv(text).map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });

  test('on the real article', () => {
    expect(harv(realArticle)).toEqual([]);
  });
});

describe('where unknown templates make no source', () => {
  test.each([
    ['in a list of medals', '== Medals ==\n* {{medal|Iran}}\n'],
    ['in external links', '== External links ==\n* {{some site|1}}\n'],
    ['a box of links', '== References ==\n{{reflist}}\n\n{{IRGC commanders}}\n{{Some navbox}}\n'],
    ['in prose', '{{birth year|1957}} {{Infobox person|name=A}}\n'],
    ['what the site knows to be none', '== References ==\n* {{flag|Iran}}\n'],
  ])('%s', (_, text) => {
    expect(harv(`a{{sfn|Smith|2001}}\n${text}`).map(({ code }) => code)).toEqual([
      'harv/no-target',
    ]);
  });
});

describe('did you mean', () => {
  test.each([
    ['{{sfn|Smyth|2001|p=4}}', '{{sfn|Smith|2001|p=4}}'],
    ['{{sfn|Smith|2002|p=4}}', '{{sfn|Smith|2001|p=4}}'],
    ['{{sfn|smith|2001a}}', '{{sfn|Smith|2001}}'],
    ['{{harvnb|Smith|A|2001}}', '{{harvnb|Smith|2001}}'],
    [
      '{{sfnm|1a1=Smith|1y=2001|2a1=Smiht|2y=2001|2p=3}}',
      '{{sfnm|1a1=Smith|1y=2001|2a1=Smith|2y=2001|2p=3}}',
    ],
  ])('%s', (written, wanted) => {
    const text = `a${written}\n* ${smith}\n`;
    const [found] = harv(text).filter(({ code }) => code === 'harv/no-target');
    expect(found!.related.map(({ start, end }) => text.slice(start, end))).toEqual(['{{cite book']);
    const { edits } = found!.fixes[0]!;
    const mended = edits.reduceRight((result, edit) => applyEdit(result, edit), text);
    expect(mended).toBe(`a${wanted}\n* ${smith}\n`);
    expect(harv(mended)).toEqual([]);
  });

  test('adds the second author', () => {
    const text = `a{{sfn|Smith|2001|p=4}}\n* ${two}`;
    const { edits } = harv(text)[0]!.fixes[0]!;
    expect(applyEdit(text, edits[0]!)).toBe(`a{{sfn|Smith|Jones|2001|p=4}}\n* ${two}`);
  });

  test('the nearest comes first, and what is far is left out', () => {
    const sources = ['Smith|year=1990', 'Smith|year=2001', 'Schmidt|year=2001', 'Ng|year=2001']
      .map((names) => `* {{cite book|last=${names}}}`)
      .join('\n');
    const [found] = harv(`a{{sfn|Smith|2001a}}\n${sources}`);
    expect(found!.fixes.map(({ title }) => title)).toEqual([
      'Change to “Smith 2001”',
      'Change to “Smith 1990”',
    ]);
  });
});

test('a source that is there for its own sake gets ref=none', () => {
  const text = `a{{sfn|Smith|2001}}\n* ${smith}\n* {{cite book|last=B|year=1999}}`;
  const mended = applyEdit(text, harv(text)[0]!.fixes[0]!.edits[0]!);
  expect(mended).toBe(text.replace('1999}}', '1999 |ref=none}}'));
  expect(harv(mended)).toEqual([]);
});

test('two citations with one anchor are both shown', () => {
  const text = `a{{sfn|Smith|2001}}\n* ${smith}\n* ${smith.replace('T', 'U')}`;
  expect(harv(text)[0]!.related.map(({ start }) => text.slice(start, start + 11))).toEqual([
    '{{cite book',
    '{{cite book',
  ]);
});

test('random edits never throw, and every range lies in the text', () => {
  const random = new Random(11);
  const page = `a{{sfn|Smith|2001|p=4}} {{sfnm|1a1=A|1y=2000|2a1=B|2y=1999}} <ref>{{harvnb|Smith|2002}}</ref>\n== Sources ==\n* ${smith}\n* ${two}\n* {{cite EB1911|ref={{sfnref|A|2000}}}}\n* {{cite book|vauthors=Smith JA, ((W))|date=c. 1900}}\n<cite id="CITEREFX">x</cite> {{#invoke:cite|book|last=A}} [[#CITEREFA|b]]`;
  for (let round = 0; round < 200; round++) {
    let text = page;
    for (let faults = 1 + random.below(8); faults > 0; faults--) {
      text = applyEdit(text, (faults % 2 ? randomEdit : randomSyntaxEdit)(text, random));
    }
    for (const { start, end, related, fixes } of harv(text)) {
      for (const range of [{ start, end }, ...related, ...fixes.flatMap((fix) => fix.edits)]) {
        const inText = 0 <= range.start && range.start <= range.end && range.end <= text.length;
        expect({ text, range, inText }).toEqual({ text, range, inText: true });
      }
    }
  }
});
