import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { resolveCites } from '../../../../server/references/resolveCites.ts';
import { hover } from '../../../../server/features/hover/hover.ts';
import { renderReference } from '../../../../server/features/symbols/renderReference.ts';
import { toPlainText } from '../../../../server/render/toPlainText.ts';
import { realArticle, reference, site } from '../../site.ts';

interface Recorded {
  readonly group: string;
  readonly label: string;
  readonly uses: number;
  readonly text: string;
}

const article = openArticle(realArticle, site);
const { notes } = resolveCites(article);
const recorded = reference<Recorded[]>('qasem-soleimani.references.json');

describe('every reference of the real article reads as MediaWiki renders it', () => {
  test.each(recorded)('[$label]', ({ group, label, uses, text }) => {
    const note = notes.find((other) => other.group === group && other.label === label)!;
    expect(toPlainText(renderReference(article, note.definitions[0]!))).toBe(text);
    for (const place of note.uses) {
      const shown = hover(article, place.start + 2);
      expect(shown?.blocks[0]).toBe(`**[${label}]** · used ${uses}×`);
    }
  });
});
