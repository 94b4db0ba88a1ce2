import type { Random } from '../random.ts';

/** A page with one fault in a reference, and what was done to it. */
export interface SeededFault {
  readonly kind: string;
  readonly text: string;
}

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

type Seed = (text: string, random: Random) => string | undefined;

/** Breaks one reference of a page as editors do. */
export function seedCiteFault(text: string, random: Random): SeededFault {
  for (;;) {
    const kind = random.pick(Object.keys(seeds));
    const broken = seeds[kind]!(text, random);
    if (broken !== undefined && broken !== text) return { kind, text: broken };
  }
}

const named = /<ref name ?= ?("[^"]+"|[^\s"/>]+)( ?\/)?>/g;
const definition = /<ref name ?= ?("[^"]+"|[^\s"/>]+)>[^<]*<\/ref>/g;
const unnamed = /<ref>[^<]*<\/ref>/g;
const reuse = /<ref name ?= ?("[^"]+"|[^\s"/>]+) ?\/>/g;

const seeds: Readonly<Record<string, Seed>> = {
  'a letter is lost from a name': change(named, (tag, random) => {
    const from = tag.indexOf('=') + 3;
    const at = from + random.below(Math.max(1, tag.search(/["\s/]*>/) - from - 1));
    return tag.slice(0, at) + tag.slice(at + 1);
  }),
  'two letters of a name change places': change(named, (tag) =>
    tag.replace(/([a-z])([a-z])(?=[^a-z]*\/?>)/i, '$2$1'),
  ),
  'a name is another one': change(named, (tag) => tag.replace(/=.*?(?= ?\/?>)/, '="Nobody 1850"')),
  'a name is a number': change(named, (tag) => tag.replace(/=.*?(?= ?\/?>)/, '="12"')),
  'a name is lost': change(named, (tag) => tag.replace(/ name ?=.*?(?= ?\/?>)/, '')),
  'a definition is emptied': change(definition, (tag) => tag.replace(/>[^<]*</, '><')),
  'a reference is emptied': change(unnamed, () => '<ref></ref>'),
  'an end is lost': change(definition, (tag) => tag.replace('</ref>', '')),
  'an end of an unnamed one is lost': change(unnamed, (tag) => tag.replace('</ref>', '')),
  'name is misspelt': change(named, (tag) => tag.replace('name', 'nmae')),
  'an attribute is unknown': change(named, (tag) => tag.replace('<ref', '<ref colour="red"')),
  'a direction is wrong': change(named, (tag) => tag.replace('<ref', '<ref dir="left"')),
  'a group has no list': change(unnamed, (tag) => tag.replace('<ref', '<ref group="b"')),
  'a use has another group': change(reuse, (tag) => tag.replace('<ref', '<ref group="b"')),
  'it follows and has a name': change(definition, (tag) => tag.replace('<ref', '<ref follow="x"')),
  'a definition stands twice, changed': duplicate((tag) => tag.replace('</ref>', ' p. 5</ref>')),
  'a definition stands twice, spaced': duplicate((tag) => tag.replace('</ref>', ' </ref>')),
  'a reference stands in another': (text, random) => {
    const tag = pick(text, unnamed, random);
    return (
      tag && splice(text, { ...tag, start: tag.end - 6, end: tag.end - 6 }, '<ref>inner</ref>')
    );
  },
  'a list defines what nothing uses': listed('<ref name="Unused">x</ref>'),
  'a list defines without a name': listed('<ref>x</ref>'),
  'a list repeats a name': listed('<ref name=filkins />'),
  'a list defines for another group': listed('<ref name=filkins group=b>x</ref>'),
};

/** Rewrites a random match. */
function change(pattern: RegExp, rewrite: (tag: string, random: Random) => string): Seed {
  return (text, random) => {
    const tag = pick(text, pattern, random);
    return tag && splice(text, tag, rewrite(tag.written, random));
  };
}

/** Writes a definition once more, behind another reference. */
function duplicate(rewrite: (tag: string) => string): Seed {
  return (text, random) => {
    const tag = pick(text, definition, random);
    const other = pick(text, unnamed, random);
    if (!tag || !other) return undefined;
    return splice(text, { ...other, start: other.end }, rewrite(tag.written));
  };
}

function listed(reference: string): Seed {
  return (text) => {
    const list = /\{\{reflist[^{}]*(?=\}\})/i.exec(text);
    if (!list) return undefined;
    const end = list.index + list[0].length;
    return splice(text, { start: end, end, written: '' }, `|refs=\n${reference}\n`);
  };
}

function pick(text: string, pattern: RegExp, random: Random): Tag | undefined {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return undefined;
  const { index, 0: written } = random.pick(found);
  return { start: index, end: index + written.length, written };
}

function splice(text: string, { start, end }: Tag, newText: string): string {
  return text.slice(0, start) + newText + text.slice(end);
}
