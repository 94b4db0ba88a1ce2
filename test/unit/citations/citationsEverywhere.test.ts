import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { isReference } from '../../../server/references/cites.ts';
import { readableName } from '../../../server/references/readableName.ts';
import { resolveCites } from '../../../server/references/resolveCites.ts';
import { citationText } from '../../../server/features/symbols/citationText.ts';
import { completeCitations } from '../../../server/features/completion/completeCitations.ts';
import { diagnose } from '../../../server/features/diagnose/diagnose.ts';
import { hover } from '../../../server/features/hover/hover.ts';
import { extendSite } from '../../../server/wikis/extendSite.ts';
import { readFixture } from '../fixture.ts';
import { site } from '../site.ts';

/** Ways to call one template that MediaWiki takes for the same. */
const spellings = [
  'cite web',
  'Template:cite web',
  ':template:Cite_web',
  'cite<!-- a --> web',
  'citeweb',
  'Cite website',
  'safesubst:cite web',
];

function codes(text: string): string[] {
  return diagnose(openArticle(text, site)).map(({ code }) => code);
}

function hoverAt(marked: string): string {
  const { text, cursor } = readFixture(marked);
  return hover(openArticle(text, site), cursor)?.blocks.join('\n') ?? '';
}

describe.each(spellings)('a citation written {{%s}} is one to every feature', (name) => {
  const good = `url=https://example.org |title=T |last=Smith |date=5 May 2001`;

  test('the check', () => {
    expect(codes(`{{${name} |${good} |acess-date=5 May 2020}}`)).toEqual(['cs1/parameter-ignored']);
  });

  test('the rules of style', () => {
    expect(codes(`{{Use mdy dates}} {{${name} |${good}}}`)).toEqual(['style/date-format']);
    expect(codes(`{{${name} |${good}}} {{dead link}}`)).toEqual(['style/dead-link']);
    expect(codes(`{{${name} |${good}}} {{cite web |${good}}}`)).toEqual(['style/same-source']);
  });

  test('short citations', () => {
    expect(codes(`{{harvnb|Smith|2001}} {{${name} |${good}}}`)).toEqual([]);
    expect(codes(`{{harvnb|Smith|2002}} {{${name} |${good}}}`)).toEqual(['harv/no-target']);
  });

  test('the reader', () => {
    const article = openArticle(`<ref>{{${name} |${good}}}</ref>`, site);
    const [reference] = resolveCites(article).nodes.filter(isReference);
    expect(citationText(article, reference!)).toBe('Smith (5 May 2001). "T".');
    expect(readableName(article, reference!)).toBe('Smith 2001');
  });

  test('hover', () => {
    expect(hoverAt(`{{${name} |$0url=https://example.org |title=T}}`)).toContain('**`url`**');
    expect(hoverAt(`{{${name} |url=https://example.org |ti$0tle=T}}`)).toContain('**`title`**');
    expect(hoverAt(`{{$0${name} |url=https://example.org |title=T}}`)).toContain('Web page');
  });

  test('completion', () => {
    const { text, cursor } = readFixture(`{{${name} |acc$0`);
    const offered = completeCitations(openArticle(text, site), cursor, new Date(0));
    expect(offered?.map(({ label }) => label)).toContain('access-date');
  });
});

test('a parameter without a name is read in one way', () => {
  // The template gets it under the empty name, and no value without a name.
  expect(codes('{{cite web |url=https://example.org |title=T |=x}}')).toEqual([
    'cs1/parameter-ignored',
  ]);
  expect(hoverAt('{{$0x|=y}}')).toContain('- : y');
});

describe('redirects are the same to every feature', () => {
  test.each(['Sf', 'Snf', 'Shortened footnote', 'Template:Sfn'])('{{%s}}', (name) => {
    const text = `A.{{${name}|Smith|2001}} B.{{sfn|Smith|2001}} {{reflist}} {{cite book |last=Smith |year=2001 |title=T}}`;
    const article = openArticle(text, site);
    expect(resolveCites(article).notes.map(({ uses }) => uses.length)).toEqual([2]);
    expect(codes(text)).toEqual([]);
    expect(codes(text.replaceAll('2001}} {', '2002}} {'))).toContain('harv/no-target');
  });

  test('one of a wiki’s own makes a citation', () => {
    const settings = { templateRedirects: { Zitat: 'cite website' } };
    const { site: extended } = extendSite(site, settings);
    const article = openArticle('{{zitat |url=https://example.org |titel=T}}', extended);
    expect(diagnose(article).map(({ code }) => code)).toEqual([
      'cs1/citation-missing-title',
      'cs1/parameter-ignored-suggest',
    ]);
    expect(hover(article, 3)?.blocks.join()).toContain('Web page');
  });

  test('{{note}} reads like a footnote, and is none', () => {
    expect(resolveCites(openArticle('{{note|a}} {{efn|b}}', site)).notes).toHaveLength(1);
  });

  test('a template in its namespace is no page of its own', () => {
    const text = '== A ==\n{{Template:cite web |url=https://example.org |title=T}}\n==== B ====';
    expect(codes(text)).toContain('wiki/skipped-level');
    expect(codes(text.replace('Template:', 'User:'))).not.toContain('wiki/skipped-level');
  });
});
