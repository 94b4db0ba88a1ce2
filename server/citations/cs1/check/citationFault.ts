import type { TextRange } from '../../../text/range.ts';
import type { Citation, CitationArgument } from './readCitation.ts';

/** A fault of one citation, with what a fix of it needs; offsets are relative to the block. */
export interface CitationFault extends TextRange {
  /** The condition's key in Module:Citation/CS1, `_` written `-`: `bad-date`, `maint-date-year`. */
  readonly key: string;
  readonly citation: Citation;
  /** Where the fault is; none where it concerns the citation as a whole. */
  readonly argument: CitationArgument | undefined;
  /** Another argument that the fault is about, such as the one that is shown instead. */
  readonly other: CitationArgument | undefined;
  /** What the message names. */
  readonly values: Readonly<Record<string, string>>;
}

/** Which part of an argument is at fault. */
type Part = 'value' | 'name' | 'all';

/** Collects the faults of one citation. */
export class FaultList {
  readonly faults: CitationFault[] = [];

  constructor(private readonly citation: Citation) {}

  /** @param argument none for a fault of the citation as a whole */
  add(
    key: string,
    argument: CitationArgument | undefined,
    values: Readonly<Record<string, string>> = {},
    {
      part = 'value',
      other,
    }: { readonly part?: Part; readonly other?: CitationArgument | undefined } = {},
  ): void {
    const { citation } = this;
    const { start, end } = argument ? rangeOf(argument, part) : citation.opening;
    const named = argument
      ? { parameter: argument.name, value: argument.value, ...values }
      : values;
    this.faults.push({ key, start, end, citation, argument, other, values: named });
  }
}

/** An empty value has nothing to underline but its name. */
function rangeOf(argument: CitationArgument, part: Part): TextRange {
  if (part === 'all') return argument.range;
  const range = part === 'name' ? argument.nameRange : argument.valueRange;
  return range.end > range.start ? range : argument.range;
}
