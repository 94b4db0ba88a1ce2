import type { BlockFacts } from '../facts/blockFacts.ts';
import type { Site } from '../wikis/site.ts';
import type { Article, Block } from './article.ts';
import { sharedBlocks } from './sharedBlocks.ts';
import { Memo } from '../text/memory.ts';

/** A block that has something to say, and what. */
export interface Answer<Told> {
  readonly block: Block;
  /** The block's place among the blocks of the page. */
  readonly index: number;
  readonly told: Told;
}

/**
 * Asks every block of a page the same question, and keeps those that have an answer: most have none to
 * most questions. After an edit only the blocks that it touched are asked; who stands behind it moves.
 * @param tell what one block says; undefined for nothing. It depends on the block and its site only
 * @returns the answers of a page, in the order of the text
 */
export function askBlocks<Told>(
  tell: (facts: BlockFacts, site: Site) => Told | undefined,
): (article: Article) => readonly Answer<Told>[] {
  const question = questions++;
  let recent: WeakRef<Article> | undefined;
  const ask = (facts: BlockFacts, site: Site): Told | undefined => {
    let answers = ofBlocks.get(facts);
    if (!answers) ofBlocks.set(facts, (answers = new Array<unknown>(questions)));
    const answer = (answers[question] ??= tell(facts, site) ?? nothing);
    return answer === nothing ? undefined : (answer as Told);
  };
  return (article) => {
    const page = pageOf(article);
    let answers = page.answers[question] as readonly Answer<Told>[] | undefined;
    if (!answers) {
      const before = recent?.deref();
      const told = before && (pageOf(before).answers[question] as readonly Answer<Told>[]);
      answers = answersOf(article, ask, before && { article: before, told: told! });
      page.answers[question] = answers;
      recent = page.reference;
    }
    return answers;
  };
}

let questions = 0;
const nothing = Symbol('nothing');

/** What each block answered, by the number of the question. */
const ofBlocks = new Memo<BlockFacts, unknown[]>();

/** What the blocks of a page answered, by the number of the question. */
interface Page {
  readonly answers: (readonly Answer<unknown>[] | undefined)[];
  readonly reference: WeakRef<Article>;
}

const pages = new Memo<Article, Page>();

function pageOf(article: Article): Page {
  let page = pages.get(article);
  if (!page) {
    page = { answers: [], reference: new WeakRef(article) };
    pages.set(article, page);
  }
  return page;
}

/** The same with lists, of which empty ones say nothing. */
export function askForLists<Item>(
  list: (facts: BlockFacts, site: Site) => readonly Item[],
): (article: Article) => readonly Answer<readonly Item[]>[] {
  return askBlocks((facts, site) => {
    const items = list(facts, site);
    return items.length > 0 ? items : undefined;
  });
}

function answersOf<Told>(
  now: Article,
  ask: (facts: BlockFacts, site: Site) => Told | undefined,
  before: { readonly article: Article; readonly told: readonly Answer<Told>[] } | undefined,
): Answer<Told>[] {
  const { blocks, site } = now;
  const shared = before ? sharedBlocks(before.article, now) : { head: 0, tail: 0 };
  const known = before?.told ?? [];
  const oldTail = (before?.article.blocks.length ?? 0) - shared.tail;
  const answers: Answer<Told>[] = [];
  let next = 0;
  for (; next < known.length && known[next]!.index < shared.head; next++)
    answers.push(known[next]!);
  for (let index = shared.head; index < blocks.length - shared.tail; index++) {
    const block = blocks[index]!;
    const told = ask(block.facts, site);
    if (told !== undefined) answers.push({ block, index, told });
  }
  while (next < known.length && known[next]!.index < oldTail) next++;
  for (; next < known.length; next++) {
    const index = known[next]!.index - oldTail + blocks.length - shared.tail;
    answers.push({ block: blocks[index]!, index, told: known[next]!.told });
  }
  return answers;
}
