import { writeTagValue, type Quote } from '../../references/writeName.ts';
import { parseAttributes } from '../../facts/parseAttributes.ts';
import type { AttributePlace, ValuePlace } from './completion.ts';
import type { UnfinishedTag } from './openConstructs.ts';
import type { TextView } from '../../text/pageText.ts';

/**
 * What is being written in `<ref …` or `<references …`.
 * @param offset the cursor
 * @param listGroup the group of the list around the tag, if it stands in one
 */
export function tagPlace(
  text: TextView,
  tag: UnfinishedTag,
  offset: number,
  listGroup: string | undefined,
): ValuePlace | AttributePlace | undefined {
  const { name } = tag;
  if (name !== 'ref' && name !== 'references') return undefined;
  if (offset - tag.start > longestTag) return undefined;
  const attributesStart = tag.start + 1 + name.length;
  const written = text.slice(attributesStart, offset);
  const value = openValue.exec(written);
  if (!value) return attributePlace(text, name, attributesStart, offset);
  const key = value[1]!.toLowerCase();
  const kind = kinds[name][key];
  if (!kind) return undefined;
  const quote = value[2] !== undefined ? '"' : value[3] !== undefined ? "'" : '';
  const valueEnd = restOfValue(text, offset, quote);
  const others = [
    ...parseAttributes(written.slice(0, value.index), attributesStart),
    ...(valueEnd.finished ? parseAttributes(restOfTag(text, valueEnd.end), valueEnd.end) : []),
  ];
  const needsEnd = key === 'name' && listGroup === undefined;
  return {
    kind,
    start: offset - (value[2] ?? value[3] ?? value[4] ?? '').length,
    end: valueEnd.end,
    group: others.findLast((other) => other.key === 'group')?.value ?? listGroup ?? '',
    constructStart: tag.start,
    finished: valueEnd.finished,
    write: (given) =>
      writeTagValue(given, quote) +
      (valueEnd.quoted ? '' : quote) +
      (needsEnd && !valueEnd.finished ? ' />' : ''),
  };
}

/** In UTF-16 units: what is longer is prose behind a stray `<ref`. */
const longestTag = 2000;

const kinds: Readonly<Record<'ref' | 'references', Readonly<Record<string, ValuePlace['kind']>>>> =
  {
    ref: { name: 'name', follow: 'name', group: 'group', dir: 'direction' },
    references: { group: 'group' },
  };

// `name="fil`, `name='fil`, `name=fil`: the last attribute, whose value has no end yet.
const openValue = /(?<=\s)([\w-]+)\s*=\s*(?:"([^"]*)|'([^']*)|((?!["'])[^\s"'<>=]*))$/;
const nameAtEnd = /(?<=\s)[\w-]*$/;
const attributes = String.raw`(?:\s+[\w-]+(?:\s*=\s*(?:"[^"<>\n]*"|'[^'<>\n]*'|[^\s"'<>=]+))?)*\s*\/?>`;
const restExpressions: Readonly<Record<Quote, RegExp>> = {
  '"': new RegExp(`^([^"<>\\n]*)"${attributes}`),
  "'": new RegExp(`^([^'<>\\n]*)'${attributes}`),
  '': new RegExp(`^([^\\s"'<>=/|]*)${attributes}`),
};

interface RestOfValue {
  readonly end: number;
  /** Its closing quote stands there already. */
  readonly quoted: boolean;
  /** The tag's `>` does too. */
  readonly finished: boolean;
}

/** What behind the cursor belongs to the value: `<ref name="fil|kins" />`, but not the prose behind `<ref name="fil|`. */
function restOfValue(text: TextView, offset: number, quote: Quote): RestOfValue {
  const rest = text.slice(offset, offset + longestTag);
  const whole = restExpressions[quote].exec(rest);
  if (whole) return { end: offset + whole[1]!.length, quoted: quote !== '', finished: true };
  // The editor may have typed the closing quote by itself: it is written again, before the end.
  const closed = quote !== '' && rest.startsWith(quote);
  return { end: offset + (closed ? 1 : 0), quoted: false, finished: /^[ \t]*\/?>/.test(rest) };
}

function restOfTag(text: TextView, from: number): string {
  // The quote before belongs to the value.
  return text.slice(from, from + longestTag).replace(/^["']?([^<>\n]*?)\/?[<>\n][\s\S]*/, '$1');
}

function attributePlace(
  text: TextView,
  tag: 'ref' | 'references',
  attributesStart: number,
  offset: number,
): AttributePlace | undefined {
  const written = text.slice(attributesStart, offset);
  const name = nameAtEnd.exec(written);
  if (!name) return undefined;
  const rest = /^[\w-]*/.exec(text.slice(offset, offset + longestTag))![0];
  const end = offset + rest.length;
  const behind = text.slice(end, end + longestTag);
  const known = [
    ...parseAttributes(written.slice(0, name.index), attributesStart),
    ...(/^[^<\n]*>/.test(behind) ? parseAttributes(restOfTag(text, end), end) : []),
  ];
  return {
    kind: 'attribute',
    start: attributesStart + name.index,
    end: /^\s*[=/>]|^\s+[\w-]+\s*=/.test(behind) ? end : offset,
    tag,
    present: known.map(({ key }) => key),
    hasValue: /^\s*=/.test(behind),
  };
}
