import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { Site } from '../../wikis/site.ts';
import type { BlockFinding } from '../../problems/finding.ts';
import { shownTexts } from './textNodes.ts';

/**
 * Links to titles that no page can have, which MediaWiki leaves as text (`Title::legalChars`):
 * `[[Foo{bar}]]`, `[[A<br>b|c]]`, `[[ ]]`.
 */
export function findImpossibleTitles(facts: BlockFacts, site: Site): BlockFinding[] {
  const { text, brackets } = facts;
  // Of a link without its end, that is said.
  if (!mayHoldOne.test(text) || !brackets.balanced) return [];
  return shownTexts(facts, site).flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/(?<!\[)\[\[(?!\[)/g)].flatMap(({ index }) =>
      findingAt(start + index, text, site),
    ),
  );
}

const mayHoldOne = /\[\[[^[\]{}|<>\n]*(?:[[{}<>]|\]?[^\]|\n])|\[\[\s*\]\]/;

function findingAt(start: number, text: string, site: Site): BlockFinding[] {
  const target = /^([^|\n]{0,255}?)(\]\]|\|)/.exec(text.slice(start + 2, start + 260));
  if (!target || isUnclear(target[1]!, site)) return [];
  const written = target[1]!.replace(/<!--.*?-->/g, '');
  const end = start + 2 + target[1]!.length + (target[2] === '|' ? 0 : 2);
  const shown = text.slice(start, end).trim() + (target[2] === '|' ? '…]]' : '');
  if (written.trim() === '') {
    if (target[2] === '|') return [];
    const message = 'This link has no target; readers see its brackets as text.';
    return [{ start, end, message }];
  }
  const character = /[[\]{}<>]/.exec(written)?.[0];
  return character ? [{ start, end, values: { link: shown, character } }] : [];
}

/** What only the wiki knows, links in links, and lists of numbers and strings, which are code. */
function isUnclear(target: string, site: Site): boolean {
  const tag = /<\/?([a-z][\w-]*)/i.exec(target)?.[1]?.toLowerCase();
  return (
    /\{\{|\}\}|\[\[|^[\s\d.,[\]'"+-]+$|^\s*["']/.test(target.trim() === '' ? '' : target) ||
    (tag !== undefined && (site.extensionTags.has(tag) || /include/.test(tag)))
  );
}
