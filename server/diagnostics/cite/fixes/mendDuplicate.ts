import type { Article } from '../../../article/article.ts';
import type { CiteNode, ReferenceNode } from '../../../references/cites.ts';
import { isListed } from '../../../references/groupSpans.ts';
import { readableName } from '../../../references/readableName.ts';
import { resolveCites } from '../../../references/resolveCites.ts';
import { takenNames, uniqueName } from '../../../references/uniqueName.ts';
import { changeAttribute } from '../../../references/writeAttribute.ts';
import { contentText, dropContent } from '../../../references/writeReference.ts';
import type { TextRange } from '../../../text/range.ts';
import type { Fix } from '../../../problems/finding.ts';
import { removeReference } from './removeReference.ts';

/**
 * Ways to end a second text for one name: `<ref name=a>x</ref> <ref name=a>y</ref>`.
 * @param first the definition that counts
 */
export function mendDuplicate(article: Article, node: ReferenceNode, first?: CiteNode): Fix[] {
  if (isShortened(node)) return first ? [writeAsFirst(article, node, first)] : [];
  const same = first !== undefined && comparable(article, node) === comparable(article, first);
  const reuse = keepFirst(article, node, same);
  const rename = isListed(node) ? [] : giveNewName(article, node);
  return same ? [...reuse, ...rename] : [...rename, ...reuse];
}

/** The name of `{{sfn|Smith|2001|p=1}}` is not written: it follows from the arguments. */
function isShortened({ fact }: ReferenceNode): boolean {
  return fact.name !== undefined && fact.name.keyRange.end === fact.name.keyRange.start;
}

function writeAsFirst({ text }: Article, node: ReferenceNode, first: CiteNode): Fix {
  const newText = text.slice(first.start, first.end);
  return { title: `Write it as ${newText}`, edits: [{ ...rangeOf(node), newText }] };
}

function rangeOf({ start, end }: CiteNode): TextRange {
  return { start, end };
}

/** Content without what no reader sees: white space at its ends and before pipes, comments. */
function comparable(article: Article, node: CiteNode): string {
  return contentText(article, node)
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([|=]|\}\}) ?/g, '$1')
    .trim();
}

function keepFirst(article: Article, node: ReferenceNode, preferred: boolean): Fix[] {
  // What stands in its text may define other names.
  if (node.children.length > 0) return [];
  if (isListed(node)) {
    return [{ ...removeReference(article, node, preferred), title: 'Keep the first text only' }];
  }
  const title = preferred ? 'Make it a reuse' : 'Make it a reuse, with the first text';
  return [{ title, edits: dropContent(article, node), ...(preferred && { preferred }) }];
}

function giveNewName(article: Article, node: ReferenceNode): Fix[] {
  const { name } = node.fact;
  if (!name) return [];
  const newName = uniqueName(readableName(article, node), takenNames(article));
  const edit = changeAttribute(article, node, name, newName);
  if (!edit || followed(article, name.value)) return [];
  return [{ title: `Rename this one to “${newName}”`, edits: [edit] }];
}

/** Text that follows the name could belong to either of the two. */
function followed(article: Article, name: string): boolean {
  return resolveCites(article).nodes.some(
    ({ fact }) => fact.kind === 'reference' && fact.follow?.value === name,
  );
}
