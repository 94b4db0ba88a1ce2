import type { LayoutTemplate } from '../../wikis/layoutData.ts';
import type { Argument } from '../../render/argument.ts';

/** The arguments of a citation by what they mean. */
export class LayoutArguments {
  readonly #given: ReadonlyMap<string, Argument>;
  readonly #names: LayoutTemplate['names'];

  /** @param given the arguments as written; numbers in their names may be written in any digits */
  constructor(given: ReadonlyMap<string, Argument>, names: LayoutTemplate['names']) {
    this.#given = new Map([...given].map(([name, value]) => [withPlainDigits(name), value]));
    this.#names = names;
  }

  /** The first parameter of a role that is set; of numbered ones the first. */
  find(role: string): Argument | undefined {
    return this.numbered(role, 1);
  }

  text(role: string): string {
    return this.find(role)?.text ?? '';
  }

  /** The same for people and the like: `nom#` is `nom2`, and for 1 also `nom`. */
  numbered(role: string, number: number): Argument | undefined {
    for (const name of this.#names[role] ?? []) {
      const written =
        number > 1
          ? [name.replace('#', String(number))]
          : [name.replace('#', ''), name.replace('#', '1')];
      if (number > 1 && !name.includes('#')) continue;
      for (const each of written) {
        const argument = this.#given.get(each);
        if (argument?.text) return argument;
      }
    }
    return undefined;
  }
}

/** `نام۲` is `نام2`. */
function withPlainDigits(name: string): string {
  return name.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) =>
    String(digit.charCodeAt(0) & 0xf),
  );
}
