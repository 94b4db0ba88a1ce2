import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { resolveCites } from '../../../server/references/resolveCites.ts';
import { withSubReferences } from '../../../server/wikis/site.ts';
import { realArticle, reference, site } from '../site.ts';

interface RecordedCase {
  readonly name: string;
  readonly wikitext: string;
  readonly cite: readonly { readonly key: string }[];
  readonly subReferences?: boolean;
  readonly references: readonly RecordedReference[];
}

interface RecordedReference {
  readonly group: string;
  readonly label: string | null;
  readonly name: string | null;
  readonly uses: number;
}

const cases = reference<RecordedCase[]>('mediawiki-cases.json');

function resolve({ wikitext, subReferences = false }: RecordedCase) {
  return resolveCites(openArticle(wikitext, withSubReferences(site, subReferences)));
}

describe('Cite errors are those that MediaWiki answered', () => {
  test.each(cases)('$name', (entry) => {
    const { problems } = resolve(entry);
    // MediaWiki says some keys once a name or group, we say them at every place: compare the sets.
    expect(new Set(problems.map(({ code }) => code))).toEqual(
      new Set(entry.cite.map(({ key }) => key)),
    );
  });
});

describe('notes are those that MediaWiki lists', () => {
  // Where a reference has no mark, or its group no list, MediaWiki shows no label to compare with.
  const comparable = cases.filter(
    ({ references }) => references.length > 0 && references.every(({ label }) => label !== null),
  );

  test.each(comparable)('$name', (entry) => {
    const recorded = entry.references;
    const groups = new Set(recorded.map(({ group }) => group));
    const { notes } = resolve(entry);
    const ours = notes.filter(({ group }) => groups.has(group));
    expect(ours.map(plainNote).sort()).toEqual(recorded.map(plain).sort());
  });
});

describe('notes of the real article', () => {
  const recorded = reference<RecordedReference[]>('qasem-soleimani.references.json');
  const { notes, problems } = resolveCites(openArticle(realArticle, site));

  test('labels, names, groups and uses are those of MediaWiki', () => {
    expect(notes.map(plainNote).sort()).toEqual(recorded.map(plain).sort());
  });

  test('it has no Cite error', () => {
    expect(problems).toEqual([]);
  });
});

function plain({ group, label, name, uses }: RecordedReference): string {
  return `${group}|${label}|${name ?? ''}|${uses}`;
}

function plainNote({
  group,
  label,
  name,
  uses,
}: {
  group: string;
  label: string;
  name: string;
  uses: readonly unknown[];
}): string {
  return plain({ group, label, name, uses: uses.length });
}
