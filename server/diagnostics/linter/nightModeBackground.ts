import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { Site } from '../../wikis/site.ts';
import { decodeEntities } from '../../text/decodeEntities.ts';
import type { BlockFinding, Fix } from '../../problems/finding.ts';
import { attributeValue, type AttributeValue } from './attributeValue.ts';
import { shownConstructs } from './shownConstructs.ts';

/** Styles that set a background and no colour of the text. */
export function findUnawareBackgrounds(facts: BlockFacts, site: Site): BlockFinding[] {
  return shownConstructs(facts, site).attributes.flatMap(({ node }): BlockFinding[] => {
    const value = node.name === 'style' ? attributeValue(node, facts.text) : undefined;
    if (!value || value.dynamic) return [];
    const style = decodeEntities(value.text);
    const background = /(?:^|;)\s*background(?:-color)?\s*:([^;]*)/i.exec(style);
    if (!background || /(?:^|;)\s*color\s*:/i.test(style)) return [];
    const { start, end } = node;
    return [{ start, end, fixes: fixesOf(value, background[1]!.trim()) }];
  });
}

function fixesOf({ text, end }: AttributeValue, background: string): Fix[] {
  const written = text.trimEnd();
  const at = end - (text.length - written.length);
  const color = textColor(background);
  if (!color || /&[a-z\d#]*;?$/i.test(written)) return [];
  const newText = `${written.endsWith(';') ? '' : ';'} color:${color}`;
  // Without quotes the value would end at the space.
  return [
    {
      title: `Add “color:${color}”`,
      edits: [{ start: at, end: at, newText: newText.replace(' ', '') }],
      preferred: true,
    },
  ];
}

/** The colour that readers see now: the skin’s dark one on a light background, or what is around it. */
function textColor(background: string): string | undefined {
  if (/^(?:none|transparent|inherit|unset|initial)$/i.test(background)) return 'inherit';
  const light = lightNames.has(background.toLowerCase()) || isLight(background);
  return light ? '#202122' : undefined;
}

const lightNames: ReadonlySet<string> = new Set([
  'white',
  'whitesmoke',
  'snow',
  'ivory',
  'beige',
  'linen',
  'lavender',
  'lightyellow',
  'lightgrey',
  'lightgray',
  'lightblue',
  'lightgreen',
  'lightpink',
  'lightcyan',
  'yellow',
  'gold',
  'pink',
  'khaki',
  'palegreen',
  'aliceblue',
  'honeydew',
  'mintcream',
  'azure',
  'ghostwhite',
  'seashell',
  'oldlace',
  'cornsilk',
  'gainsboro',
  'silver',
]);

function isLight(background: string): boolean {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(background)?.[1];
  if (!digits) return false;
  const wide = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(wide.slice(at, at + 2), 16));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! > 140;
}
