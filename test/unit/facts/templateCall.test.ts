import { describe, expect, test } from 'vitest';
import { collectFacts } from '../../../server/facts/collectFacts.ts';
import { callValues } from '../../../server/facts/callValues.ts';
import type { TemplateCall } from '../../../server/facts/templateCall.ts';
import { templateName } from '../../../server/wikis/templateNames.ts';
import { site } from '../site.ts';

/** The first call of a text. */
function callOf(text: string): TemplateCall {
  return collectFacts(text, site, false).calls[0]!;
}

describe('the name of a template is that of the page which MediaWiki looks up', () => {
  test.each([
    ['cite web', 'Cite web'],
    [' cite  web\n', 'Cite web'],
    ['Cite_web', 'Cite web'],
    ['_cite web_', 'Cite web'],
    ['Template:cite web', 'Cite web'],
    ['template : cite web', 'Cite web'],
    ['TEMPLATE:Cite web', 'Cite web'],
    // The short form that the English Wikipedia has.
    ['TM:Cite web', 'Cite web'],
    [':Template:cite web', 'Cite web'],
    ['cite<!-- a --> web<!-- b -->', 'Cite web'],
    ['<!-- a -->cite web', 'Cite web'],
    ['cite&nbsp;web', 'Cite web'],
    ['cite\u00a0web', 'Cite web'],
    ['cite web#History', 'Cite web'],
    ['subst:cite web', 'Cite web'],
    ['safesubst:Template:cite web', 'Cite web'],
    ['msg:cite web', 'Cite web'],
    ['<noinclude>cite web</noinclude>', 'Cite web'],
    // Redirects, and the many spellings of citations.
    ['citeweb', 'Cite web'],
    ['Cite-Web', 'Cite web'],
    ['Template:Cite website', 'Cite web'],
    ['RefN', 'Refn'],
    ['ref_n', 'Ref n'],
    ['Template:Explanatory footnote', 'Efn'],
    ['harvard citation', 'Harv'],
    ['SfnRef', 'Sfnref'],
    ['cn', 'Citation needed'],
    // Other pages.
    [':cite web', ':Cite web'],
    ['user:Ann/box', 'User:Ann/box'],
    ['WP:Box', 'Project:Box'],
    ['/part', '/part'],
    ['2010: The Year', '2010: The Year'],
    ['ß', 'ß'],
    ['öl', 'Öl'],
    ['#tag:ref', '#tag:ref'],
    ['', ''],
  ])('%j', (written, name) => {
    expect(templateName(written, site)).toBe(name);
  });

  test.each([
    '{{Template:cite web|a}}',
    '{{ <!-- a --> cite_web |a}}',
    '{{subst:cite web|a}}',
    '{{:template:cite web|a}}',
    '{{cite&nbsp;web|a}}',
  ])('in %s', (text) => {
    expect(callOf(text).name).toBe('Cite web');
    expect(callOf(text).citation?.kind).toBe('web');
  });

  test('redirects are rows of one table, each to a name that is none', () => {
    const { templateRedirects, citations, shortFootnotes, templateHelp } = site;
    const targets = new Set(Object.values(templateRedirects));
    expect(Object.keys(templateRedirects).filter((name) => targets.has(name))).toEqual([]);
    const tables = [
      site.citeTemplates,
      site.dateStyleTemplates,
      citations.citationTemplates,
      citations.citationWrappers,
      citations.inlineTemplates,
      shortFootnotes.shortCitations,
      shortFootnotes.anchorTexts,
      shortFootnotes.anchorTemplates,
      shortFootnotes.sourceTemplates,
      templateHelp.templates,
    ];
    const names = tables.flatMap((table) => Object.keys(table));
    expect(names.filter((name) => Object.hasOwn(templateRedirects, name))).toEqual([]);
  });
});

/** Name, value and whether it has a name, as the template gets them. */
function given(text: string): string[] {
  return callOf(text).arguments.map(
    ({ name, text: value, positional }) => `${name}${positional ? '|' : '='}${value}`,
  );
}

