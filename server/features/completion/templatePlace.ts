import { writeParameterValue, type Quote } from '../../references/writeName.ts';
import type { CiteTemplate } from '../../wikis/citeTemplate.ts';
import type { Site } from '../../wikis/site.ts';
import { templateName } from '../../wikis/templateNames.ts';
import type { ValuePlace } from './completion.ts';
import type { OpenParameter, OpenTemplate } from './openConstructs.ts';
import type { TextView } from '../../text/pageText.ts';

/** The parameter of a template at the cursor. */
export interface ParameterPlace {
  /** The template's name as the site's data have it; `#tag:ref` for a function. */
  readonly template: string;
  /** The parameter's name, or its number. */
  readonly key: string;
  readonly positional: boolean;
  /** Where the value begins, without the blanks before it. */
  readonly valueStart: number;
}

/** What parameter the cursor stands in; undefined while the template's name is being written. */
export function parameterPlace(
  text: TextView,
  { start, parameters }: OpenTemplate,
  offset: number,
  site: Site,
): ParameterPlace | undefined {
  const [first] = parameters;
  const last = parameters.at(-1);
  if (!first || !last) return undefined;
  const positional = last.equals < 0;
  const written = text.slice(positional ? last.start : last.equals + 1, offset);
  return {
    template: templateName(text.slice(start + 2, first.start - 1), site),
    key: positional
      ? String(parameters.filter(({ equals }) => equals < 0).length)
      : text.slice(last.start, last.equals).trim(),
    positional,
    valueStart: offset - written.trimStart().length,
  };
}

/**
 * What is being written in a template or function that makes references.
 * @param offset the cursor
 * @param listGroup the group of the list around it, if it stands in one
 */
export function templatePlace(
  text: TextView,
  template: OpenTemplate,
  offset: number,
  site: Site,
  listGroup: string | undefined,
): ValuePlace | undefined {
  const place = parameterPlace(text, template, offset, site);
  const role = place && roleOf(place.template, site);
  if (!place || !role) return undefined;
  const kind = kindOf(place, role);
  if (!kind) return undefined;
  const quote = quoteAt(text, place.valueStart, offset);
  const rest = restOfValue(text, offset, quote);
  const reuses = role.makes === 'reuses';
  return {
    kind,
    start: place.valueStart + quote.length,
    end: rest.end,
    group: writtenGroup(text, template, offset, role) ?? listGroup ?? role.defaultGroup,
    constructStart: template.start,
    finished: !reuses || rest.finished,
    write: (value) => {
      const written = writeParameterValue(value, quote);
      if (!written.ok) return undefined;
      // `{{r|a=b}}` would be a parameter of that name.
      const number = place.positional && value.includes('=') ? `${place.key}=` : '';
      const closed = quote && !rest.quoted ? written.text + quote : written.text;
      return number + closed + (reuses && !rest.finished ? '}}' : '');
    },
  };
}

/** The group of a list whose parameter for references the cursor stands in: `{{reflist|group=g|refs=…`. */
export function listGroupOf(
  text: TextView,
  template: OpenTemplate,
  offset: number,
  site: Site,
): string | undefined {
  const place = parameterPlace(text, template, offset, site);
  const role = place && roleOf(place.template, site);
  if (!place || role?.makes !== 'list' || !role.refs.includes(place.key)) return undefined;
  return writtenGroup(text, template, offset, role) ?? role.defaultGroup;
}

const tagRoles: Readonly<Record<string, CiteTemplate>> = {
  ref: {
    makes: 'reference',
    content: ['1'],
    name: ['name'],
    group: ['group'],
    follow: ['follow'],
    defaultGroup: '',
  },
  references: { makes: 'list', group: ['group'], refs: ['1'], defaultGroup: '' },
};

/** What a template or function makes; `{{#tag:ref|…}}` takes the tag's attributes as parameters. */
export function roleOf(template: string, site: Site): CiteTemplate | undefined {
  const tag = /^#tag\s*:\s*(\w+)$/i.exec(template)?.[1];
  return tag ? tagRoles[tag.toLowerCase()] : site.citeTemplates[template];
}

function kindOf(
  { key, positional }: ParameterPlace,
  role: CiteTemplate,
): ValuePlace['kind'] | undefined {
  if (role.makes === 'footnote') return undefined;
  if (role.makes === 'reuses' && (positional || /^\d+$/.test(key))) return 'name';
  if (role.group.includes(key)) return 'group';
  if (role.makes !== 'reference') return undefined;
  return role.name.includes(key) || role.follow?.includes(key) ? 'name' : undefined;
}

function quoteAt(text: TextView, start: number, offset: number): Quote {
  const first = start < offset ? text.charAt(start) : '';
  return first === '"' || first === "'" ? first : '';
}

/** What behind the cursor belongs to the value: `{{r|fil|kins}}`, but not the prose behind `{{r|fil|`. */
export function restOfValue(
  text: TextView,
  offset: number,
  quote: Quote,
): { end: number; quoted: boolean; finished: boolean } {
  const rest = text.slice(offset, offset + longestRest);
  const finished = /^[^{}\n]*\}\}/.test(rest);
  // Of a template over several lines, the next line begins with its next parameter or its end.
  const whole = (finished ? restOnLine : restOfLine).exec(rest)?.[0] ?? '';
  const quoted = quote !== '' && whole.endsWith(quote);
  return { end: offset + whole.length - (quoted ? 1 : 0), quoted, finished };
}

const restOnLine = /^[^|{}[\]<>\n]*?(?=[ \t]*(?:\||\}\}))/;
const restOfLine = /^[^|{}[\]<>\n]*?(?=[ \t\r]*\n\s*(?:\||\}\}))/;
const longestRest = 2000;

/** The group that a parameter names, before the cursor or behind it. */
function writtenGroup(
  text: TextView,
  { parameters }: OpenTemplate,
  offset: number,
  role: CiteTemplate,
): string | undefined {
  if (role.makes === 'footnote') return undefined;
  const before = parameters.slice(0, -1).map(({ start, equals }: OpenParameter, index) => {
    const end = parameters[index + 1]!.start - 1;
    return equals < 0 ? undefined : [text.slice(start, equals), text.slice(equals + 1, end)];
  });
  const [behind = ''] = /^[^{}\n]*(?=\}\})/.exec(text.slice(offset, offset + longestRest)) ?? [];
  const after = behind
    .split('|')
    .slice(1)
    .map((parameter) => parameter.split('='));
  const found = [...before, ...after].findLast(
    (parameter) => parameter?.[1]?.trim() && role.group.includes(parameter[0]!.trim()),
  );
  return found?.[1]!
    .trim()
    .replace(/^["'](.+)["']$/s, '$1')
    .normalize('NFC');
}
