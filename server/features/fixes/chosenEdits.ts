import type { TextEdit } from '../../text/range.ts';

/** Edits of a page that do not meet each other, the first of those that would. */
export class ChosenEdits {
  private readonly edits: TextEdit[] = [];
  /** The places of the edits in `edits`, by the stretches of the page that they touch. */
  private readonly stretches = new Map<number, number[]>();

  /** @returns in the order in which they were taken */
  all(): readonly TextEdit[] {
    return this.edits;
  }

  /** Takes the edits of a fix unless they meet others; new lines for one place go there together. */
  take(fix: readonly TextEdit[]): void {
    const places = fix.map((edit) => {
      const met = this.meeting(edit);
      return { edit, met, joins: met.length === 1 && addsLinesAt(this.edits[met[0]!]!, edit) };
    });
    if (places.some(({ met, joins }) => met.length > 0 && !joins)) return;
    for (const { edit, met, joins } of places) {
      if (joins) this.edits[met[0]!] = joined(this.edits[met[0]!]!, edit);
      else this.add(edit);
    }
  }

  private meeting(edit: TextEdit): number[] {
    const near = stretchesOf(edit).flatMap((stretch) => this.stretches.get(stretch) ?? []);
    return [...new Set(near)].filter((place) => meets(edit, this.edits[place]!));
  }

  private add(edit: TextEdit): void {
    const place = this.edits.push(edit) - 1;
    for (const stretch of stretchesOf(edit)) {
      const known = this.stretches.get(stretch);
      if (known) known.push(place);
      else this.stretches.set(stretch, [place]);
    }
  }
}

const stretchLength = 128;

function stretchesOf({ start, end }: TextEdit): number[] {
  const first = Math.floor(start / stretchLength);
  const count = Math.floor(end / stretchLength) - first + 1;
  return Array.from({ length: count }, (_, index) => first + index);
}

/** Replacements may stand side by side; what is put in at the edge of another could go before or behind it. */
function meets(a: TextEdit, b: TextEdit): boolean {
  const isInsertion = a.start === a.end || b.start === b.end;
  return isInsertion ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;
}

/** `\n<references group=a />` and `\n<references group=b />` behind one line do not get in each other's way. */
function addsLinesAt(first: TextEdit, second: TextEdit): boolean {
  const isAlike = first.start === second.start && first.end === second.end;
  return isAlike && first.newText.startsWith('\n') && second.newText.startsWith('\n');
}

function joined(first: TextEdit, second: TextEdit): TextEdit {
  const added = second.newText.trim();
  if (first.newText.split('\n').includes(added)) return first;
  const before = first.newText.trimEnd();
  const rest = first.newText.slice(before.length);
  return { ...first, newText: `${before}\n${added}${rest}` };
}
