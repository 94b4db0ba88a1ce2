import { describe, expect, it } from 'vitest';
import type { SyntaxNode } from '../../../server/syntax/syntaxNode.ts';
import { renderCitation } from '../../../server/citations/renderCitation.ts';
import { renderContent } from '../../../server/render/renderContent.ts';
import { toMarkdown } from '../../../server/render/toMarkdown.ts';
import { toPlainText } from '../../../server/render/toPlainText.ts';
import { site } from '../site.ts';
import { render } from './article.ts';

const nest = (depth: number, open: string, close: string) =>
  `${open.repeat(depth)}x${close.repeat(depth)}`;

/** Each of these hangs, or overflows, if a step is worse than linear or a case is forgotten. */
const hostile: readonly (readonly [string, string])[] = [
  ['unclosed template', '{{cite web|title=T|url=http://a.b'],
  ['unclosed link', '[[A|b'],
  ['unclosed external link', '[http://a.b c'],
  ['unclosed emphasis', "'''''a ''b"],
  ['unclosed nowiki', "<nowiki>''a"],
  ['no name', '{{}} {{|a}} {{ }}'],
  ['empty parameters', '{{cite web|||||=|title==|url=}}'],
  ['prototype names', '{{constructor|__proto__=a}} {{cite web|title=T|constructor=a|toString=b}}'],
  ['language of a prototype', '{{cite web|title=T|language=constructor}} {{lang-constructor|a}}'],
  ['2,000 Vancouver names', `{{cite book|title=T|vauthors=${'A B,(('.repeat(2000)}}}`],
  ['a huge mask', '{{cite book|title=T|author=A|author-mask=99999999999}}'],
  [
    'long white space',
    `{{cite book|title=T|author=A${' '.repeat(50_000)}B|pages=1${' '.repeat(50_000)}2}}`,
  ],
  ['long page', `{{cite book|title=T|pages=${'1'.repeat(100_000)}-}}`],
  ['no-break spaces', `''${'&nbsp;'.repeat(20_000)}a''`],
  ['line breaks', '<br>'.repeat(2000)],
  ['ampersands', '&'.repeat(50_000)],
  ['nested templates', nest(100, '{{small|', '}}')],
  [
    'nested citations with links in titles',
    nest(60, '{{cite web|url=http://a.b|title=[[c]] ', '}}'),
  ],
  ['nested unknown templates', nest(100, '{{x|', '}}')],
  ['nested emphasis in links', nest(60, "[[A|''b ", "'']]")],
  ['lone surrogates', '[http://a.b/\ud800 \udc00] [[\ud800]]'],
];

describe('hostile wikitext', () => {
  it.each(hostile)('renders: %s', (_, wikitext) => {
    const content = render(wikitext);
    expect(toMarkdown(content)).not.toMatch(/\n/);
    expect(toPlainText(content)).not.toMatch(/\n| {2}/);
  });

  it('shows what is nested too deeply as it is written', () => {
    // The parser gives up first, so the tree is made by hand: each node holds the next.
    const source = 'x'.repeat(500);
    let inner: SyntaxNode = { type: 'text', name: '', start: 0, end: 1, children: [] };
    for (let depth = 0; depth < 500; depth++) {
      inner = { type: 'td', name: '', start: 0, end: 1, children: [inner] };
    }
    expect(toPlainText(renderContent([inner], source, { site, renderCitation }))).toBe('x');
  });

  it('takes 10,000 parameters', () => {
    const given = Array.from({ length: 10_000 }, (_, index) => [`last${String(index + 1)}`, 'A']);
    const { node, source } = template([...given, ['title', 'T']] as [string, string][]);
    const shown = toPlainText(renderContent([node], source, { site, renderCitation }));
    expect(shown).toBe(`${Array.from({ length: 10_000 }, () => 'A').join('; ')}. T.`);
  });
});

/** The tree of a `{{cite book}}` by hand: the parser would not take so many parameters. */
function template(parameters: readonly [string, string][]): { node: SyntaxNode; source: string } {
  let source = '{{cite book';
  const name: SyntaxNode = {
    type: 'template-name',
    name: '',
    start: 2,
    end: source.length,
    children: [],
  };
  const given = parameters.map(([name, value]): SyntaxNode => {
    const start = source.length + 1;
    source += `|${name}=${value}`;
    const range = { name: '', start: start + name.length + 1, end: source.length };
    const text: SyntaxNode = { type: 'text', ...range, children: [] };
    const child: SyntaxNode = { type: 'parameter-value', ...range, children: [text] };
    return { type: 'parameter', name, start, end: source.length, children: [child] };
  });
  source += '}}';
  const range = { start: 0, end: source.length };
  const children = [name, ...given];
  return { node: { type: 'template', name: 'Template:Cite_book', ...range, children }, source };
}
