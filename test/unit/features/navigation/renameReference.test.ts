import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../server/article/article.ts';
import { editArticle, openArticle } from '../../../../server/article/editArticle.ts';
import { resolveCites } from '../../../../server/references/resolveCites.ts';
import type { Note } from '../../../../server/references/note.ts';
import { diagnose } from '../../../../server/features/diagnose/diagnose.ts';
import { placesOf } from '../../../../server/features/navigation/findReferences.ts';
import { namePlace } from '../../../../server/features/navigation/queries.ts';
import { renameReference } from '../../../../server/features/navigation/renameReference.ts';
import { renameTarget } from '../../../../server/features/navigation/renameTarget.ts';
import type { TextEdit } from '../../../../server/text/range.ts';
import { applyEdits } from '../../applyEdits.ts';
import { markRanges, readFixture } from '../../fixture.ts';
import { realArticle, site } from '../../site.ts';

/** The page after a rename at `$0`, or why there is none. */
function renamed(marked: string, newName: string): string {
  const { text, cursor } = readFixture(marked);
  const result = renameReference(openArticle(text, site), cursor, newName);
  if (!result) return 'nothing';
  if ('refusal' in result) return `refused: ${result.refusal}`;
  return (result.clash ? 'clash: ' : '') + applyEdits(text, result.edits);
}

describe('what the cursor is on', () => {
  test.each([
    ['a name', '<ref name="$[name:fil$0kins$]" />'],
    ['its end', '<ref name=$[name:filkins$]$0 />'],
    ['its quotes', '<ref name="$[name:filkins$]"$0 />'],
    ['a group', '<ref name=a group=$[group:no$0te$]>x</ref>'],
    ['the group of a list', '<references group="$[group:n$0$]" />'],
    ['the group of a list template', '{{reflist | group = $[group:n$0$] }}'],
    ['a followed name', '<ref follow=$[name:a$0$]>x</ref>'],
    ['a name in {{r}}', '{{r|a| $[name:b$0$] |c}}'],
    ['the group of {{r}}', '{{r|a|b|group=$[group:$0g$]}}'],
    ['a name in a template', '{{efn|x|name="$[name:a$0 b$]"}}'],
    ['a name in a function', "{{#tag:ref|x|name='$[name:a$0$]'}}"],
    ['the opening tag', '<re$0f name=$[name:a$]>x</ref>'],
    ['its beginning', 'x$0<ref name=$[name:a$]>x</ref>'],
    ['its end', '<ref name=$[name:a$] group=b>$0x</ref>'],
    ['another attribute', '<ref dir=l$0tr name="$[name:a$]">x</ref>'],
    ['the closing tag', '<ref name=$[name:a$]>xy</r$0ef>'],
    ['its beginning', '<ref name=$[name:a$]>xy$0</ref>'],
    ['its end', '<ref name=$[name:a$]>xy</ref>$0 z'],
    ['a self-closing tag', '<re$0f name=$[name:a$] />'],
    ['its end', '<ref name=$[name:a$]/$0>'],
    ['between two tags', '<ref name=a /><$0ref name=$[name:b$] />'],
    ['a tag that follows', '<ref follow=$[name:a$]$0>x</ref>'],
    ['a tag in a note', '{{efn|name=b|x<ref name=$[name:a$] /$0>}}'],
    ['a tag around another', '<ref name=$[name:a$]>{{efn|name=b|x}}</re$0f>'],
    ['a tag before another', '<ref name=$[name:a$]>$0{{efn|name=b|x}}</ref>'],
    ['a tag over several lines', '<ref\nname=$[name:a$]\n>x\n</re$0f>'],
    ['a tag without name', '<re$0f>x</ref>'],
    ['the content', '<ref name=a>x$0y</ref>'],
    ['a list', '<refer$0ences group=a />'],
    ['a name that the wiki knows alone', '{{r|{{{a$0}}}}}'],
    ['an empty name', '<ref name="$0">x</ref>'],
    ['a name in a comment', '<!-- <ref name=a$0 /> -->'],
    ['a short footnote', '{{sfn|Sm$0ith|2001}}'],
  ])('%s', (_, marked) => {
    const { text, cursor } = readFixture(marked);
    const target = renameTarget(openArticle(text, site), cursor);
    const found = target ? [{ ...target, code: target.kind }] : [];
    expect(markRanges(text, found)).toBe(marked.replace('$0', ''));
  });
});

