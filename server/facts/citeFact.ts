import type { TextRange } from '../text/range.ts';
import type { AttributeFact, CiteFact, CiteForm } from './blockFacts.ts';
import type { CallValue } from './callValues.ts';

/** The content of a reference, as MediaWiki compares it. */
export interface Content {
  readonly content: TextRange | undefined;
  readonly contentKey: string;
  readonly blank: boolean;
  readonly marked: boolean;
  readonly opensReference: boolean;
}

/** What a reference or list is made of, however it is written. */
export interface CiteParts extends Content {
  readonly opening: TextRange;
  readonly parent: number;
  readonly attributes: readonly AttributeFact[];
}

/**
 * Joins the parts of a reference or list.
 * @param defaultGroup the group where none is written
 * @param inheritsGroup whether it leaves its group to the list that it stands in
 */
export function citeFact(
  range: TextRange,
  form: CiteForm,
  tag: string,
  { contentKey, blank, marked, opensReference, ...parts }: CiteParts,
  defaultGroup = '',
  inheritsGroup = form !== 'template',
): CiteFact {
  const last = (key: string) => parts.attributes.findLast((attribute) => attribute.key === key);
  const group = last('group');
  const base = {
    start: range.start,
    end: range.end,
    form,
    ...parts,
    group,
    groupName: group && (form !== 'template' || group.value) ? group.value : defaultGroup,
    inheritsGroup: !group && inheritsGroup,
    conditional: false,
    unseen: false,
  };
  if (tag === 'references') return { kind: 'list', ...base };
  const named = (key: string) => (last(key)?.value ? last(key) : undefined);
  return {
    kind: 'reference',
    ...base,
    name: named('name'),
    follow: named('follow'),
    dir: last('dir'),
    details: last('details'),
    contentKey: contentKey.normalize('NFC').replace(/\r\n?/g, '\n'),
    blank,
    marked,
    opensReference,
  };
}

/** The content that one argument gives: it is expanded before MediaWiki reads it. */
export function contentOf(inner: CallValue | undefined): Content {
  if (!inner) return noContent;
  const { argument, expanded, marked, opensReference } = inner;
  const contentKey =
    expanded !== undefined && !marked ? `text:${expanded}` : keyOfExpanded(argument.text);
  const blank = expanded !== undefined && isBlank(expanded);
  return { content: argument.textRange, contentKey, blank, marked, opensReference };
}

const noContent: Content = {
  content: undefined,
  contentKey: 'text:',
  blank: true,
  marked: false,
  opensReference: false,
};

/** Comments are gone, and plain text in `nowiki` equals the same text without. */
function keyOfExpanded(written: string): string {
  const text = written
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<nowiki>([^<>&{}-]*)<\/nowiki>/gi, '$1');
  return /\{\{|<\w/.test(text) ? `expanded:${text}` : `text:${text}`;
}

/** White space as PHP trims it, which leaves a no-break space alone. */
export function isBlank(text: string): boolean {
  return /^[ \t\n\r\0\v]*$/.test(text);
}

/** `#tag` strips quotes around a value, matching or not: `{{#tag:ref|x|name='a b"}}`. */
export function unquoted(attribute: AttributeFact): AttributeFact {
  const quoted = /^(?:["'](.+)["']|""|'')$/s.exec(attribute.value);
  if (!quoted) return attribute;
  const { start, end } = attribute.valueRange;
  return { ...attribute, value: quoted[1] ?? '', valueRange: { start: start + 1, end: end - 1 } };
}
