import { describe, expect, test } from 'vitest';
import { openArticle } from '../../server/article/editArticle.ts';
import { resolveCites } from '../../server/references/resolveCites.ts';
import { extendSite } from '../../server/wikis/extendSite.ts';
import { site } from './site.ts';

const note = { makes: 'reference', content: ['1'], name: ['name'], group: [], defaultGroup: 'n' };

describe('settings that are right', () => {
  test('nothing set is the same site', () => {
    expect(extendSite(site, undefined)).toEqual({ site, faults: [] });
    expect(extendSite(site, {}).site).toBe(site);
  });

  test('a template of the wiki makes references', () => {
    const settings = {
      citeTemplates: { my_note: note },
      templateRedirects: { Mn: 'my note' },
      groupNumbering: { n: 'upper-roman' },
    };
    const { site: extended, faults } = extendSite(site, settings);
    expect(faults).toEqual([]);
    const article = openArticle('{{my note|x}}{{mn|y}}<references group=n />', extended);
    expect(resolveCites(article).notes.map(({ label }) => label)).toEqual(['I', 'II']);
    expect(Object.keys(extended.citeTemplates)).toEqual(
      expect.arrayContaining(['Refn', 'My note']),
    );
  });

  test('null takes a template out', () => {
    const { site: extended, faults } = extendSite(site, { citeTemplates: { refn: null } });
    expect(faults).toEqual([]);
    expect(extended.citeTemplates).not.toHaveProperty('Refn');
    expect(site.citeTemplates).toHaveProperty('Refn');
  });
});

describe('settings that are wrong say what is wrong, and are left out', () => {
  test.each([
    ['[]', [], 'the setting must be an object.'],
    ['a text', 'enwiki', 'the setting must be an object.'],
    ['an unknown key', { templates: {} }, 'the setting has no “templates”'],
    ['a list of templates', { citeTemplates: [] }, 'citeTemplates must be an object.'],
    [
      'no object',
      { citeTemplates: { X: 'reference' } },
      'citeTemplates “X”: it must be an object.',
    ],
    ['no kind', { citeTemplates: { X: {} } }, 'citeTemplates “X”: “makes”: it must be one of'],
    [
      'a missing field',
      { citeTemplates: { X: { ...note, content: undefined } } },
      '“content”: it must be a list',
    ],
    ['a field too much', { citeTemplates: { X: { ...note, refs: [] } } }, '“refs” is nothing'],
    [
      'a group that is no text',
      { citeTemplates: { X: { ...note, defaultGroup: 1 } } },
      '“defaultGroup”: it must be a text.',
    ],
    [
      'names that are no texts',
      { citeTemplates: { X: { ...note, name: [1] } } },
      '“name”: it must be a list',
    ],
    [
      'a redirect to nothing',
      { templateRedirects: { X: '' } },
      'templateRedirects “X”: it must be the name',
    ],
    [
      'an unknown numbering',
      { groupNumbering: { n: 'roman' } },
      'groupNumbering “n”: it must be one of',
    ],
  ])('%s', (_, settings, fault) => {
    const { site: extended, faults } = extendSite(site, settings);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
    expect(extended.citeTemplates).toEqual(site.citeTemplates);
    expect(extended.templateRedirects).toEqual(site.templateRedirects);
    expect(extended.groupNumbering).toEqual(site.groupNumbering);
  });
});
