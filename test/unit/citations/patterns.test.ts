import { describe, expect, test } from 'vitest';
import { toPlainText } from '../../../server/render/toPlainText.ts';
import { layoutTemplates } from '../../../server/wikis/layoutData.ts';
import type { LayoutCitations } from '../../../server/wikis/layoutStyle.ts';
import { Random } from '../random.ts';
import { readData, renderOn, wikis } from './renderOn.ts';

/** Marks that stand where nothing was given, or twice. */
const loose =
  /^[\s.,;:)\]、。،]|[,;:、،] ?[,;:.、。،]|\. ?\.|\( ?\)|\[ ?\]|\( ?[,.]|[,:;] ?\)| {2}| [,.;](?!\p{L})|\{|\}|\$|''/u;

describe.each(wikis)('whatever is given on %s', (wiki) => {
  const data = readData(wiki, 'citations.json') as LayoutCitations;
  const templates = [...layoutTemplates(data)];

  test.each(templates)('%s reads without loose marks', (name, { template }) => {
    const random = new Random(name.length * 7919 + wiki.length);
    const roles = Object.keys(template.names);
    for (let count = 0; count < 60; count++) {
      const chance = random.below(4) + 1;
      const given = roles.filter(() => random.below(5) < chance);
      const written = given.map((role) => {
        const parameter = template.names[role]![0]!.replace('#', '');
        return `|${parameter}=${value(role)}`;
      });
      const wikitext = `{{${name}${written.join('')}}}`;
      const text = toPlainText(renderOn(wiki, wikitext)).replaceAll('\u00a0', ' ');
      expect([wikitext, text, loose.exec(text)?.[0]]).toEqual([wikitext, text, undefined]);
      if (given.includes('title')) expect(text).toContain('Wtitle');
    }
  });
});

function value(role: string): string {
  if (/[uU]rl$/.test(role)) return `https://a.example/${role}`;
  if (/Date$|^date$/.test(role)) return '2020-05-04';
  if (/^(?:page|pages|volume|issue|edition|year|day|part|seriesNumber|pageCount)$/.test(role))
    return '12';
  return `W${role}`;
}
