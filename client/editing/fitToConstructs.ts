import type { TextRange } from '../../server/text/range.ts';
import type { LineConstruct } from './lineConstructs.ts';

/**
 * The stretch of a line that marks can stand around, for a wanted one: marks within the target of a link,
 * the name of a template or a tag would break it, so they go around all of it. `[[Fo‸o]]` gives `[[Foo]]`.
 * @param constructs of the line
 * @returns undefined where a construct that the line does not hold as a whole would be broken
 */
export function fitToConstructs(
  wanted: TextRange,
  constructs: readonly LineConstruct[],
): TextRange | undefined {
  let range = wanted;
  for (;;) {
    const broken = constructs.find((construct) => breaks(range, construct));
    if (!broken) return range;
    if (!broken.whole) return undefined;
    range = { start: Math.min(range.start, broken.start), end: Math.max(range.end, broken.end) };
  }
}

function breaks({ start, end }: TextRange, construct: LineConstruct): boolean {
  const isOutside = end <= construct.start || construct.end <= start;
  const isAround = start <= construct.start && construct.end <= end && construct.whole;
  if (isOutside || isAround) return false;
  return !construct.areas.some((area) => area.start <= start && end <= area.end);
}
