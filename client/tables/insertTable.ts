import { Range, SnippetString, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import { activePage } from '../references/activePage.ts';
import { pageHasChanged, sayBriefly } from '../references/statusMessage.ts';
import { makeTable } from './makeTable.ts';
import { sayRefusal } from './sayRefusal.ts';

/** What a new table has. */
interface TableSize {
  readonly rows: number;
  readonly columns: number;
  readonly header: boolean;
  readonly caption: boolean;
}

/**
 * Inserts an empty table at the cursor, with tab stops in its cells.
 * @param given what a keybinding or another extension asks for, `{"rows": 2, "columns": 3}`; else the user is asked
 */
export async function insertTable(client: LanguageClient, given?: unknown): Promise<void> {
  const editor = activePage(client);
  if (!editor) return;
  const size = sizeOf(given) ?? (await askForSize());
  if (!size) return;
  const { document, selection } = editor;
  const { version } = document;
  const range = new Range(selection.active, selection.active);
  const made = await makeTable(client, document, range, { kind: 'empty', size });
  if (!made || sayRefusal(made)) return;
  if (document.version !== version) return sayBriefly(pageHasChanged);
  await editor.insertSnippet(new SnippetString(made.text), range);
}

function sizeOf(given: unknown): TableSize | undefined {
  const { rows, columns, header, caption } = (given ?? {}) as Partial<Record<string, unknown>>;
  if (typeof rows !== 'number' || typeof columns !== 'number') return undefined;
  return { rows, columns, header: header !== false, caption: caption === true };
}

async function askForSize(): Promise<TableSize | undefined> {
  const written = await window.showInputBox({
    title: 'Insert Table',
    prompt: 'Rows × columns, without the header row',
    value: '3 × 3',
    valueSelection: [0, 1],
    validateInput: (text) =>
      readSize(text) ? undefined : 'Write two numbers from 1 to 200, such as 3 × 4.',
  });
  const size = written === undefined ? undefined : readSize(written);
  if (!size) return undefined;
  const [header, caption] = [{ label: 'Header row', picked: true }, { label: 'Caption' }];
  const parts = await window.showQuickPick([header, caption], {
    title: 'Insert Table',
    placeHolder: 'What else the table has',
    canPickMany: true,
  });
  return parts && { ...size, header: parts.includes(header), caption: parts.includes(caption) };
}

/** `3 × 4`, `3x4`, `3 4`. */
function readSize(text: string): Pick<TableSize, 'rows' | 'columns'> | undefined {
  const [rows = 0, columns = 0] = (
    /^\s*(\d{1,3})\s*(?:[x×*,;]|\s)\s*(\d{1,3})\s*$/i.exec(text) ?? []
  )
    .slice(1)
    .map(Number);
  const isGood = rows >= 1 && rows <= 200 && columns >= 1 && columns <= 200;
  return isGood ? { rows, columns } : undefined;
}
