import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../server/features/diagnose/diagnose.ts';
import { openArticle } from '../../../server/article/editArticle.ts';
import { extendSite } from '../../../server/wikis/extendSite.ts';
import { siteSchema } from '../../../server/wikis/siteSchema.ts';
import { siteLanguage } from '../../../server/wikis/siteSettings.ts';
import { loadWiki } from '../../loadWiki.ts';

const site = await loadWiki('kochen.example.net');

function codes(text: string, settings: unknown): string[] {
  const { site: extended, faults } = extendSite(site, settings);
  expect(faults).toEqual([]);
  return diagnose(openArticle(text, extended)).map(({ code }) => code);
}

test('every field says what it means, in sentences', () => {
  for (const { description = '' } of Object.values(siteSchema.properties)) {
    expect(description).toMatch(/^[A-Z].+\.$/);
  }
});

describe('what the parser is told', () => {
  test('nothing that concerns it leaves its configuration as it was', () => {
    const { site: extended } = extendSite(site, { noteSections: ['Fußnoten'] });
    expect(extended.noteSections).toEqual(['Fußnoten']);
    expect(extended.parser).toBe(site.parser);
  });

  test('in a tag of text nothing is reported, in one of wikitext what does not close', () => {
    const text = '<zutaten>[[Mehl</zutaten>';
    expect(codes(text, { extensionTags: { Zutaten: {} } })).toEqual([]);
    expect(codes(text, { extensionTags: { zutaten: { content: 'wikitext' } } })).toContain(
      'balance/unclosed-link',
    );
  });

  test('references in a tag of wikitext count', () => {
    const text = '<menu><ref name="a">x</ref></menu> <ref name="a" />';
    expect(codes(text, { extensionTags: { menu: { content: 'wikitext' } } })).toEqual([]);
    expect(codes(text, { extensionTags: { menu: {} } })).toEqual(['cite/references-no-text']);
  });

  test('a tag is taken out, and shows what it is said to show', () => {
    const settings = { extensionTags: { poem: null, menu: { shows: 'block' } } };
    const { site: extended } = extendSite(site, settings);
    expect(extended.parser.ext).not.toContain('poem');
    expect(extended.wikitextTags.has('poem')).toBe(false);
    expect(extended.extensionTags.has('menu')).toBe(true);
    expect(extended.blockExtensionTags.has('menu')).toBe(true);
    expect(site.parser.ext).toContain('poem');
  });

  test('functions, variables and switches', () => {
    const { parser } = extendSite(site, {
      parserFunctions: {
        '#Umrechnen': {},
        '#wenn': { means: 'if' },
        HEUTE: { kind: 'variable', caseSensitive: true },
        '#ifexpr': null,
      },
      behaviorSwitches: ['__KEINBILD__'],
    }).site;
    const [folded, exact] = parser.parserFunction;
    expect(folded).toMatchObject({ '#umrechnen': 'umrechnen', '#wenn': 'if', '#if': 'if' });
    expect(folded).not.toHaveProperty('#ifexpr');
    expect(exact).toMatchObject({ HEUTE: 'heute' });
    expect(parser.functionHook).toContain('umrechnen');
    expect(parser.functionHook).not.toContain('heute');
    expect(parser.variable).toContain('heute');
    expect(parser.doubleUnderscore[3]).toHaveProperty('KEINBILD');
  });

  test('namespaces, prefixes, protocols and options', () => {
    const { site: extended } = extendSite(site, {
      namespaces: { 3000: 'Rezept', 6: { aliases: ['Bild_datei'] }, 828: null },
      interwiki: { Wb: 'https://wb.example.org/$1', rezept: 'https://r.example.org/$1' },
      protocols: ['gemini://'],
      mediaOptions: { mini: 'thumbnail', 'tempo=$1': 'speed' },
    });
    const { parser } = extended;
    expect(parser.nsid).toMatchObject({ rezept: 3000, 'bild datei': 6 });
    expect(parser.nsid).not.toHaveProperty('module');
    expect(parser.namespaces).toMatchObject({ 3000: 'Rezept', 6: 'File' });
    expect(extended.mediaNamespaces).toContain('bild datei');
    // A namespace is looked for first.
    expect(parser.interwiki).toEqual(['wb', ...site.parser.interwiki].sort(byPlace(parser)));
    expect(extended.interwiki.get('wb')).toBe('https://wb.example.org/$1');
    expect('gemini://').toMatch(new RegExp(`^(?:${parser.protocol})$`));
    expect(parser.img).toMatchObject({ mini: 'thumbnail' });
    expect(parser.img).not.toHaveProperty('tempo=$1');
    expect(extended.mediaOptions).toMatchObject({ 'tempo=$1': 'speed' });
  });
});

function byPlace({ interwiki }: { readonly interwiki: readonly string[] }) {
  return (a: string, b: string) => interwiki.indexOf(a) - interwiki.indexOf(b);
}

test('names of templates may have a star at an end', () => {
  const { site: extended } = extendSite(site, {
    infoboxTemplates: ['Steckbrief *', 'a.b', '*kasten'],
    openingTemplates: ['spalten'],
    tableTemplates: { begins: ['tab_kopf'] },
  });
  const isInfobox = (name: string) => extended.infoboxPattern.test(name);
  expect(['Steckbrief Ort', 'A.b', 'Merkkasten', 'Infobox x'].every(isInfobox)).toBe(true);
  expect(['Steckbrief', 'Axb', 'Kastenform'].some(isInfobox)).toBe(false);
  expect(extended.openingTemplates.test('Spalten')).toBe(true);
  expect(extended.tableTemplates).toMatchObject({ begins: ['Tab kopf'], ends: [] });
});

