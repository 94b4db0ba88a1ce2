import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { citationFaults } from '../../../server/citations/cs1/citationFindings.ts';
import { ruleOf } from '../../../server/diagnostics/rules.ts';
import { validateCitation } from '../../../server/citations/cs1/check/validateCitation.ts';
import type { Citation } from '../../../server/citations/cs1/check/readCitation.ts';
import { Random } from '../random.ts';
import { site } from '../site.ts';

const names = [...site.citations.parameterNames].map((name) => name.replace('#', '2'));
const kinds = Object.keys(site.citations.citationTemplates);
const values =
  "A|[[A|B]]|''A''|5 May 2020|2020-13-01|https://example.org|//x|none|etal|10.1000/1|978-0-306-40615-7|{{x}}|<ref>a</ref>|((A))|ja:A|p. 3|free|yes|,|=|\u200b|[https://a.b c]|Smith JA, Jones K".split(
    '|',
  );

function faultsOf(text: string) {
  const { blocks } = openArticle(text, site);
  return blocks.flatMap(({ facts }) => citationFaults(facts, site));
}

describe('random citations', () => {
  test('give faults of known rules, inside the citation', () => {
    const random = new Random(7);
    let found = 0;
    for (let round = 0; round < 150; round++) {
      const parameters = Array.from({ length: random.below(12) }, () => {
        const name = random.below(8) ? `${random.pick(names)}=` : '';
        return `|${name}${random.pick(values)}`;
      });
      const text = `{{${random.pick(kinds)}${parameters.join('')}}}`;
      for (const { key, start, end } of faultsOf(text)) {
        expect(ruleOf(`cs1/${key}`)).toBeDefined();
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        found++;
      }
    }
    expect(found).toBeGreaterThan(150);
  });
});

/** Long values that make a careless pattern go back and back; such a test would never end. */
const hostile = [
  '[[',
  '(',
  '1',
  'a-',
  'http:',
  ' ',
  '/',
  'et al ',
  ',',
  '=',
  'a b=',
  '//web.archive.org/',
  '\u200d',
  '&',
  '–',
];

describe('hostile values', () => {
  test.each(hostile)('%j, a hundred thousand times', (part) => {
    const value = part.repeat(100_000 / part.length);
    const range = { start: 0, end: 1 };
    const parameters =
      'title url archive-url date year access-date author last first vauthors doi hdl isbn lccn page volume edition script-title language ref id author-link quote bibcode message-id'.split(
        ' ',
      );
    const citation: Citation = {
      ...range,
      kind: 'book',
      opening: range,
      arguments: parameters.map((name) => ({
        name,
        value,
        positional: false,
        repeated: false,
        known: true,
        range,
        nameRange: range,
        whole: range,
        valueRange: range,
      })),
    };
    expect(() => validateCitation(citation, site)).not.toThrow();
  });
});
