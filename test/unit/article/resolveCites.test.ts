import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { resolveCites } from '../../../server/article/resolveCites.ts';
import { realArticle, reference, site } from '../site.ts';

interface RecordedCase {
  readonly name: string;
  readonly wikitext: string;
  readonly cite: readonly { readonly key: string }[];
  readonly subReferences?: boolean;
}

interface RecordedReference {
  readonly group: string;
  readonly label: string | null;
  readonly name: string | null;
  readonly uses: number;
}

const cases = reference<RecordedCase[]>('mediawiki-cases.json').filter((entry) => !entry.subReferences);

describe('Cite errors are those that MediaWiki answered', () => {
  test.each(cases)('$name', ({ wikitext, cite }) => {
    const { problems } = resolveCites(openArticle(wikitext, site));
    // MediaWiki says some keys once a name or group, we say them at every place: compare the sets.
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(cite.map(({ key }) => key)));
  });
});

describe('notes of the real article', () => {
  const recorded = reference<RecordedReference[]>('qasem-soleimani.references.json');
  const { notes, problems } = resolveCites(openArticle(realArticle, site));

  test('labels, names, groups and uses are those of MediaWiki', () => {
    const plain = (entry: { group: string; label: string | null; name: string | null; uses: number }) =>
      `${entry.group}|${entry.label}|${entry.name ?? ''}|${entry.uses}`;
    const ours = notes.map((note) => plain({ ...note, uses: note.uses.length })).sort();
    expect(ours).toEqual(recorded.map(plain).sort());
  });

  test('it has no Cite error', () => {
    expect(problems).toEqual([]);
  });
});