describe('what is wrong is said, and the rest holds', () => {
  test.each<[string, object, string]>([
    ['a language', { language: 'Deutsch!' }, 'language: it must be MediaWiki’s code'],
    [
      'an address without title',
      { articleUrl: 'https://a.org' },
      'articleUrl: it must be an address',
    ],
    ['another protocol', { articleUrl: 'file:///$1' }, 'articleUrl: it must be an address'],
    ['no truth', { capitalLinks: 'yes' }, 'capitalLinks: it must be true or false.'],
    [
      'a tag as written',
      { extensionTags: { '<a>': {} } },
      '“<a>”: its name must be the name of a tag',
    ],
    ['a tag that MediaWiki keeps', { extensionTags: { noinclude: {} } }, 'its name must be'],
    [
      'a text for a tag',
      { extensionTags: { a: 'text' } },
      'extensionTags “a”: it must be an object',
    ],
    [
      'a kind of content',
      { extensionTags: { a: { content: 1 } } },
      '“content”: it must be one of wikitext, text.',
    ],
    [
      'a property',
      { extensionTags: { a: { shown: 1 } } },
      '“shown” means nothing here; there are content, shows.',
    ],
    ['a call', { parserFunctions: { '{{a}}': {} } }, 'a function as it is called'],
    [
      'a switch',
      { behaviorSwitches: ['NOTOC'] },
      'behaviorSwitches “NOTOC”: it must be a word between',
    ],
    ['a number', { namespaces: { x: 'A' } }, 'its name must be the number of a namespace.'],
    [
      'a name',
      { namespaces: { 3000: 'A:' } },
      'namespaces “3000”: it must be the name of a namespace',
    ],
    ['a namespace of all', { namespaces: { 6: null } }, 'every MediaWiki has it'],
    ['a prefix', { interwiki: { 'a:': 'https://a.org/$1' } }, 'the prefix of links'],
    ['a protocol', { protocols: ['(a+)+:'] }, 'a protocol with its colon'],
    ['two stars', { infoboxTemplates: ['a*b*c'] }, 'the name of a template, where *'],
    ['a text for a list', { noteSections: 'Notes' }, 'noteSections: it must be a list.'],
    ['an entry of a list', { noteSections: [7] }, 'noteSections entry 1: it must be the title'],
    ['an inner field', { tableTemplates: { rows: [] } }, 'tableTemplates has no “rows”'],
    ['a name of all objects', { constructor: {} }, 'the setting has no “constructor”'],
    [
      'an own __proto__',
      JSON.parse('{"__proto__": {}}') as object,
      'the setting has no “__proto__”',
    ],
  ])('%s', (_, settings, fault) => {
    const { site: extended, faults } = extendSite(site, { ...spread(settings), linter: true });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
    expect(extended).toEqual({ ...site, linter: true });
  });

  test('no more than can be read', () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`<${n}>`, {}]));
    const { faults } = extendSite(site, { extensionTags: many });
    expect(faults).toHaveLength(21);
    expect(faults.at(-1)).toBe('9980 more entries are wrong.');
  });
});

/** An own property of that name is no prototype. */
function spread(settings: object): object {
  return Object.fromEntries(Object.entries(settings));
}

test('names that all objects have are names like others', () => {
  const settings = JSON.parse(
    '{"groupNumbering": {"__proto__": "lower-roman", "constructor": "upper-roman"},' +
      '"mediaOptions": {"__proto__": "thumbnail"},' +
      '"parserFunctions": {"__proto__": {}, "constructor": {}}}',
  ) as object;
  const { site: extended, faults } = extendSite(site, settings);
  expect(faults).toEqual([]);
  expect(Object.keys(extended.groupNumbering)).toEqual(['__proto__', 'constructor']);
  expect(Object.getPrototypeOf(extended.groupNumbering)).toBe(Object.prototype);
  expect(Object.hasOwn(extended.parser.img, '__proto__')).toBe(true);
  expect(diagnose(openArticle('{{constructor:a}} {{__proto__:b}}', extended))).toEqual([]);
});

test('ten thousand entries are taken', () => {
  const names = Array.from({ length: 10_000 }, (_, n) => `Name${n}`);
  const { site: extended, faults } = extendSite(site, {
    extensionTags: Object.fromEntries(names.map((name) => [name, {}])),
    namespaces: Object.fromEntries(names.map((name, n) => [3000 + n, name])),
    infoboxTemplates: names,
    templateRedirects: Object.fromEntries(names.map((name) => [name, 'Infobox'])),
  });
  expect(faults).toEqual([]);
  expect(extended.parser.nsid.name9999).toBe(12_999);
  expect(extended.infoboxPattern.test('Name9999')).toBe(true);
});

test.each([
  [{ language: 'de' }, 'de'],
  [{ language: 'D E' }, undefined],
  [{ language: 5 }, undefined],
  [[], undefined],
  [undefined, undefined],
])('the language of %j is %s', (settings, language) => {
  expect(siteLanguage(settings)).toBe(language);
});
