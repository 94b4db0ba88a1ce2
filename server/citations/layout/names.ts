import type { NameStyle } from '../../wikis/layoutData.ts';
import { type Inline, isBlank, text } from '../../render/inline.ts';
import { pageLink } from '../../render/links.ts';
import type { Scope } from '../../render/scope.ts';
import type { LayoutArguments } from './layoutArguments.ts';

/** More people than any citation names. */
const most = 200;

/**
 * The people of a role, as the wiki writes them.
 * @param person `author`, `editor`, `translator`: its parameters are `authorListLast` and the like,
 *   and `authors` for all of them in one text
 */
export function showNames(
  person: string,
  args: LayoutArguments,
  style: NameStyle,
  scope: Scope,
): Inline[] {
  const names: Inline[][] = [];
  for (let number = 1; number <= most; number++) {
    const name = nameOf(person, number, args, style, scope);
    if (isBlank(name)) break;
    names.push(name);
  }
  return names.flatMap((name, index) => {
    const separator = index === names.length - 1 ? style.lastSeparator : style.separator;
    return index === 0 ? name : [text(separator), ...name];
  });
}

function nameOf(
  person: string,
  number: number,
  args: LayoutArguments,
  { leads, comma }: NameStyle,
  scope: Scope,
): Inline[] {
  const whole = args.numbered(`${person}s`, number)?.inline ?? [];
  const last = args.numbered(`${person}ListLast`, number)?.inline ?? whole;
  const first = args.numbered(`${person}ListFirst`, number)?.inline ?? [];
  const both =
    isBlank(last) || isBlank(first)
      ? [...last, ...first]
      : leads === 'first'
        ? [...first, text(' '), ...last]
        : [...last, text(comma), ...first];
  const page = args.numbered(`${person}ListLink`, number)?.text;
  return page && !isBlank(both) ? pageLink(page, both, scope) : both;
}
