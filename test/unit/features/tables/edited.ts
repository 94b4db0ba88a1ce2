import { openArticle } from '../../../../server/article/editArticle.ts';
import { editTable, type TableAction } from '../../../../server/features/tables/editTable.ts';
import { applyEdits } from '../../applyEdits.ts';
import { site } from '../../site.ts';

/**
 * The page after an action, with `‸` where the cursor is, or `refused: ` and why.
 * @param marked a page with `‸` where the cursor is
 */
export function edited(marked: string, action: TableAction): string {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const changed = editTable(openArticle(text, site), offset, action);
  if ('refusal' in changed) return `refused: ${changed.refusal}`;
  const after = applyEdits(text, changed.edits);
  return `${after.slice(0, changed.cursor)}‸${after.slice(changed.cursor)}`;
}
