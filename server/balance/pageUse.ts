/** How a page uses templates and links where nothing is in doubt. */
export interface PageUse {
  /** How often a template is called. */
  calls(template: string): number;
  /** Whether a template is given an argument elsewhere on the page; undefined if that shows nothing. */
  knows(template: string, parameter: string): boolean | undefined;
  /** The most positional arguments a template is given; undefined if it is not called. */
  positional(template: string): number | undefined;
  /** The length of the longest link of the page that a text begins with, `Iran|Iranian`; -1 without one. */
  longestLink(text: string): number;
  /** The length of the longest template name that a text begins with; -1 without one. */
  longestTemplate(text: string): number;
}

/** Reads the calls and links of a page that hold no other brackets, when first asked. */
export function readPageUse(source: string): PageUse {
  let calls: Map<string, Call> | undefined;
  let links: Set<string> | undefined;
  const allCalls = (): Map<string, Call> => (calls ??= collectCalls(source));
  const callOf = (template: string): Call | undefined => allCalls().get(normalise(template));
  return {
    calls: (template) => callOf(template)?.count ?? 0,
    knows: (template, parameter) => {
      const call = callOf(template);
      return call && call.count > 1 ? call.names.has(parameter) : undefined;
    },
    positional: (template) => callOf(template)?.positional,
    longestLink: (text) => {
      const known = (links ??= collectLinks(source));
      return longestPrefix(text, (prefix) => known.has(prefix.toLowerCase()));
    },
    longestTemplate: (text) => longestPrefix(text, (prefix) => allCalls().has(normalise(prefix))),
  };
}

interface Call {
  count: number;
  positional: number;
  readonly names: Set<string>;
}

const innermost = /\{\{([^{}|<[\]\n]{1,80})(?:\|([^{}]{0,4000}))?\}\}/g;

function collectCalls(source: string): Map<string, Call> {
  const calls = new Map<string, Call>();
  for (const [, name, rest] of source.matchAll(innermost)) {
    const key = normalise(name!);
    const call = calls.get(key) ?? { count: 0, positional: 0, names: new Set<string>() };
    call.count++;
    let positional = 0;
    for (const argument of (rest ?? '').replace(/\[\[[^[\]]*\]\]/g, '').split('|')) {
      const sign = argument.indexOf('=');
      if (sign < 0) positional += rest === undefined ? 0 : 1;
      else call.names.add(argument.slice(0, sign).trim());
    }
    call.positional = Math.max(call.positional, positional);
    calls.set(key, call);
  }
  return calls;
}

/** Links as they are written, and their targets alone, in lower case. */
function collectLinks(source: string): Set<string> {
  const links = new Set<string>();
  for (const [, target, text] of source.matchAll(
    /\[\[([^[\]{}|<>\n]{2,100})(\|[^[\]{}<>\n]{0,200})?\]\]/g,
  )) {
    links.add(target!.toLowerCase());
    if (text) links.add((target! + text).toLowerCase());
  }
  return links;
}

function longestPrefix(text: string, isKnown: (prefix: string) => boolean): number {
  for (let length = Math.min(text.length, 300); length > 1; length--) {
    const isWordEnd = !/^[\p{L}\p{N}]/u.test(text.slice(length, length + 1));
    if (isWordEnd && isKnown(text.slice(0, length))) return length;
  }
  return -1;
}

function normalise(template: string): string {
  const name = template.trim().replace(/[_\s]+/g, ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
