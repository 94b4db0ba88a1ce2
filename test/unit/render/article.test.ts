import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toPlainText } from '../../../server/render/toPlainText.ts';
import { pageReferences, readJson } from './article.ts';

interface Recorded {
  readonly group: string;
  readonly label: string;
  readonly name: string | null;
  readonly text: string;
}

const article = readFileSync(
  new URL('../../articles/qasem-soleimani.wikitext', import.meta.url),
  'utf8',
);

describe('the references of a real article', () => {
  const recorded = readJson('qasem-soleimani.references.json') as Recorded[];
  const byLabel = new Map(
    pageReferences(article, 'dmy').map((reference) => [reference.label, reference]),
  );

  it('are as many as MediaWiki lists', () => {
    expect(byLabel.size).toBe(222);
    expect(recorded).toHaveLength(222);
  });

  it.each(recorded.map((reference) => [reference.label, reference] as const))(
    'reads as MediaWiki renders it: %s',
    (label, { name, text }) => {
      const found = byLabel.get(label);
      expect(found?.name ?? null).toBe(name);
      expect(toPlainText(found?.content ?? [])).toBe(text);
    },
  );
});
