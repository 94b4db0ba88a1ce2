/** The parser could not be loaded, so no page can be read. Its message is for people. */
export class ParserUnavailable extends Error {
  /** @param cause what was thrown instead */
  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    // Node says where it looked for a module in further lines.
    const [first] = reason.split('\n');
    super(`The wikitext parser could not be loaded, so no page can be read: ${first}`, { cause });
    this.name = 'ParserUnavailable';
  }
}