describe('arguments are those that MediaWiki’s preprocessor makes', () => {
  test.each([
    ['{{a}}', []],
    ['{{a|}}', ['1|']],
    ['{{a| b |c}}', ['1| b ', '2|c']],
    ['{{a| b = c }}', ['b=c']],
    ['{{a|\tb\n=\nc\n}}', ['b=c']],
    // No-break spaces are not trimmed.
    ['{{a|b=\u00a0c\u00a0}}', ['b=\u00a0c\u00a0']],
    ['{{a|b=c=d}}', ['b=c=d']],
    ['{{a|=x}}', ['=x']],
    ['{{a| = x}}', ['=x']],
    ['{{a|b=}}', ['b=']],
    ['{{a|2=x|y|z}}', ['2=x', '1|y', '2|z']],
    ['{{a|<!-- = -->b}}', ['1|<!-- = -->b']],
    ['{{a|b<!-- = -->=c}}', ['b=c']],
    ['{{a|b {{c|d=e}}}}', ['1|b {{c|d=e}}']],
    ['{{a|[[b=c|d=e]]}}', ['1|[[b=c|d=e]]']],
    ['{{a|[[b]]=c}}', ['[[b]]=c']],
    ['{{a|<nowiki>b=c</nowiki>}}', ['1|<nowiki>b=c</nowiki>']],
    ['{{a|<ref name=b>c</ref>}}', ['1|<ref name=b>c</ref>']],
    ['{{a|<ref name=b>c|d</ref>|e}}', ['1|<ref name=b>c|d</ref>', '2|e']],
    ['{{a|{{{b=c}}}}}', ['1|{{{b=c}}}']],
    ['{{a|-{b=c}-}}', ['1|-{b=c}-']],
    // What the preprocessor does not know is no obstacle.
    ['{{a|[http://b?c=d e]}}', ['[http://b?c=d e]']],
    ['{{a|<b title="c">d</b>}}', ['<b title="c">d</b>']],
    ['{{a|b{{=}}c}}', ['1|b{{=}}c']],
    ['{{a|b&#61;c}}', ['1|b&#61;c']],
    ['{{#tag:ref|a=b|name = c }}', ['1|ref', '2|a=b', 'name=c']],
  ])('%j', (text, expected) => {
    expect(given(text)).toEqual(expected);
  });

  test('of a repeated name the last counts', () => {
    const call = callOf('{{a|b=c|1=d|e|b=f}}');
    expect(call.argument('b')?.text).toBe('f');
    expect(call.argument('1')?.text).toBe('e');
    expect(call.argument('g')).toBeUndefined();
    expect(callValues(call).get('b')?.expanded).toBe('f');
  });

  test.each([
    ['{{a| b | c = d }}', ['| b ', '| c = d ']],
    ['{{a|b={{c}}|d}}', ['|b={{c}}', '|d']],
  ])('the pieces of %j', (text, expected) => {
    const pieces = callOf(text).arguments.map(({ whole }) => text.slice(whole.start, whole.end));
    expect(pieces).toEqual(expected);
  });

  test('the places of name and value', () => {
    const text = '{{a| <!-- x --> b = <!-- y --> c <!-- z --> }}';
    const [argument] = callOf(text).arguments;
    const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(at(argument!.keyRange)).toBe('<!-- x --> b');
    expect(at(argument!.bareKeyRange)).toBe('b');
    expect(at(argument!.valueRange)).toBe(' <!-- y --> c <!-- z --> ');
    expect(at(argument!.textRange)).toBe('<!-- y --> c <!-- z -->');
    expect(at(argument!.bareRange)).toBe('c');
    expect(callValues(callOf(text)).get('b')?.expanded).toBe('c');
  });

  test('a comment that does not end is all of the value', () => {
    const [argument] = callOf('{{a|b=c<!-- d -->e}}').arguments;
    expect(argument!.bareText).toBe('c<!-- d -->e');
  });
});

describe('what MediaWiki expands', () => {
  test.each([
    ['{{#if:|{{a}}|{{b}}}}', '{{b}}'],
    ['{{c|d={{a}}|d={{b}}}}', '{{c|d={{a}}|d={{b}}}} {{b}}'],
    ['{{{a|{{b}}|{{c}}}}}', '{{b}}'],
  ])('%s', (text, expected) => {
    const { calls } = collectFacts(text, site, false);
    const live = calls.filter((call) => call.isTemplate && call.live);
    expect(live.map((call) => call.text).join(' ')).toBe(expected);
  });
});
