/** A construct that is open in one reading of a text, with what its shape tells so far. */
export interface Frame {
  readonly kind: 'braces' | 'link' | 'file' | 'table';
  /** Index of its opening token. */
  readonly token: number;
  /** Braces of its run that are still unmatched. */
  readonly count: number;
  readonly below: Frame | undefined;
  /** Equal for equal stacks. */
  readonly identity: number;
  /** Line starts passed while it was on top. */
  readonly lines: number;
  /** Lines that start with one of its pipes. */
  readonly pipeLines: number;
  /** How the first of those lines is written: `| a = b` gives `| = `. */
  readonly style: string;
  readonly pipes: number;
  readonly named: number;
  /** The names of its arguments, each between pipes. */
  readonly names: string;
  /** Its last argument began at a line's end, so that lines of text are expected in it. */
  readonly isBlockArgument: boolean;
  readonly isAfterBlank: boolean;
  readonly inCell: boolean;
  /** How much its shape has cost; bounded, so that no odd but sound construct outweighs two faults. */
  readonly charged: number;
}

/** One way to mend the text. */
export interface Edit {
  readonly before: Edit | undefined;
  /** An end put in, an end taken out, or a half mark made whole. */
  readonly kind: 'insert-end' | 'remove-end' | 'complete-end' | 'complete-opener';
  /** The opener, or the stray end. */
  readonly token: number;
  readonly frame: Frame | undefined;
  /** The token before which the end stands, or the half mark. */
  readonly at: number;
  /** Characters of a stray end, counted from its last. */
  readonly length: number;
}

/** An opener with its end, in this reading. */
export interface Pair {
  readonly before: Pair | undefined;
  readonly opener: number;
  readonly end: number;
}

/** One reading of the tokens up to some index. */
export interface State {
  readonly cost: number;
  readonly top: Frame | undefined;
  readonly edits: Edit | undefined;
  readonly pairs: Pair | undefined;
  /** Cost of pipes that stand in nothing; bounded as well. */
  readonly loose: number;
  /** What it costs to read them as arguments of a template without its `{{`; undefined if they cannot be. */
  readonly opening: number | undefined;
}

export const emptyState: State = {
  cost: 0,
  top: undefined,
  edits: undefined,
  pairs: undefined,
  loose: 0,
  opening: undefined,
};

/** What an edit costs; shapes cost a fraction of it. */
export const editCost = 10;
const mostOfAFrame = 14;
const mostLoose = 8;

/** Charges the shape of the top frame. */
export function charge(state: State, cost: number, change: Partial<Frame> = {}): State {
  const { top } = state;
  if (!top) return { ...state, cost: state.cost + cost };
  const charged = Math.min(cost, mostOfAFrame - top.charged);
  const next = { ...top, ...change, charged: top.charged + charged };
  return { ...state, cost: state.cost + charged, top: next };
}

/**
 * Charges a pipe that stands in nothing.
 * @param opening what it costs to take the text before the first such pipe for a template's name
 */
export function chargeLoose(state: State, cost: number, opening: number | undefined): State {
  const charged = Math.min(cost, mostLoose - state.loose);
  return {
    ...state,
    cost: state.cost + charged,
    loose: state.loose + charged,
    opening: state.loose === 0 ? opening : state.opening,
  };
}

/** Gives back what loose pipes cost, where a stray end shows that their template has lost its start. */
export function refundLoose(state: State): State {
  if (state.opening === undefined) return state;
  const cost = state.cost - state.loose + state.opening;
  return { ...state, cost, loose: 0, opening: undefined };
}

/** The nearest template below a frame. */
export function templateBelow(frame: Frame): Frame | undefined {
  let below = frame.below;
  while (below && below.kind !== 'braces') below = below.below;
  return below;
}
