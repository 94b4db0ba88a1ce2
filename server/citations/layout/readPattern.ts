/**
 * A pattern says how a citation reads: `<{authors}: >''{title@url}.''< In: ''{periodical}.''>`.
 *
 * - `{role}` is the value of a parameter; `{role@url}` links it, to the first of the addresses that
 *   is given, and `{volume#Vol. $1}` says what stands around a number.
 * - `{archiveUrl:archive}` is a word that links an address, and `{url:$host}` links the name of its
 *   host. `{ids:, }` are all identifiers, with what stands between them; `{ISBN}` is one of them.
 * - `''` begins and ends italics.
 * - `<a|b>` is the first of its forms of which every role is given; none where no form has all. One
 *   that holds only further groups needs one of them. `<?date in print|online>` has a form for when
 *   a role is given, and `<!date undated>` for when it is not.
 * - `<*, *{place}*{date}>` is a list: what stands between its parts, and the parts, of which those
 *   show that have all their roles.
 * - `^` makes the next letter a capital at the beginning of a sentence.
 *
 * A role is shown once, so a later group may hold what no earlier one has shown. A full stop after
 * another mark that ends a sentence is left out, and so is punctuation at the very beginning.
 */
export type Piece =
  | { readonly type: 'literal'; readonly text: string }
  | { readonly type: 'italic'; readonly pieces: readonly Piece[] }
  | Place
  | { readonly type: 'group'; readonly forms: readonly Form[] }
  | { readonly type: 'list'; readonly separator: string; readonly forms: readonly Form[] };

/** Where a value stands. */
export interface Place {
  readonly type: 'place';
  readonly role: string;
  /** Roles of addresses that it links to. */
  readonly links: readonly string[];
  /** The word that stands for an address, or what stands between identifiers. */
  readonly label: string | undefined;
  /** What stands around a number, which `$1` stands for. */
  readonly around: string | undefined;
}

/** One form of a group, or one part of a list. */
export interface Form {
  readonly given: readonly string[];
  readonly missing: readonly string[];
  readonly pieces: readonly Piece[];
}

const known = new Map<string, readonly Piece[]>();

/** Reads a pattern; what is wrong in it is taken as text. */
export function readPattern(pattern: string): readonly Piece[] {
  let pieces = known.get(pattern);
  if (!pieces) {
    const tokens = pattern.match(/''|[<>|*]|\{[^{}]*\}|(?:(?!'')[^<>|*{}])+|[{}]/g) ?? [];
    known.set(pattern, (pieces = new PatternReader(tokens).pieces(new Set())));
  }
  return pieces;
}

class PatternReader {
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  /** @param ends the tokens that end what is being read; they are left to the caller */
  pieces(ends: ReadonlySet<string>): Piece[] {
    const found: Piece[] = [];
    for (let token = this.tokens[this.at]; token !== undefined; token = this.tokens[this.at]) {
      if (ends.has(token)) break;
      this.at++;
      found.push(this.piece(token));
    }
    return found;
  }

  private piece(token: string): Piece {
    if (token === '<') return this.tokens[this.at] === '*' ? this.list() : this.group();
    if (token === "''") {
      const pieces = this.pieces(new Set(["''", '|', '>', '*']));
      if (this.tokens[this.at] === "''") this.at++;
      return { type: 'italic', pieces };
    }
    const [, role = '', links = '', around, label] = placeForm.exec(token) ?? [];
    if (!role) return { type: 'literal', text: token };
    return { type: 'place', role, links: links.split('@').filter(Boolean), around, label };
  }

  private group(): Piece {
    return { type: 'group', forms: this.forms('|') };
  }

  /** From the first `*` on. */
  private list(): Piece {
    this.at++;
    const next = this.tokens[this.at] ?? '';
    const separator = next === '*' ? '' : next;
    this.at += separator ? 2 : 1;
    return { type: 'list', separator, forms: this.forms('*') };
  }

  private forms(mark: '|' | '*'): Form[] {
    const forms: Form[] = [];
    let end: string | undefined;
    do {
      forms.push(withConditions(this.pieces(new Set([mark, '>']))));
      end = this.tokens[this.at++];
    } while (end === mark);
    return forms;
  }
}

const placeForm = /^\{(\w+)((?:@\w+)*)(?:#([^{}]*)|:([^{}]*))?\}$/;

/** `?date !year in print` */
function withConditions(pieces: readonly Piece[]): Form {
  const [first, ...rest] = pieces;
  if (first?.type !== 'literal') return { given: [], missing: [], pieces };
  const [conditions = ''] = /^(?:[?!]\w+ )*/.exec(first.text) ?? [];
  const roles = (mark: string) =>
    conditions.split(' ').flatMap((word) => (word.startsWith(mark) ? [word.slice(1)] : []));
  const text = first.text.slice(conditions.length);
  return {
    given: roles('?'),
    missing: roles('!'),
    pieces: text ? [{ type: 'literal', text }, ...rest] : rest,
  };
}
