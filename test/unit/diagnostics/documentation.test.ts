import { withSubReferences, type Site } from '../../../server/wikis/site.ts';
import { describe, expect, test } from 'vitest';
import Parser from 'wikiparser-node';
import { openArticle } from '../../../server/article/editArticle.ts';
import { findBlockFaults } from '../../../server/diagnostics/blockFaults.ts';
import { documentationAnchor, documentRules } from '../../../server/diagnostics/documentation.ts';
import type { Finding, Rule } from '../../../server/problems/finding.ts';
import { lintRules } from '../../../server/diagnostics/lint/rules.ts';
import {
  editorSchema,
  projectSchema,
  settingProperties,
} from '../../../server/diagnostics/projectSchema.ts';
import { codesAndGroups, ruleOf, rules } from '../../../server/diagnostics/rules.ts';
import { diagnose } from '../../../server/features/diagnose/diagnose.ts';
import { siteSchema } from '../../../server/wikis/siteSchema.ts';
import { site } from '../site.ts';
import manifest from '../../../package.json';

/** No example of a line or two is beyond the parser. */
const hostile: Readonly<Record<string, string>> = { 'page/too-complex': '{{a|'.repeat(400) };

/** Details are legal, and can be wrong, only where the site has sub-references. */
function siteOf(code: string): Site {
  return withSubReferences(site, code.includes('details'));
}

function faultsOfExample(rule: Rule): readonly Finding[] {
  const article = openArticle(hostile[rule.code] ?? rule.example, siteOf(rule.code));
  if ('find' in rule) return rule.find(article);
  if ('findsAfter' in rule) return diagnose(article).filter(({ code }) => code === rule.code);
  return findBlockFaults(article).flatMap((fault) => (fault.rule === rule ? [fault.finding] : []));
}

describe('the table of rules', () => {
  test('has each code once, group by group', () => {
    const codes = rules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const groups = codes.map((code) => code.split('/')[0]);
    expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual([
      'cite',
      'harv',
      'cs1',
      'style',
      'balance',
      'wiki',
      'lint',
      'page',
    ]);
  });

  test.each(rules)('$code: its example has the fault', (rule) => {
    expect(faultsOfExample(rule)).not.toEqual([]);
  });

  const naming = rules.filter(({ message }) => /\{\w+\}/.test(message));
  test.each(naming)('$code: its message has a value for every place', (rule) => {
    const [finding] = faultsOfExample(rule);
    const places = [...rule.message.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
    const values = places.map((place) => finding?.values?.[place]);
    expect(values.filter((value) => !value)).toEqual([]);
  });

  test.each(rules)('$code: its message does not say the code again', ({ code, message }) => {
    expect(message).not.toContain(code);
    expect(message.match(/\b[a-z]+-[a-z-]+\b/g) ?? []).not.toContain(code.split('/')[1]);
  });

  test.each(rules)('$code: is explained in three sentences', ({ code, about }) => {
    expect(code).toMatch(/^[a-z][a-z0-9]*\/[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(about.split(/(?<=\.) (?=[A-Z`])/)).toHaveLength(3);
    expect(about).toMatch(/\.$/);
  });
});

test('the lint rules are those of the parser, but for what others say better or what needs more', () => {
  const left = Parser.rules.filter((rule) => ruleOf(`lint/${rule}`) === undefined);
  expect(left.sort()).toEqual([
    'arg-in-ext',
    'format-leakage',
    'fostered-content',
    'invalid-css',
    'invalid-isbn',
    'invalid-json',
    'invalid-math',
    'unbalanced-header',
    'unclosed-comment',
    'unclosed-table',
    'unmatched-tag',
  ]);
  const known = new Set<string>(Parser.rules);
  expect(lintRules.filter(({ code }) => !known.has(code.slice('lint/'.length)))).toEqual([]);
});

test('the schema of .wikiwright.json is made from the table', async () => {
  const schema = `${JSON.stringify(projectSchema(rules), undefined, 2)}\n`;
  await expect(schema).toMatchFileSnapshot('../../../schemas/wikiwright.schema.json');
  expect(schema.match(/"#\/definitions\/severity"/g)).toHaveLength(codesAndGroups.size);
});

test('the settings of rules and of the site in package.json are made from the tables', async () => {
  const name = 'wikiwright.diagnostics.rules';
  const configuration = structuredClone(manifest.contributes.configuration);
  const setting: { properties: object } = configuration.properties[name];
  setting.properties = settingProperties(rules);
  expect(Object.keys(setting.properties)).toEqual([...codesAndGroups]);
  Object.assign(configuration.properties['wikiwright.site'], {
    properties: (editorSchema(siteSchema) as typeof siteSchema).properties,
  });
  const contributes = { ...manifest.contributes, configuration };
  const updated = `${JSON.stringify({ ...manifest, contributes }, undefined, 2)}\n`;
  await expect(updated).toMatchFileSnapshot('../../../package.json');
});

describe('docs/diagnostics.md', () => {
  test('is made from the table', async () => {
    await expect(documentRules(rules)).toMatchFileSnapshot('../../../docs/diagnostics.md');
  });

  test('gives every code a heading, and an anchor of its own', () => {
    const headings = [...documentRules(rules).matchAll(/^### (.+)$/gm)].map((match) => match[1]!);
    expect(headings).toEqual(rules.map(({ code }) => code));
    const anchors = rules.map(({ code }) => documentationAnchor(code));
    expect(new Set(anchors).size).toBe(rules.length);
  });

  test.each([
    ['cite/references-no-text', 'citereferences-no-text'],
    ['lint/h1', 'linth1'],
  ])('the anchor of %s is %s', (code, anchor) => {
    expect(ruleOf(code)?.code).toBe(code);
    expect(documentationAnchor(code)).toBe(anchor);
  });
});
