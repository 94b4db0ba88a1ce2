import type { LineToken } from './bracketToken.ts';
import type { BalanceFault } from './balanceFault.ts';

/** A heading line whose signs do not agree. */
export type UnbalancedHeading = LineToken & { readonly unbalanced: number };

/** The fault of a heading whose signs do not agree: `== A =`. */
export function headingFault(token: UnbalancedHeading, source: string): BalanceFault {
  const { start, unbalanced: end, equals } = token;
  const line = source.slice(start, end);
  const ending = line.length - line.replace(/=+$/, '').length;
  const missing = '='.repeat(Math.abs(equals - ending));
  const offset = equals > ending ? end : start;
  const name = line.slice(equals, line.length - ending).trim();
  const ends = [{ offset, insert: missing }];
  return { kind: 'unbalanced-heading', range: { start, end }, name, ends, affected: [] };
}
