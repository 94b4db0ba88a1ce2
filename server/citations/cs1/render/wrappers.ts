import type { CitationWrapper } from '../../../wikis/citationStyle.ts';
import { text } from '../../../render/inline.ts';
import type { Argument } from '../../../render/argument.ts';

/**
 * The arguments that a template hands to the citation template it wraps: `{{cite tweet|user=A|
 * number=1}}` is a `{{cite web}}` with the address made of these.
 */
export function unwrap(
  wrapper: CitationWrapper,
  given: ReadonlyMap<string, Argument>,
): Map<string, Argument> {
  const passed = new Map([...given].filter(([name]) => !wrapper.consumes.includes(name)));
  for (const [name, patterns] of Object.entries(wrapper.sets)) {
    const value = patterns.map((pattern) => fill(pattern, given)).find((filled) => filled);
    if (value) passed.set(name, { nodes: [], inline: [text(value)], text: value });
  }
  return passed;
}

/** A pattern with its arguments filled in; empty where one of them is not set. */
function fill(pattern: string, given: ReadonlyMap<string, Argument>): string {
  let isWhole = true;
  const filled = pattern.replace(/\$\{([^}]+)\}/g, (_, name: string) => {
    const value = given.get(name)?.text ?? '';
    isWhole &&= value !== '';
    return value;
  });
  return isWhole ? filled : '';
}
