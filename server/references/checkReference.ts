import type { AttributeFact, ReferenceFact } from '../facts/blockFacts.ts';
import type { Site } from '../wikis/site.ts';
import type { CiteCode } from './citeCode.ts';
import type { ReferenceNode } from './cites.ts';
import { nearestAttribute, unknownAttributes } from './citeAttributes.ts';

/** One reference as Cite's Validator leaves it: what it complains of, and what it goes on with. */
export interface CheckedReference {
  /** In Cite's order: where one of them is fatal, only the first is shown, at the reference itself. */
  readonly codes: readonly CiteCode[];
  /** The reference is dropped. */
  readonly fatal: boolean;
  /** Empty for none, and for a name that MediaWiki does not take. */
  readonly name: string;
  readonly group: string;
  readonly follow: string;
  /** The text of a sub-reference, or empty. */
  readonly details: string;
  readonly dir: string;
}

/** The list that a reference is read in. */
export interface ListContext {
  readonly group: string;
  /** Whether a name was used above, in the list's group. */
  readonly isKnown: (name: string) => boolean;
}

/**
 * Checks one reference by itself, in the order in which Cite asks.
 * @param list the list that the reference is read in, if any
 */
export function checkReference(
  node: ReferenceNode,
  site: Site,
  list: ListContext | undefined,
): CheckedReference {
  return new ReferenceCheck(node, site, list).run();
}

class ReferenceCheck {
  private readonly codes: CiteCode[] = [];
  private fatal = false;
  private readonly fact: ReferenceFact;
  private name: string;
  private group: string;
  private details: string | undefined;

  constructor(
    private readonly node: ReferenceNode,
    private readonly site: Site,
    private readonly list: ListContext | undefined,
  ) {
    const { fact } = node;
    this.fact = fact;
    this.name = fact.name?.value ?? '';
    // `group=""` means the default group, in a list of another group as well.
    this.group = list && fact.inheritsGroup ? list.group : fact.groupName;
    this.details = site.subReferences ? fact.details?.value : undefined;
  }

  run(): CheckedReference {
    this.checkAttributes();
    if (this.list) this.checkListed(this.list);
    else this.checkPlaced();
    const { codes, fatal, name, group } = this;
    const [follow, dir] = [this.fact.follow?.value ?? '', this.direction()];
    return { codes, fatal, name, group, follow, dir, details: this.details ?? '' };
  }

  private checkAttributes(): void {
    const { name, follow, dir } = this.fact;
    const [unknown] = unknownAttributes(this.node, this.site);
    if (unknown) {
      const near = nearestAttribute(unknown.key, this.site);
      this.warn(near ? 'ref-parameter-suggestion' : 'ref-too-many-keys');
    }
    if (isNumeric(name)) {
      this.name = '';
      this.warn('ref-numeric-key');
    } else if (isNumeric(follow)) this.drop('ref-numeric-key');
    if (follow && (name || this.details !== undefined)) this.drop('ref-follow-conflicts');
    if (dir && !dir.dynamic && !this.direction()) this.warn('ref-invalid-dir');
  }

  /** A reference in the text, above its list. */
  private checkPlaced(): void {
    const { content, blank, form } = this.fact;
    if (!this.name) {
      if (this.details !== undefined && blank) this.drop('details-missing-parent');
      else if (this.details) {
        this.details = undefined;
        this.warn('ref-with-details-no-name');
      } else if (!content && form !== 'template') this.drop('ref-no-key');
      else if (blank) this.drop('ref-no-input');
    }
    if (this.fact.opensReference) this.drop('included-ref');
  }

  /** `<references><ref name="a">text</ref></references>` */
  private checkListed(list: ListContext): void {
    if (this.details !== undefined) {
      this.details = undefined;
      this.warn('details-unsupported-context');
    }
    if (this.group !== list.group) {
      this.group = list.group;
      this.warn('references-group-mismatch');
    }
    if (!this.name) this.drop('references-no-key');
    if (this.fact.blank) this.drop('empty-references-define');
    if (this.name && !list.isKnown(this.name)) this.drop('references-missing-key');
  }

  private direction(): string {
    const written = this.fact.dir?.value.toLowerCase() ?? '';
    return /^(?:ltr|rtl|auto)$/.test(written) ? written : '';
  }

  private warn(code: CiteCode): void {
    this.codes.push(code);
  }

  private drop(code: CiteCode): void {
    this.codes.push(code);
    this.fatal = true;
  }
}

/** MediaWiki means ASCII digits only: `007`, but not `1.5` or `١٢`. */
function isNumeric(attribute: AttributeFact | undefined): boolean {
  return attribute !== undefined && !attribute.dynamic && /^[0-9]+$/.test(attribute.value);
}
