import { blockAt, type Article } from '../../article/article.ts';
import { nodesAt } from '../../syntax/nodeAt.ts';
import { readTable } from './readTable.ts';
import type { Refusal, Table } from './table.ts';

/**
 * The innermost table at an offset, read from the tree of one block.
 * @param offset a UTF-16 offset in the page
 */
export function tableAt(article: Article, offset: number): Table | Refusal {
  const block = blockAt(article, offset);
  const { root, complete } = block.facts;
  const node = nodesAt(root, offset - block.start).findLast(({ type }) => type === 'table');
  if (node) return readTable(node, block);
  return complete
    ? { refusal: 'There is no table at the cursor.' }
    : {
        refusal:
          'This part of the page is too large or too deeply nested for its tables to be read.',
      };
}
