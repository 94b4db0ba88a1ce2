import { expect, test } from 'vitest';
import type { Article } from '../../../server/article/article.ts';
import type { CiteNode } from '../../../server/references/cites.ts';
import { editArticle, openArticle } from '../../../server/article/editArticle.ts';
import { PlacedCites } from '../../../server/references/indexedCites.ts';
import type { Note } from '../../../server/references/note.ts';
import { resolveCites } from '../../../server/references/resolveCites.ts';
import { withSubReferences } from '../../../server/wikis/site.ts';
import { Random } from '../random.ts';
import { randomEdit, randomSyntaxEdit } from '../randomEdit.ts';
import { realArticle, site as plainSite } from '../site.ts';

const site = withSubReferences(plainSite, true);

/** Halves and wholes of references of every form, so that notes have several definitions and errors. */
const pieces = [
  ...['<ref>x</ref>', '<ref name=a>x</ref>', '<ref name="a" />', '<ref name=b group=n>y</ref>'],
  ...['<ref name=a>', '</ref>', '<references />', '<references group=n>', '</references>', '<ref>'],
  ...[
    '{{efn|x}}',
    '{{efn|name=b|y}}',
    '{{notelist}}',
    '{{r|a|b}}',
    '{{refn|group=n|z<ref>q</ref>}}',
  ],
  ...[
    '{{#tag:ref|x|name=a}}',
    '{{#tag:references|',
    '}}',
    '{{#if:x|',
    '<ref follow=a>z</ref>',
    '\n',
  ],
  ...['<ref name=a details="p. 1" />', '<ref dir=rtl name=a>x</ref>', '\n\n', ' x', 'x', 'y', '|'],
  ...[
    '<ref name=1>x</ref>',
    '<references><ref name=a>x</ref></references>',
    '{{reflist|refs=',
    '<!--',
  ],
  ...['{{#tag:references|{{#tag:ref|z|name={{b}}}}|group=g}}', '{{#tag:ref|z|group={{b}}}}'],
];

/** What was resolved, in numbers and places that say which node is meant. */
function shown(article: Article): unknown {
  const { nodes, notes, noteOf, problems } = resolveCites(article);
  const place = ({ start, end }: CiteNode) => [start, end];
  const note = ({ uses, definitions, main, group, name, label, details }: Note) => ({
    ...{ group, name, label, details, main: main?.label },
    uses: uses.map(place),
    definitions: definitions.map(place),
  });
  return {
    nodes: nodes.map(place),
    notes: notes.map(note),
    noteOf: nodes.map((node) => noteOf.has(node) && note(noteOf.get(node)!)),
    identities: nodes.map((node) => notes.indexOf(noteOf.get(node)!)),
    problems: problems.map(({ code, at, related }) => [code, place(at), related.map(place)]),
  };
}

test.each([1, 2, 3, 4])(
  'pages of references resolve as fresh ones after edits, seed %i',
  (seed) => {
    const random = new Random(seed);
    let reused = 0;
    for (let page = 0; page < 14; page++) {
      const text = Array.from({ length: 5 + random.below(25) }, () => random.pick(pieces)).join('');
      let article = openArticle(text, site);
      resolveCites(article);
      for (let step = 0; step < 12; step++) {
        const start = random.below(article.text.length + 1);
        const end = Math.min(article.text.length, start + random.pick([0, 0, 0, 1, 3]));
        const edit = { start, end, newText: random.pick(['x', 'x', '', random.pick(pieces)]) };
        const before = article.text;
        article = editArticle(article, edit);
        if (resolveCites(article) instanceof PlacedCites) reused++;
        // Of the fresh page nothing is known: it stands on a site of its own.
        const fresh = openArticle(article.text, { ...site });
        expect({ before, edit, ...(shown(article) as object) }).toEqual({
          ...{ before, edit },
          ...(shown(fresh) as object),
        });
      }
    }
    expect(reused).toBeGreaterThan(25);
  },
);

test.each(['{{#tag:ref|z|name={{b}}}}', '{{#tag:ref|z|group={{b}}}}'])(
  'a list with %s takes back what stands above it',
  (inner) => {
    const text = `<ref name=a>x</ref><ref name=a>y</ref>\n\n{{#tag:references|${inner}|group=g}}`;
    const article = openArticle(text, site);
    resolveCites(article);
    for (const written of ['x', 'y']) {
      const start = text.indexOf(`${written}</ref>`);
      const edited = editArticle(article, { start, end: start + 1, newText: 'z' });
      expect(shown(edited)).toEqual(shown(openArticle(edited.text, { ...site })));
    }
    const same = editArticle(article, { start: 31, end: 32, newText: 'x' });
    expect(shown(same)).toEqual(shown(openArticle(same.text, { ...site })));
  },
);

test('the real article resolves as a fresh one after edits, most of which change places only', () => {
  const random = new Random(5);
  let article = openArticle(realArticle, plainSite);
  resolveCites(article);
  let reused = 0;
  for (let step = 0; step < 20; step++) {
    const edit = (step % 4 ? randomEdit : randomSyntaxEdit)(article.text, random);
    article = editArticle(article, { ...edit, newText: step % 4 ? 'x' : edit.newText });
    if (resolveCites(article) instanceof PlacedCites) reused++;
    if (step % 10 === 9)
      expect(shown(article)).toEqual(shown(openArticle(article.text, { ...plainSite })));
  }
  expect(reused).toBeGreaterThan(8);
});
