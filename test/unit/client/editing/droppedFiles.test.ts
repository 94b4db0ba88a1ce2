import { describe, expect, test } from 'vitest';
import { type DropPlace, fileLine, galleryGap } from '../../../../client/editing/droppedFiles.ts';
import manifest from '../../../../package.json';

describe('a file becomes', () => {
  test.each<[string, DropPlace, string]>([
    ['A b.jpg', 'text', '[[File:A b.jpg|thumb|‸]]'],
    ['A.PNG', 'text', '[[File:A.PNG|thumb|‸]]'],
    ['a.b.ogg', 'text', '[[File:a.b.ogg|thumb|‸]]'],
    ['قاسم.svg', 'text', '[[File:قاسم.svg|thumb|‸]]'],
    ['A.jpg', 'gallery', 'File:A.jpg|‸'],
    ['A.jpg', 'argument', 'A.jpg‸'],
    ['A.wikitext', 'text', '[[A‸]]'],
    ['A_b.wiki', 'text', '[[A b‸]]'],
    ['AC%2FDC.mw', 'text', '[[AC/DC‸]]'],
    ['Template:A.wiki', 'text', '[[:Template:A‸]]'],
    ['2001: A.wiki', 'text', '[[2001: A‸]]'],
    ['A.wiki', 'argument', '[[A‸]]'],
  ])('%s in %s: %s', (name, place, wikitext) => {
    const line = fileLine(name, place);
    expect(line && `${line.before}‸${line.after}`).toBe(wikitext);
  });

  test.each<[string, DropPlace]>([
    ['a.txt', 'text'],
    ['jpg', 'text'],
    ['.jpg', 'text'],
    ['a[b].jpg', 'text'],
    ['a#b.wiki', 'text'],
    ['a%5Bb.wiki', 'text'],
    ['A.wiki', 'gallery'],
  ])('%s in %s: nothing', (name, place) => {
    expect(fileLine(name, place)).toBeUndefined();
  });

  test('pages are what the language is registered for', () => {
    for (const extension of manifest.contributes.languages[0]!.extensions) {
      expect(fileLine(`A${extension}`, 'text')?.kind).toBe('page');
    }
  });
});

test.each([
  ['‸', '‸'],
  ['  ‸', '  ‸'],
  ['‸File:A.jpg|b', '‸\nFile:A.jpg|b'],
  ['File:A.‸jpg|b', 'File:A.jpg|b\n‸'],
  ['File:A.jpg|b‸', 'File:A.jpg|b\n‸'],
  ['<gallery>‸', '<gallery>\n‸'],
  ['<gallery>‸</gallery>', '<gallery>\n‸\n</gallery>'],
  ['File:A.j‸pg</gallery>', 'File:A.jpg\n‸\n</gallery>'],
  ['‸</gallery>', '‸\n</gallery>'],
])('in the gallery line %s: %j', (marked, after) => {
  const line = marked.replace('‸', '');
  const { at, breakBefore, breakAfter } = galleryGap(line, marked.indexOf('‸'));
  const gap = `${breakBefore ? '\n' : ''}‸${breakAfter ? '\n' : ''}`;
  expect(line.slice(0, at) + gap + line.slice(at)).toBe(after);
});
