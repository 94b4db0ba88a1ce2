/** A page that no wiki holds, and that must still be served. */
export interface HostilePage {
  readonly name: string;
  readonly text: string;
}

const many = 100_000;
const deep = 5_000;
/** Nobody writes so many references that never end. */
const unclosed = 20_000;
/** What hurts in small numbers, if at all. */
const some = 300;

function repeated(name: string, ...pieces: readonly string[]): HostilePage[] {
  return pieces.map((piece) => page(`${name} ${JSON.stringify(piece)}`, piece.repeat(many)));
}

function nested(name: string, open: string, close: string): HostilePage {
  return page(`${deep} nested ${name}`, open.repeat(deep) + close.repeat(deep));
}

function page(name: string, text: string): HostilePage {
  return { name, text };
}

/** One construct with very many of something in it. */
function within(name: string, before: string, piece: string, after: string): HostilePage {
  return page(`${many} ${name} of one construct`, before + piece.repeat(many) + after);
}

function numbered(count: number, piece: (place: string) => string): string {
  return Array.from({ length: count }, (_, place) => piece(String(place))).join('');
}

function cited(name: string): string {
  return `{{sfn|${name}|2000}}\n\n`;
}

function source(name: string): string {
  return `* {{cite book|title=b|ref={{sfnref|${name}|2000}}}}\n\n`;
}

