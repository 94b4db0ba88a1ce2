import {
  takesParameter,
  type CitationKind,
  type CitationStyle,
} from '../../../wikis/citationStyle.ts';
import { type Inline, text } from '../../../render/inline.ts';
import type { Argument } from '../../../render/argument.ts';

/** The arguments of a citation by what they mean; aliases are resolved by the site's data. */
export class CitationArguments {
  readonly #given: Map<string, Argument>;
  readonly #style: CitationStyle;

  /**
   * @param given the arguments as written
   * @param kind the kind of citation; parameters that it does not know are dropped
   */
  constructor(given: ReadonlyMap<string, Argument>, kind: CitationKind, style: CitationStyle) {
    this.#style = style;
    this.#given = new Map([...given].filter(([name]) => takesParameter(name, kind, style)));
  }

  /** Whether nothing is set that a citation could show. */
  get isEmpty(): boolean {
    const { parameterNames } = this.#style;
    for (const [name, { text: value }] of this.#given) {
      if (value && parameterNames.has(name.replace(/\d+/, '#'))) return false;
    }
    return true;
  }

  /** The first alias of a parameter that is set: `archiveUrl` finds `archive-url`. */
  find(parameter: string): Argument | undefined {
    return this.findNamed(this.#style.parameters[parameter] ?? []);
  }

  /** The first of these names that is set. */
  findNamed(names: readonly string[]): Argument | undefined {
    for (const name of names) {
      const argument = this.#given.get(name);
      if (argument?.text) return argument;
    }
    return undefined;
  }

  /** The same for a numbered parameter: `last#` is `last3`, and for 1 also `last`. */
  findNumbered(parameter: string, number: number): Argument | undefined {
    const aliases = this.#style.parameters[parameter] ?? [];
    const plain = number === 1 ? aliases.map((alias) => alias.replace('#', '')) : [];
    return this.findNamed([
      ...plain,
      ...aliases.map((alias) => alias.replace('#', String(number))),
    ]);
  }

  /** Plain text of a parameter, empty if unset. */
  text(parameter: string): string {
    return this.find(parameter)?.text ?? '';
  }

  /** Rendered value of a parameter, empty if unset. */
  inline(parameter: string): readonly Inline[] {
    return this.find(parameter)?.inline ?? [];
  }
}

/** `((value))` tells the module to take a value as it is; the parentheses are not shown. */
export function asWritten(value: readonly Inline[]): readonly Inline[] {
  const [only] = value;
  if (value.length !== 1 || only?.type !== 'text') return value;
  const [, inner] = /^\(\(([\s\S]*)\)\)$/.exec(only.text) ?? [];
  return inner === undefined ? value : [text(inner)];
}
