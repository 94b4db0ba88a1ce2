import type { CitationTemplate } from '../../wikis/citationStyle.ts';
import type { LayoutTemplate } from '../../wikis/layoutData.ts';
import type { Argument } from '../../render/argument.ts';
import { type Inline, isBlank } from '../../render/inline.ts';
import type { Scope } from '../../render/scope.ts';
import { LayoutArguments } from './layoutArguments.ts';
import { append } from '../../text/append.ts';
import { type Form, type Piece, type Place, readPattern } from './readPattern.ts';
import { settle, type Shown } from './settle.ts';
import { showRole } from './showRole.ts';

/** Renders a citation template of a wiki's own as its data describe it. */
export function renderLayout(
  { template }: Extract<CitationTemplate, { style: 'layout' }>,
  given: ReadonlyMap<string, Argument>,
  scope: Scope,
): Inline[] {
  return renderTemplate(template, given, scope);
}

/** Renders a call whose parameters a pattern shows. */
export function renderTemplate(
  template: LayoutTemplate,
  given: ReadonlyMap<string, Argument>,
  scope: Scope,
): Inline[] {
  const args = new LayoutArguments(given, template.names);
  const filler = new PatternFiller(args, template, scope);
  const shown = filler.fill(readPattern(template.pattern), new Set());
  return filler.isEmpty(shown) ? [] : settle(shown);
}

/** What is shown in one place of a pattern, and has several roles. */
const rolesBehind: Readonly<Record<string, readonly string[]>> = {
  authors: ['authors', 'authorListLast', 'authorListFirst'],
  editors: ['editors', 'editorListLast', 'editorListFirst'],
  translators: ['translators', 'translatorListLast', 'translatorListFirst'],
  date: ['date', 'year'],
  pages: ['pages', 'page'],
};

class PatternFiller {
  private readonly values = new Map<string, Inline[]>();

  constructor(
    private readonly args: LayoutArguments,
    private readonly template: LayoutTemplate,
    private readonly scope: Scope,
  ) {}

  /** @param used the roles that have been shown; those of these pieces are added */
  fill(pieces: readonly Piece[], used: Set<string>): Shown[] {
    return pieces.flatMap((piece): Shown[] => {
      switch (piece.type) {
        case 'literal':
          return [piece];
        case 'italic':
          return [{ type: 'italic', shown: this.fill(piece.pieces, used) }];
        case 'place': {
          const nodes = this.value(piece, used);
          if (piece.label === undefined) used.add(piece.role);
          return [{ type: 'value', nodes }];
        }
        case 'group': {
          const form = piece.forms.find((one) => this.fits(one, used));
          return form ? this.fill(form.pieces, used) : [];
        }
        case 'list':
          return this.fillList(piece, used);
      }
    });
  }

  private fillList({ separator, forms }: List, used: Set<string>): Shown[] {
    const shown: Shown[] = [];
    for (const form of forms) {
      if (!this.fits(form, used)) continue;
      if (shown.length > 0) shown.push({ type: 'literal', text: separator });
      append(shown, this.fill(form.pieces, used));
    }
    return shown;
  }

  /** Whether no value is shown. */
  isEmpty(shown: readonly Shown[]): boolean {
    return shown.every((one) => {
      if (one.type === 'literal') return true;
      return one.type === 'italic' ? this.isEmpty(one.shown) : isBlank(one.nodes);
    });
  }

  private fits({ given, missing, pieces }: Form, used: ReadonlySet<string>): boolean {
    if (!given.every((role) => this.isGiven(role))) return false;
    if (missing.some((role) => this.isGiven(role))) return false;
    const places = placesOf(pieces);
    if (places.length > 0) return places.every((place) => !isBlank(this.value(place, used)));
    const groups = groupsOf(pieces);
    return (
      groups.length === 0 || groups.some(({ forms }) => forms.some((one) => this.fits(one, used)))
    );
  }

  /** Whether a parameter of a role is set, whatever is shown of it. */
  private isGiven(role: string): boolean {
    return (rolesBehind[role] ?? [role]).some((each) => this.args.find(each) !== undefined);
  }

  private value(place: Place, used: ReadonlySet<string>): Inline[] {
    if (place.label === undefined && used.has(place.role)) return [];
    if (place.role === 'ids') return this.show(place, used);
    const key = JSON.stringify(place);
    let nodes = this.values.get(key);
    if (!nodes) {
      nodes = this.show(place, used);
      this.values.set(key, nodes);
    }
    return nodes;
  }

  private show(place: Place, used: ReadonlySet<string>): Inline[] {
    return showRole(place, used, this.args, this.template.wiki, this.scope);
  }
}

type Group = Extract<Piece, { type: 'group' }>;
type List = Extract<Piece, { type: 'list' }>;

/** The places of a form itself, not those of the groups in it. */
function placesOf(pieces: readonly Piece[]): Place[] {
  return pieces.flatMap((piece) =>
    piece.type === 'place' ? [piece] : piece.type === 'italic' ? placesOf(piece.pieces) : [],
  );
}

function groupsOf(pieces: readonly Piece[]): (Group | List)[] {
  return pieces.flatMap((piece) =>
    piece.type === 'group' || piece.type === 'list'
      ? [piece]
      : piece.type === 'italic'
        ? groupsOf(piece.pieces)
        : [],
  );
}