describe('a tag', () => {
  test.each([
    ['<re$0f name=a>x</ref> <ref name=a />', '<ref name=b>x</ref> <ref name=b />'],
    ['<ref name=a>x</r$0ef> <ref name=a />', '<ref name=b>x</ref> <ref name=b />'],
    ['<ref name=a>x</ref> <ref name=a $0/>', '<ref name=b>x</ref> <ref name=b />'],
    ['<ref name=a group="g$0" />', '<ref name=a group="b" />'],
    [
      '<ref>x</r$0ef>',
      'refused: This reference has no name yet. The refactoring “Name this reference” gives it one.',
    ],
    [
      '<ref $0name="">x</ref>',
      'refused: This reference has no name yet. The refactoring “Name this reference” gives it one.',
    ],
    [
      '<re$0f group=g>x</ref>',
      'refused: This reference has no name yet. The refactoring “Name this reference” gives it one.',
    ],
    ['<ref>x$0y</ref>', 'nothing'],
    ['<refer$0ences />', 'nothing'],
  ])('%s', (marked, expected) => {
    expect(renamed(marked, 'b')).toBe(expected);
  });
});

describe('every place that means the name', () => {
  test.each([
    ['tags', '<ref name=a$0>x</ref> <ref name="a" /> <ref name=\'a\'/> <ref name=ab />'],
    ['{{r}}', '<ref name=a>x</ref> {{r|b|a$0}} {{r| a |group=}}'],
    ['follow', '<ref name=a$0>x</ref> <ref follow=a>y</ref>'],
    ['a list', '<ref name=a$0 /> <references>\n<ref name=a>x</ref>\n</references>'],
    ['a list template', '<ref name=a /> {{reflist|refs=\n<ref name="a$0">x</ref>\n}}'],
    [
      'a list with a group',
      '<ref name=a$0 group=g /><references group=g><ref name=a>x</ref></references>',
    ],
    ['functions', '{{#tag:ref|x|name=a}} <ref name=a$0 /> {{#tag:ref||name="a"}}'],
    ['templates', '{{efn|name=a|x}} {{efn|name=a$0}} <ref name=a group=lower-alpha />{{notelist}}'],
    ['nested references', '{{efn|y<ref name=a />}}<ref name=a$0>x</ref>{{notelist}}'],
    [
      'entities and spaces',
      '<ref name="b &amp; c">x</ref> <ref name="b  & c$0" />',
      /b &amp; c|b {2}& c/g,
    ],
    ['behind a list too', '<ref name=a$0>x</ref><references /><ref name=a>y</ref>'],
    ['a repeated attribute', '<ref name=c name=a$0>x</ref> <ref name=a />'],
  ])('%s', (_, marked, old = /\ba\b/g) => {
    expect(renamed(marked, 'new')).toBe(marked.replace('$0', '').replace(old, 'new'));
  });

  test.each([
    ['another group', '<ref name=a$0>x</ref> <ref name=a group=g>y</ref>'],
    ['a comment', '<ref name=a$0>x</ref> <!-- <ref name=a /> -->'],
    ['nowiki', '<ref name=a$0>x</ref> <nowiki><ref name=a /></nowiki>'],
    ['another case', '<ref name=a$0>x</ref> <ref name=A />'],
    ['what only reads like it', '<ref name=a$0>x</ref> a name=a {{foo|name=a}}'],
  ])('but not in %s', (_, marked) => {
    expect(renamed(marked, 'new')).toBe(marked.replace('a$0', 'new'));
  });
});

