import { append } from '../text/append.ts';
/**
 * The calls and links of a block that hold no other brackets, by where they begin in it, and each as the
 * keys that {@link pageUse.ts} counts: `{{flag|Iran|size=20}}` as a call of `Flag`, one with a positional
 * argument, one with `size`, and by its text; `[[Iran|the country]]` as a link to `iran` and by its text.
 */
export type BlockUse = ReadonlyMap<number, readonly string[]>;

const innermost = /\{\{([^{}|<[\]\n]{1,80})(?:\|([^{}]{0,4000}))?\}\}/g;
const shortCall = /\{\{([^{}<\n]{1,80})\}\}/g;
const plainLink = /\[\[([^[\]{}|<>\n]{2,100})(\|[^[\]{}<>\n]{0,200})?\]\]/g;

/** @param text a block's wikitext */
export function readBlockUse(text: string): BlockUse {
  const uses = new Map<number, string[]>();
  const note = (start: number, keys: readonly string[]) => {
    const noted = uses.get(start);
    if (noted) append(noted, keys);
    else uses.set(start, [...keys]);
  };
  for (const { index, 1: name, 2: rest } of text.matchAll(innermost)) {
    note(index, keysOfCall(name!, rest));
  }
  for (const { index, 1: written } of text.matchAll(shortCall)) note(index, [wholeCall(written!)]);
  for (const { index, 1: target, 2: label } of text.matchAll(plainLink)) {
    note(index, label ? [linkTo(target!), linkTo(target! + label)] : [linkTo(target!)]);
  }
  return uses;
}

/** A template by itself; its name as it is normalised holds no line break, which parts it from what follows. */
export function callOf(template: string): string {
  const name = template.trim().replace(/[_\s]+/g, ' ');
  return `{{${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** A call of a template that has a link in its arguments. */
export function callWithLink(template: string): string {
  return `${callOf(template)}\n[[`;
}

export function callWithParameter(template: string, parameter: string): string {
  return `${callOf(template)}\n|${parameter}=`;
}

/** A call of a template that has so many positional arguments or more; more than a hundred are not counted. */
export function callWithPositional(template: string, count: number): string {
  return `${callOf(template)}\n${count}`;
}

const mostPositional = 100;

/** A call as it is written: `flag|Iran`. */
export function wholeCall(written: string): string {
  return `{{${written}}}`;
}

/** A link to a title, or as it is written: `Iran|the country`. */
export function linkTo(written: string): string {
  return `[[${written.toLowerCase()}`;
}

function keysOfCall(template: string, rest: string | undefined): string[] {
  const keys = new Set([callOf(template)]);
  if (rest === undefined) return [...keys];
  if (rest.includes('[[')) keys.add(callWithLink(template));
  let positional = 0;
  for (const argument of rest.replace(/\[\[[^[\]]*\]\]/g, '').split('|')) {
    const sign = argument.indexOf('=');
    if (sign < 0) positional++;
    else keys.add(callWithParameter(template, argument.slice(0, sign).trim()));
  }
  for (let count = 1; count <= Math.min(positional, mostPositional); count++) {
    keys.add(callWithPositional(template, count));
  }
  return [...keys];
}
