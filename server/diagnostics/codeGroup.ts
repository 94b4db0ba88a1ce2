/** The group of a code, `lint` of `lint/h1`; a group is its own. */
export function codeGroup(code: string): string {
  return code.split('/', 1)[0]!;
}
