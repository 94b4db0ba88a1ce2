import { expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { answerEditingPlaces, answerPasteUrl } from '../../../server/lsp/editing.ts';
import { PageDocument } from '../../../server/lsp/pageDocument.ts';
import { PageText } from '../../../server/text/pageText.ts';
import { site } from '../site.ts';

const uri = 'file:///page.wikitext';
const textDocument = { uri };

function snapshotOf(text: string) {
  return {
    document: new PageDocument(uri, 1, PageText.of(text)),
    article: openArticle(text, site),
  };
}

function range(line: number, from: number, to = from) {
  return { start: { line, character: from }, end: { line, character: to } };
}

test('places are told in lines and characters, one for each range', () => {
  const snapshot = snapshotOf('a\r\n<!-- b -->\r\n[[C|d]] {{e|}}');
  const ranges = [range(1, 6), range(2, 5), range(2, 12)];
  expect(answerEditingPlaces({ textDocument, ranges }, snapshot)).toEqual([
    { kind: 'comment', isBlankArgument: false, comment: range(1, 0, 10) },
    {
      kind: 'text',
      isBlankArgument: false,
      link: { range: range(2, 0, 7), shown: range(2, 4, 5) },
    },
    { kind: 'text', isBlankArgument: true },
  ]);
});

test('a pasted address becomes the same at every range, or stays as it is', () => {
  const snapshot = snapshotOf('a\r\nb c\r\n[[d]]<ref></ref>');
  const url = 'https://example.org';
  const pasted = (...ranges: ReturnType<typeof range>[]) =>
    answerPasteUrl({ textDocument, ranges, url }, snapshot);
  const link = { kind: 'link', before: `[${url} `, after: ']' };
  expect(pasted(range(0, 0, 1), range(1, 2, 3))).toEqual([
    { ...link, range: range(0, 0, 1) },
    { ...link, range: range(1, 2, 3) },
  ]);
  expect(pasted(range(0, 0, 1), range(2, 2, 3))).toBeNull();
  expect(pasted(range(0, 0, 1), range(2, 10))).toBeNull();
  expect(pasted(range(2, 10))).toMatchObject([{ kind: 'citation', range: range(2, 10) }]);
  expect(pasted()).toBeNull();
});
