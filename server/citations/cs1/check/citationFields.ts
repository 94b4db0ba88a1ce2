import type { CitationKind } from '../../../wikis/citationStyle.ts';
import type { Site } from '../../../wikis/site.ts';
import { aliasTable, type AliasTable } from './aliasTable.ts';
import { parameterState } from './parameterState.ts';
import { unknownText, type Citation, type CitationArgument } from './readCitation.ts';

/** A value that the module works with, and the argument that gave it. */
export interface Field {
  readonly text: string;
  /** Empty where nothing is given. */
  readonly name: string;
  readonly argument: CitationArgument | undefined;
}

/** A parameter that is not given. */
export const unset: Field = { text: '', name: '', argument: undefined };

/** Whether a parameter has a value, as far as one can see. */
export function isSet({ text }: Field): boolean {
  return text !== '';
}

/** Whether the value is all on the page. */
export function isKnown({ text }: Field): boolean {
  return !text.includes(unknownText);
}

/** Whether it has a value whatever the wiki makes of the templates in it. */
export function isSurelySet({ text }: Field): boolean {
  return text.replaceAll(unknownText, '').trim() !== '';
}

/** The arguments of a citation by what they mean; those that the module does not know are left out. */
export class CitationFields {
  readonly kind: CitationKind;
  private readonly given = new Map<string, CitationArgument>();
  private readonly table: AliasTable;

  constructor(
    readonly citation: Citation,
    readonly site: Site,
  ) {
    this.kind = citation.kind;
    this.table = aliasTable(site);
    for (const argument of citation.arguments) {
      if (argument.value && parameterState(argument, citation.kind, site).read) {
        this.given.set(argument.name, argument);
      }
    }
  }

  /** The first of these names that has a value. */
  named(names: readonly string[]): Field {
    for (const name of names) {
      const argument = this.given.get(name);
      if (argument) return { text: argument.value, name, argument };
    }
    return unset;
  }

  /** Every one of these names that has a value, in the order of the names. */
  allNamed(names: readonly string[]): CitationArgument[] {
    return [...new Set(names)].flatMap((name) => this.given.get(name) ?? []);
  }

  /** A parameter by its key in the site's data: `accessDate`. */
  get(parameter: string): Field {
    return this.named(this.aliases(parameter));
  }

  /** `authorListLast` with the number 2: `last2`, `author2-last`, …; the number 1 may be left out. */
  numbered(parameter: string, number: number): Field {
    return this.named(this.numberedAliases(parameter, number));
  }

  /** The names of a parameter, old ones that still work included. */
  aliases(parameter: string): readonly string[] {
    return this.table.aliases(parameter);
  }

  numberedAliases(parameter: string, number: number): readonly string[] {
    return this.table.numbered(parameter, number);
  }

  /** Whether the citation is of one of these kinds. */
  isOf(...kinds: readonly CitationKind[]): boolean {
    return kinds.includes(this.kind);
  }
}
