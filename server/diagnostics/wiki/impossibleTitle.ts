import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { Site } from '../../wikis/site.ts';
import type { BlockFinding } from '../../problems/finding.ts';
import { decodeTarget } from '../../render/urls.ts';
import { matchesInText } from './matchesInText.ts';

/**
 * Links to titles that no page can have, which MediaWiki leaves as text (`Title::legalChars`):
 * `[[Foo{bar}]]`, `[[A<br>b|c]]`, `[[ ]]`.
 */
export function findImpossibleTitles(facts: BlockFacts, site: Site): BlockFinding[] {
  const { text, brackets } = facts;
  // Of a link without its end, that is said.
  if (!mayHoldOne.test(text) || !brackets.balanced) return [];
  return matchesInText(facts, site, opening).flatMap(({ start }) => findingAt(start, text, site));
}

const opening = /(?<!\[)\[\[(?!\[)/g;

const mayHoldOne = /\[\[(?:[^[\]{}|<>\n%]*(?:[[{}<>%\n]|\][^\]])|\s*:?\s*\]\]|\.)/;

function findingAt(start: number, text: string, site: Site): BlockFinding[] {
  const target = /^([^|\n]{0,255}?(?:\n[^|\n]{1,100}?)?)(\]\]|\|)/.exec(
    text.slice(start + 2, start + 260),
  );
  if (!target || isUnclear(target[1]!, site)) return [];
  const written = target[1]!.replace(/<!--.*?-->/g, '');
  const end = start + 2 + target[1]!.length + (target[2] === '|' ? 0 : 2);
  const shown =
    text
      .slice(start, end)
      .trim()
      .replace(/\s*\n\s*/, ' ') + (target[2] === '|' ? '…]]' : '');
  if (written.trim() === '') {
    if (target[2] === '|') return [];
    const message = 'This link has no target; readers see its brackets as text.';
    return [{ start, end, message }];
  }
  const character = illegalCharacter(written);
  if (character) return [{ start, end, values: { link: shown, character } }];
  // `[[./a]]`, `[[:]]`
  if (!/^:?\s*(?:\.\.?)?\s*$|^\.\//.test(written)) return [];
  const message = `“${shown}” is no link, as no page can have this title; readers see its brackets as text.`;
  return [{ start, end, message }];
}

function illegalCharacter(written: string): string | undefined {
  if (written.includes('\n')) return 'line break';
  return /[[\]{}<>]/.exec(decodeTarget(written))?.[0];
}

/** What only the wiki knows, links in links, and lists of numbers and strings, which are code. */
function isUnclear(target: string, site: Site): boolean {
  const tag = /<\/?([a-z][\w-]*)/i.exec(target)?.[1]?.toLowerCase();
  return (
    /\{\{|\}\}|\[\[|^(?=.*[,[\]])[\s\d.,[\]'"+-]+$|^\s*["']/.test(target) ||
    (tag !== undefined && (site.extensionTags.has(tag) || /include/.test(tag)))
  );
}
