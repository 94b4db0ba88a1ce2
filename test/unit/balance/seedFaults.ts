import { Random } from '../random.ts';

/** What was done to a sound page. */
export type FaultKind =
  | 'remove }}'
  | 'remove {{'
  | 'remove ]]'
  | 'remove [['
  | 'remove </ref>'
  | 'remove /'
  | 'remove >'
  | 'remove |}'
  | 'remove ='
  | 'remove -->'
  | 'remove </div>'
  | 'add }}';

/** A sound page with one fault put in. */
export interface SeededFault {
  readonly kind: FaultKind;
  readonly text: string;
  /** Where the edit was made. */
  readonly at: number;
  /** Offsets in the changed text at which a report names the broken construct. */
  readonly places: readonly number[];
}

/** Puts faults into a page at random places, each kind as often as `counts` says. */
export function seedFaults(
  page: string,
  counts: Readonly<Partial<Record<FaultKind, number>>>,
  seed: number,
): SeededFault[] {
  const random = new Random(seed);
  return Object.entries(counts).flatMap(([kind, count]) => {
    const sites = faultSites(page, kind as FaultKind, random);
    return picks(sites, count, random);
  });
}

/** Some of a list at random, each at most once. */
function picks<Item>(items: readonly Item[], count: number, random: Random): Item[] {
  const rest = [...items];
  const chosen: Item[] = [];
  while (chosen.length < count && rest.length > 0) {
    chosen.push(...rest.splice(random.below(rest.length), 1));
  }
  return chosen;
}

function faultSites(page: string, kind: FaultKind, random: Random): SeededFault[] {
  const shown = visible(page);
  const removed = (at: number, length: number, places: readonly number[]): SeededFault => ({
    kind,
    text: page.slice(0, at) + page.slice(at + length),
    at,
    places,
  });
  switch (kind) {
    case 'remove }}':
      return pairs(shown, '{{', '}}').map(([open, end], _, all) =>
        removed(end, 2, [open, ...sameEnds(all, end)]),
      );
    case 'remove {{':
      return pairs(shown, '{{', '}}').map(([open, end]) => removed(open, 2, [open, end - 2]));
    case 'remove ]]':
      return pairs(shown, '[[', ']]').map(([open, end], _, all) =>
        removed(end, 2, [open, ...sameEnds(all, end)]),
      );
    case 'remove [[':
      return pairs(shown, '[[', ']]').map(([open, end]) => removed(open, 2, [open, end - 2]));
    case 'remove |}':
      return pairs(shown, '{|', '|}').map(([open, end]) => removed(end, 2, [open]));
    case 'remove </ref>':
      return [...shown.matchAll(/<ref(?=[\s>])[^>]*(?<!\/)>[^]*?(<\/ref>)/gi)].map((match) =>
        removed(match.index + match[0].length - 6, 6, [match.index]),
      );
    case 'remove /':
      return [...shown.matchAll(/<ref\s[^>]*\/>/gi)].map((match) =>
        removed(match.index + match[0].length - 2, 1, [match.index]),
      );
    case 'remove >':
      return [...shown.matchAll(/<ref(?:\s[^<>]*)?(?<!\/)>(?=\{\{|\[)[^<>]*<\/ref>/gi)].map(
        (match) => removed(match.index + match[0].indexOf('>'), 1, [match.index]),
      );
    case 'remove =':
      return [...shown.matchAll(/^={2,6}[^=\n]+(={2,6})$/gm)].map((match) =>
        removed(match.index + match[0].length - 1, 1, [match.index]),
      );
    case 'remove -->':
      return [...page.matchAll(/<!--[^]*?-->/g)].map((match) =>
        removed(match.index + match[0].length - 3, 3, [match.index]),
      );
    case 'remove </div>':
      return pairs(shown, '<div', '</div>').map(([open, end]) => removed(end, 6, [open]));
    case 'add }}':
      return additions(page, shown, random);
  }
}

/** Of `}}}}` either end may be the one that was removed: the text is the same. */
function sameEnds(all: readonly (readonly [number, number])[], end: number): number[] {
  return all.filter(([, other]) => Math.abs(other - end) === 2).map(([open]) => open);
}

function additions(page: string, shown: string, random: Random): SeededFault[] {
  const found: SeededFault[] = [];
  while (found.length < 200) {
    const at = random.below(page.length);
    // Inside a mark of two characters, or where nothing is read, an added end means something else.
    if (shown[at] === hiddenMark || /[{}[\]<>|/]/.test(page.slice(at - 1, at))) continue;
    const text = [page.slice(0, at), '}}', page.slice(at)].join('');
    found.push({ kind: 'add }}', text, at, places: [at] });
  }
  return found;
}

const hiddenMark = '\u0001';

/** The page with everything blotted out in which brackets mean nothing. */
function visible(page: string): string {
  const hidden =
    /<!--[^]*?-->|<(nowiki|math|pre|syntaxhighlight)\b[^>]*(?<!\/)>[^]*?<\/\1>|(?<=<\w+\s)[^<>]*?(?=\/?>)/g;
  return page.replace(hidden, (match) => hiddenMark.repeat(match.length));
}

const brackets = /\{\{|\}\}|\[\[|\]\]/g;
const marksOf: Readonly<Record<string, RegExp>> = {
  '{{': brackets,
  '[[': brackets,
  '{|': /^\{\||^\|\}(?!\})/gm,
  '<div': /<div\b|<\/div>/g,
};

/** Openings with their ends, nested. */
function pairs(text: string, open: string, end: string): [number, number][] {
  const found: [number, number][] = [];
  const stack: number[] = [];
  for (const match of text.matchAll(marksOf[open]!)) {
    if (match[0] === open) stack.push(match.index);
    else if (match[0] === end) {
      const start = stack.pop();
      if (start !== undefined) found.push([start, match.index]);
    }
  }
  return found;
}