/** What is within bounds is read; of the rest is said that it is beyond. */
export const hostilePages: readonly HostilePage[] = [
  ...repeated('brackets', '[', ']', '[[', ']]', '[[a|', '[http://a '),
  ...repeated('braces', '{', '}', '{{', '}}', '{{{', '{{a|', '{{{1|', '-{', '}-'),
  ...repeated('constructs', '{{a}}', '[[a]]', '[http://a b]\n', '<ref>a</ref>', '{{sfn|a|1}}'),
  ...repeated('angle brackets', '<', '>', '</', '/>', '<!--', '-->', '<!-- a -->'),
  ...repeated('tags', '<b>', '</b>', '<div\n', '<br>', '<p ', '<nowiki>', '<noinclude \n'),
  ...repeated('references', '</ref>', '<ref name=a/>', '<references/>', '{{r|a}}'),
  ...repeated('quotes', "'", "''", "'''a", '"'),
  ...repeated('headings', '=', '== =\n'),
  ...repeated('list marks', '*', '#', ':', ';', ';a:b\n', '*#:;\n'),
  ...repeated('rows', '|', '||', '!!', '\n|}', '|}'),
  ...repeated('tables', '{|', '\n{{{!}}'),
  ...repeated('other marks', '&', '&#x0;', '~', '__TOC__', 'ISBN 1234567890 ', '{{#if:a|'),
  ...repeated('lines', '[[Category:a]]\n', '{{Infobox a\n'),
  within('arguments', '{{a', '|b', '}}'),
  within('named arguments', '{{a', '|b=c\n', '}}'),
  within('arguments of a citation', '{{cite web', '|a=b', '}}'),
  within('attributes', '<div ', 'a=b ', '>c</div>'),
  within('attributes of a reference', '<ref ', 'a="b" ', '>c</ref>'),
  within('rows', '{|\n', '|-\n| a\n', '|}'),
  within('cells', '{|\n', '| a || b\n', '|}'),
  within('names', '{{r', '|a', '}}'),
  within('branches', '{{#switch:a', '|b=c', '}}'),
  within('lines', '<ref>', 'a\n', '</ref>'),
  within('list-defined references', '<references>', '<ref name=a>b</ref>\n', '</references>'),
  nested('templates', '{{a|', '}}'),
  nested('links', '[[a|', ']]'),
  nested('files', '[[File:a|', ']]'),
  nested('tables', '\n{|\n|', '\n|}'),
  nested('table templates', '\n{{{!}}\n{{!}}', '\n{{!)}}'),
  nested('parameters', '{{{a|', '}}}'),
  nested('tags', '<div>', '</div>'),
  nested('extension tags', '<poem>', '</poem>'),
  nested('references', '<ref>', '</ref>'),
  nested('reference templates', '{{efn|', '}}'),
  nested('conversions', '-{', '}-'),
  page('unclosed references', '<ref>'.repeat(unclosed)),
  page('unclosed named references', '<ref name="a">b\n'.repeat(unclosed)),
  page('references before the only `>`', `${'<ref \n'.repeat(many)}>`),
  page('halves of references', '<ref name="a'.repeat(unclosed)),
  page('references that end outside', '{{a|<ref>b}}</ref>\n'.repeat(unclosed)),
  page('NUL', 'a\0{{b\0|c\0}}\n<ref name=\0>\0</ref>\n'.repeat(some)),
  page('DEL', 'a\x7f{{b\x7f|c}}\n<ref name=\x7f>\x7f</ref>\n'.repeat(some)),
  page('every control character', controls().repeat(some)),
  page('lone surrogates', '\ud83d{{a|\ude00}}\n<ref name="\ud83d">\ude00</ref>\n'.repeat(some)),
  page('CRLF', '== a ==\r\n* {{b|\r\n|c=d}}\r\n<ref>\r\n</ref>\r\n'.repeat(some)),
  page('lone CR', '== a ==\r* {{b|\r|c=d}}\r<ref>\r</ref>\r'.repeat(some)),
  page('all line ends', 'a\r\r\n\nb\n\rc\u2028d\u2029e\x85f\n'.repeat(some)),
  page('BOM', `\ufeff#REDIRECT [[a]]\n\ufeff== b ==\n\ufeff${'{{c}}\ufeff\n'.repeat(some)}`),
  page(
    'right-to-left',
    '\u202e{{\u05d0|\u05d1}}\u202c<ref name="\u0627">\u200f</ref>'.repeat(some),
  ),
  page('emoji', '👩‍👩‍👧‍👦{{👍🏽|🏴}}<ref name="😀">😀</ref>\n'.repeat(some)),
  page('ways to read an anchor', cited('a'.repeat(60)) + source(`${'{{x}}a'.repeat(30)}b`)),
  page(
    'short citations and sources of one anchor',
    numbered(2_000, () => cited('a')) + numbered(2_000, () => source('a')),
  ),
  page(
    'short citations, and sources of which the wiki knows the author',
    numbered(4_000, (place) => cited(`a${place}`)) +
      numbered(4_000, (place) => source(`{{x}}b${place}`)),
  ),
  page('letters of an attribute', `<ref nam${'é'.repeat(many)}=b>x</ref>`),
  page('tags in a reference that opens another', `<ref><ref name=a>${'<a>'.repeat(many)}</ref>`),
  page('faulty names in paragraphs', '{{r|a|a|a|a|a}}\n\n'.repeat(some * 10)),
  page('digits of a size', `[[File:a.jpg|upright=${'1'.repeat(many)}x]]`),
  page('letters of a note', `<ref>${'a'.repeat(many)}x</ref>`),
  page(
    'definitions of one name',
    numbered(5_000, (place) => `<ref name=a>${place}</ref>\n\n`),
  ),
  page('end tags that begin nowhere', '</div>\n\n'.repeat(unclosed)),
  page('quotes between misnested tags', `<b><i>a</b>${"'".repeat(many)}x</i>`),
  page(
    'suppressions',
    numbered(
      2_000,
      (place) =>
        `<!-- wikiwright-disable a${place}/b c${place}/d -->\n<!-- wikiwright-enable e${place} -->\n`,
    ),
  ),
  page(
    'anchors on one line',
    numbered(3_000, (place) => `</math>{{anchor|a${place}}}`),
  ),
  page('a single line of 2 MB', 'word [[link]] <ref>note</ref> '.repeat(70_000)),
  page('a single word of 2 MB', 'x'.repeat(2_000_000)),
  page('a million newlines', '\n'.repeat(1_000_000)),
  page('an empty page', ''),
];

function controls(): string {
  return Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).join('');
}
