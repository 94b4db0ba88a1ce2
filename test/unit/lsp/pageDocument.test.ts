import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PageDocument } from '../../../server/lsp/pageDocument.ts';
import { PageText } from '../../../server/text/pageText.ts';
import { Random } from '../random.ts';

const pieces = ['\n', '\r\n', '\r', '\r', '\n', 'a', 'bc', '😀', 'x'.repeat(1500), '\n'.repeat(20)];

/** What the library for LSP's documents says is what clients mean. */
test.each([1, 2, 3, 4])('places are those of the library, seed %i', (seed) => {
  const random = new Random(seed);
  const anyText = (most: number) =>
    Array.from({ length: random.below(most) }, () => random.pick(pieces)).join('');
  const text = anyText(200);
  let page = new PageDocument('file:///a', 1, PageText.of(text));
  let known = TextDocument.create('file:///a', 'wikitext', 1, text);
  for (let version = 2; version < 80; version++) {
    const { length } = known.getText();
    const start = random.below(length + 1);
    const end = start + random.below(random.pick([2, 50, 3000]));
    const range = { start: known.positionAt(start), end: known.positionAt(end) };
    const newText = anyText(3);
    const from = page.offsetAt(range.start);
    page = page.edit({ start: from, end: page.offsetAt(range.end), newText }, version);
    known = TextDocument.update(known, [{ range, text: newText }], version);
    expect(page.getText()).toBe(known.getText());
    expect(page.lineCount).toBe(known.lineCount);
    for (let probe = 0; probe < 20; probe++) {
      const offset = random.below(length + 20) - 10;
      expect(page.positionAt(offset)).toEqual(known.positionAt(offset));
      const line = random.below(known.lineCount + 3) - 1;
      const position = { line, character: random.below(40) - 2 };
      expect(page.offsetAt(position)).toBe(known.offsetAt(position));
    }
  }
});

test('an empty page has one line', () => {
  const page = new PageDocument('file:///a', 1, PageText.of(''));
  expect(page.lineCount).toBe(1);
  expect(page.positionAt(5)).toEqual({ line: 0, character: 0 });
  expect(page.offsetAt({ line: 3, character: 2 })).toBe(0);
});
