/** What an invariant found; the kind stays the same while the page that shows it is shrunk. */
export class Fault extends Error {
  constructor(
    readonly kind: string,
    detail: unknown = '',
  ) {
    super(`${kind} ${typeof detail === 'string' ? detail : JSON.stringify(detail, undefined, 1)}`);
  }
}

/** The kind of whatever was thrown: of an exception its message without what the page says. */
export function kindOf(error: unknown): string {
  if (error instanceof Fault) return error.kind;
  return error instanceof Error ? `${error.name} ${firstFrame(error)}` : String(error);
}

/** Where it was thrown: the same exception from another place is another fault. */
function firstFrame({ stack = '' }: Error): string {
  return /\n\s+at (\S+)/.exec(stack)?.[1] ?? '';
}