test('a group, wherever it is written', () => {
  const marked =
    '<ref group=g$0>x</ref> <ref group="g" name=g /> {{r|g|group=g}} {{refn|group=g|y}} ' +
    "{{#tag:ref|z|group=g}} {{reflist|group=g}} <references group='g' />";
  expect(renamed(marked, 'a b')).toBe(
    '<ref group="a b">x</ref> <ref group="a b" name=g /> {{r|g|group=a b}} {{refn|group=a b|y}} ' +
      "{{#tag:ref|z|group=a b}} {{reflist|group=a b}} <references group='a b' />",
  );
});

describe('quotes', () => {
  test.each([
    ['<ref name=a$0 />', 'b c', '<ref name="b c" />'],
    ['<ref name=a$0/>', 'b/', '<ref name="b/"/>'],
    ['<ref name=a$0/>', 'b', '<ref name=b/>'],
    ['<ref name=a$0/>', 'é:1.ü_-', '<ref name=é:1.ü_-/>'],
    ['<ref name=a$0/>', 'b=c', '<ref name="b=c"/>'],
    ['<ref name=a$0/>', 'say "b"', '<ref name="say &quot;b&quot;"/>'],
    ['<ref name="a$0"/>', 'say "b"', '<ref name="say &quot;b&quot;"/>'],
    ["<ref name='a$0'/>", 'say "b"', '<ref name=\'say "b"\'/>'],
    ["<ref name='a$0'/>", "O'Neil", "<ref name='O&#39;Neil'/>"],
    ['<ref name=a$0/>', "O'Neil", '<ref name="O\'Neil"/>'],
    ['<ref name=a$0/>', 'b & c', '<ref name="b & c"/>'],
    ['<ref name=a$0/>', 'b &amp; c', '<ref name="b &amp;amp; c"/>'],
    ['<ref name=a$0/>', 'b<c', '<ref name="b&lt;c"/>'],
    ['<ref name=a$0/>', ' b   c ', '<ref name="b c"/>'],
    ['<ref name="a$0>x</ref>', 'b c', '<ref name="b c>x</ref>'],
    ['{{r|a$0}}', 'b "c"', '{{r|b "c"}}'],
    ['{{r|a$0}}', '"c"', '{{r|""c""}}'],
    ['{{r|x| a$0 }}', 'b=c', '{{r|x| 2=b=c }}'],
    ['{{efn|name=a$0|x}}', 'b=c', '{{efn|name=b=c|x}}'],
  ])('%s to %s', (marked, newName, expected) => {
    expect(renamed(marked, newName)).toBe(expected);
  });

  test('a new name is read as it was given', () => {
    const names = [
      'b c',
      'b/',
      'say "b"',
      "O'Neil",
      'b & c',
      'b &amp; c',
      'b<c',
      'b|c',
      '{{b}}',
      '“b”',
      '"b"',
      '"b\'',
      'b=c',
    ];
    const places = [
      '<ref name=a />',
      '<ref name="a" />',
      "<ref name='a' />",
      '{{r|a}}',
      '{{r|q|a}}',
      '{{refn|name=a}}',
      '{{#tag:ref|x|name="a"}}',
      '{{#tag:ref|x|name=a}}',
    ];
    for (const place of places) {
      for (const name of names) {
        const text = `<ref name=a />${place}`;
        const result = renameReference(openArticle(text, site), 10, name);
        if (!result || 'refusal' in result) {
          expect(name).toMatch(/[|{<]/);
          continue;
        }
        const { notes } = resolveCites(openArticle(applyEdits(text, result.edits), site));
        expect(notes.find((note) => note.name === name)?.uses).toHaveLength(2);
      }
    }
  });
});

describe('refused', () => {
  test.each([
    ['<ref name=a$0 />', '', /empty/],
    ['<ref name=a$0 />', '  ', /empty/],
    ['<ref name=a$0 />', '007', /number/],
    ['<ref name=a$0 />', 'b>c', /“>”/],
    ['<ref name=a$0 />', 'b\nc', /line breaks/],
    ['<ref name=a$0 />{{r|a}}', 'b|c', /“\{\{r\|…”: it contains “\|”/],
    ['<ref name=a$0 />{{r|x|name=y|a}}', 'b}}c', /“\}\}”/],
    ['<ref name=a$0 />{{r|a|c}}', 'b=c', /“=”/],
    ['a{{refn|x|name=a$0}}', 'b}', /ends with “\}”/],
    ['a{{refn|x|name=a$0}}', '{b', /begins with “\{”/],
    ['{{efn|x}}<ref group=lower-alpha$0>y</ref>', 'n', /by itself/],
    ['{{notelist}}<ref group=lower-alpha$0>y</ref>', 'n', /by itself/],
  ])('%s to “%s”', (marked, newName, reason) => {
    expect(renamed(marked, newName)).toMatch(/^refused: /);
    expect(renamed(marked, newName)).toMatch(reason);
  });

  test('a group may be a number', () => {
    expect(renamed('<ref group=g$0>x</ref>', '1')).toBe('<ref group=1>x</ref>');
  });
});

describe('a name in use', () => {
  test.each([
    ['of another note', '<ref name=a$0>x</ref><ref name=b>y</ref>', true],
    ['of a followed note', '<ref name=a$0>x</ref><ref follow=b>y</ref>', true],
    ['of another group', '<ref name=a$0>x</ref><ref name=b group=g>y</ref>', false],
    ['of a group', '<ref group=a$0>x</ref><ref group=b>y</ref>', true],
    ['of a template’s group', '<ref group=a$0>x</ref>{{efn|y}}', false],
  ])('%s', (_, marked, clashes) => {
    expect(renamed(marked, 'b').startsWith('clash: ')).toBe(clashes);
  });

  test('of a group that a template uses by itself', () => {
    expect(renamed('<ref group=a$0>x</ref>{{efn|y}}', 'lower-alpha')).toMatch(/^clash: /);
  });

  test('the same name changes nothing', () => {
    expect(renamed('<ref name="a$0">x</ref>', 'a')).toBe('<ref name="a">x</ref>');
  });
});

describe('the real article', () => {
  const article = openArticle(realArticle, site);
  const { notes } = resolveCites(article);
  const faults = diagnose(article).map(({ code }) => code);
  const shown = (all: readonly Note[]) =>
    all.map((note) => `${note.group}|${note.label}|${note.name}|${note.uses.length}`);

  /** The article after a rename, of which only the blocks that changed are read. */
  function renamedAt(
    offset: number,
    newName: string,
  ): { edits: readonly TextEdit[]; after: Article } {
    const result = renameReference(article, offset, newName);
    if (!result || 'refusal' in result) throw new Error(`Nothing renamed at ${offset}.`);
    const { edits } = result;
    const after = edits
      .toReversed()
      .reduce((state: Article, edit) => editArticle(state, edit), article);
    expect(after.text).toBe(applyEdits(realArticle, edits));
    return { edits, after };
  }

  test.each(notes.filter(({ name }) => name).slice(0, 30))(
    'renaming $name keeps every note',
    (note) => {
      const newName = 'A “new” name';
      const { edits, after } = renamedAt(namePlace(note.uses[0]!).start, newName);
      expect(edits.length).toBe(placesOf(note).length);
      for (const { start, end } of edits) expect(realArticle.slice(start, end)).toBe(note.name);
      expect(diagnose(after).map(({ code }) => code)).toEqual(faults);
      expect(shown(resolveCites(after).notes)).toEqual(
        shown(notes.map((other) => (other === note ? { ...other, name: newName } : other))),
      );
    },
  );

  test('renaming the group of the notes keeps them', () => {
    const place = /group="?(\w+)/.exec(realArticle)!;
    const { after } = renamedAt(place.index + place[0].length, 'remarks');
    expect(diagnose(after).map(({ code }) => code)).toEqual(faults);
    const groups = notes.map(({ group }) => (group === place[1] ? 'remarks' : group));
    expect(resolveCites(after).notes.map(({ group }) => group)).toEqual(groups);
    expect(groups).toContain('remarks');
  });
});
