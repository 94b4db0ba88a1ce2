import type { Article } from '../../server/article/article.ts';
import { openArticle } from '../../server/article/editArticle.ts';
import { editTable, tableActions } from '../../server/features/tables/editTable.ts';
import type { SyntaxNode } from '../../server/syntax/syntaxNode.ts';
import { nodesOfType } from '../../server/syntax/nodesOfType.ts';
import type { Site } from '../../server/wikis/site.ts';
import { applyEdits } from '../../server/text/applyEdits.ts';
import type { TextRange } from '../../server/text/range.ts';
import { Fault } from './fault.ts';
import { checkProtocolEdits } from './protocol.ts';

/** The most tables of a page that are looked at, and the most cells of each. */
const most = 4;

/**
 * Does everything that can be done to the tables of a page, each from some of its cells.
 * @throws {Fault} where an edit reaches out of the table, or a second tidying finds more to do
 */
export function checkTables(text: string, site: Site): void {
  const article = openArticle(text, site);
  for (const { start, facts } of article.blocks) {
    for (const table of nodesOfType(facts.root, 'table').slice(0, most)) {
      const around = { start: start + table.start, end: start + table.end };
      for (const cell of cellsOf(table).slice(0, most)) {
        for (const action of tableActions) checkAction(article, start + cell.end, action, around);
      }
    }
  }
}

function cellsOf(table: SyntaxNode): SyntaxNode[] {
  return table.children
    .flatMap((part) => (part.type === 'tr' ? part.children : [part]))
    .filter(({ type }) => type === 'td');
}

function checkAction(
  article: Article,
  offset: number,
  action: (typeof tableActions)[number],
  around: TextRange,
): void {
  const { text, site } = article;
  const changed = editTable(article, offset, action);
  if ('refusal' in changed) return;
  const { edits, cursor } = changed;
  if (edits.some(({ start, end }) => start < around.start || end > around.end)) {
    throw new Fault(`${action} reaches out of its table`, { edits, around });
  }
  checkProtocolEdits(action, edits, text);
  const after = applyEdits(text, edits);
  if (!Number.isInteger(cursor) || cursor < around.start || cursor > after.length) {
    throw new Fault(`the cursor after ${action}`, { cursor, after });
  }
  if (action !== 'format') return;
  const again = editTable(openArticle(after, site), cursor, 'format');
  if ('refusal' in again || again.edits.length > 0) {
    throw new Fault('a second format finds more', { after, again });
  }
}
