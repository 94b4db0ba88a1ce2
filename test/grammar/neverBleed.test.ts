import { describe, expect, it } from 'vitest';
import { scopesAt, tokenize } from './tokenize.ts';

const HEADING = '=== Next section ===';
const AFTER = "Plain ''text'' with {{a|b=c}} in it.";

/** What each of the two lines is when nothing is above it. */
const fresh = tokenize(`${HEADING}\n${AFTER}`);

const LEFT_OPEN = [
  '{{',
  '{{Infobox person',
  '{{Infobox person\n| name = x',
  '{{Infobox person\n|\nname = x',
  '{{a|{{b|{{c|d=',
  '{{{argument',
  '{{{argument|default',
  '{{{{{1',
  '{{#if: x',
  '{{#switch: x | a = b |',
  '{{#invoke:Module|function|a={{b',
  '{{subst:a|b',
  '{{a<!-- name',
  '[[',
  '[[Target',
  '[[Target|label',
  '[[File:A.jpg|thumb|alt=x',
  '[[File:A.jpg|thumb|Caption [[B|c {{d|e',
  '[[Category:A|b',
  '[https://example.org label',
  '[https://example.org/{{a',
  '{|',
  '{| class="wikitext',
  '{|\n|-\n| cell || {{a|',
  '{|\n! header !! [[a|',
  '{|\n|\n{|\n| inner',
  '<ref>',
  '<ref name="a',
  '<ref name="a>text',
  '<ref>{{cite web|url=https://example.org',
  '<ref group=a><ref>[[b|',
  "'''",
  "''",
  "'''''both",
  "'''bold {{a|",
  "''italic [[a|'''b",
  '<div',
  '<div class="a',
  "<div style='a",
  '<div class={{a|',
  '<unknown a="b',
  '<nowiki>',
  '<pre>',
  '<pre class="a',
  '<gallery>\nFile:A.jpg|{{b|',
  '<math>',
  '<math>\\frac{a',
  '<chem>\n{',
  '<templatedata>\n{ "a": {',
  '<syntaxhighlight lang="python">',
  '<syntaxhighlight lang="python">\ns = """',
  '<syntaxhighlight lang=js>let s = `',
  '<syntaxhighlight lang="wikitext">\n{{a|',
  '<syntaxhighlight lang="nothing-known">\nx',
  '<syntaxhighlight>\nx',
  '{{a|<syntaxhighlight lang="css">\n/*',
  '<!--',
  '<!-- {{a',
  '{{a|<!--',
  '* item {{a|',
  '; term <ref>[[a|',
];

describe('what is left open above a heading', () => {
  it.each(LEFT_OPEN)('ends at the heading: %s', (opening) => {
    for (const between of ['', '\nprose', '\n\nprose\n* item\n| x = y\n']) {
      const [heading, after] = tokenize(`${opening}${between}\n${HEADING}\n${AFTER}`).slice(-2);
      expect(heading).toEqual(fresh[0]);
      expect(heading?.depth).toBe(1);
      expect(after).toEqual(fresh[1]);
    }
  });

  it('ends at headings of every level', () => {
    for (let level = 1; level <= 6; level++) {
      const heading = `${'='.repeat(level)} A ${'='.repeat(level)}`;
      const line = tokenize(`{{a|<ref>[[b|<!--\n${heading}`)[1]!;
      expect(scopesAt(line, 0)[0]).toBe(`markup.heading.${level}.wikitext`);
      expect(line.depth).toBe(1);
    }
  });

  it('stays open up to the heading', () => {
    const lines = tokenize(`<!--\nin it\n${HEADING}`);
    expect(scopesAt(lines[1]!, 0)).toEqual(['comment.block.html.wikitext']);
  });
});

describe('quotes left open', () => {
  it.each(["'''a", "''a", "'''''a", "'''a ''b", "''a '''b"])('end at the line end: %s', (text) => {
    const lines = tokenize(`${text}\nprose`);
    expect(scopesAt(lines[0]!, text.length - 1)).not.toEqual([]);
    expect(lines[1]?.tokens.map((token) => token.scopes)).toEqual([[]]);
  });
});

describe('what is left open inside something closed', () => {
  it.each([
    ['a link in a template', '{{a|[[b}} after'],
    ['a link in a template on the line before', '{{a|[[b|c\n}} after'],
    ['a reference in a template', '{{a|<ref>b}} after'],
    ['a tag in a template', '{{a|<div class="b}} after'],
    ['bold in a template', "{{a|'''b}} after"],
    ['a template in a reference', '<ref>{{a|b=c</ref> after'],
    ['a template name in a reference', '<ref>{{a</ref> after'],
    ['an argument in a reference', '<ref>{{{a|b</ref> after'],
    ['a link in a reference', '<ref>[[a|b</ref> after'],
    ['an external link in a reference', '<ref>[https://example.org a</ref> after'],
    ['bold in a link', "[[a|'''b]] after"],
    ['a string in code', '<syntaxhighlight lang="python">s = """</syntaxhighlight> after'],
    [
      'a string in code above',
      '<syntaxhighlight lang="python">\ns = """\nx</syntaxhighlight> after',
    ],
    ['a group in a formula', '<math>{</math> after'],
    ['a group in a formula above', '<math>\n{\n</math> after'],
    ['a template in nowiki', '<nowiki>{{a|</nowiki> after'],
    ['a template name at the line end', '{{a\nafter'],
    ['a link target at the line end', '[[a\nafter'],
    ['a link label at a blank line', '[[a|b\n\nafter'],
    ['a tag at a blank line', '<div class\n\nafter'],
    ['an external link at the line end', '[https://example.org\nafter'],
  ])('ends with it: %s', (_, text) => {
    const last = tokenize(text).at(-1)!;
    expect(scopesAt(last, last.text.indexOf('after'))).toEqual([]);
  });

  it('leaves the rows of the table around it: a reference and a link', () => {
    for (const cell of ['<ref>a', '[[a|b']) {
      const row = tokenize(`{|\n| ${cell}\n|-\n|}`)[2]!;
      expect(scopesAt(row, 0)).toContain('keyword.other.table.row.wikitext');
    }
  });
});

describe('a heading inside a closed comment', () => {
  const lines = tokenize('<!--\n== Old ==\ntext\n-->\nafter');

  it('is a heading all the same, since the comment might be unclosed', () => {
    expect(scopesAt(lines[1]!, 0)[0]).toBe('markup.heading.2.wikitext');
  });

  it("leaves the comment's last line a comment and what follows plain", () => {
    expect(scopesAt(lines[3]!, 0)).toContain('comment.block.html.wikitext');
    expect(scopesAt(lines[4]!, 0)).toEqual([]);
  });
});
