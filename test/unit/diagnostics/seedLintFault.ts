import type { Random } from '../random.ts';

/** Puts one fault that MediaWiki's Linter lists into a page: behind a word of running text, or on a line of its own. */
export function seedLintFault(text: string, category: string, random: Random): string {
  const faults = seeds[category]!;
  const fault = random.pick(faults);
  const places = [...text.matchAll(fault.startsWith('\n') ? lineEnds : wordEnds)];
  const { index } = random.pick(places);
  return text.slice(0, index + 1) + fault + text.slice(index + 1);
}

/** Ends of paragraphs, and spaces in sentences of running text: no template or table stands on their lines. */
const lineEnds = /(?<=^[A-Z][^\n|{}]{80,})\.(?=\n\n)/gm;
const wordEnds = /(?<=^[A-Z][^\n|{}[\]<>]*[a-z]) (?=[a-z])/gm;

/** For each category with certain fixes, faults with one. */
export const seeds: Readonly<Record<string, readonly string[]>> = {
  'duplicate-ids': [
    '<span id="seeded">a</span> <span id="seeded">b</span> ',
    '\n\n<div id=seeded>a</div><div id=seeded>b</div>',
  ],
  'bogus-image-options': [
    '\n\n[[File:Seeded.jpg|thum|left|A seeded file]]',
    '[[File:Seeded.jpg|20px|left|right|alt=a|A seeded file]] ',
    '\n\n[[File:Seeded.jpg|thumb||200pxpx|A seeded file]]',
  ],
  'multi-colon-escape': ['[[::Category:Seeded]] ', '[[:::fr:Seeded|seeded]] ', '[[::Seeded]] '],
  'empty-heading': ['\n\n== ==', '\n\n=== ===\n'],
  'night-mode-unaware-background-color': [
    '<span style="background:#eee">seeded</span> ',
    '\n\n<div style="background-color: white;">seeded</div>',
  ],
  'obsolete-tag': [
    '<tt>seeded</tt> ',
    '<strike>seeded</strike> ',
    '<font color="red">seeded</font> ',
    '\n\n<center>seeded</center>',
    '\n\n<center>\nseeded\n\ntext\n</center>',
  ],
};
