import { commands, window } from 'vscode';

import type { TableAction } from '../../server/lsp/messages.ts';

interface EditCommand {
  readonly command: string;
  readonly action: TableAction;
  readonly label: string;
}

const titles: Readonly<Record<TableAction, string>> = {
  format: 'Format Table',
  addRowAbove: 'Add Row Above',
  addRowBelow: 'Add Row Below',
  removeRow: 'Remove Row',
  moveRowUp: 'Move Row Up',
  moveRowDown: 'Move Row Down',
  addColumnLeft: 'Add Column to the Left',
  addColumnRight: 'Add Column to the Right',
  removeColumn: 'Remove Column',
  moveColumnLeft: 'Move Column to the Left',
  moveColumnRight: 'Move Column to the Right',
  sortAscending: 'Sort by This Column, Ascending',
  sortDescending: 'Sort by This Column, Descending',
};

/** The commands that change the table at the cursor. */
export const editCommands: readonly EditCommand[] = Object.entries(titles).map(
  ([action, label]) => ({
    command: `wikiwright.table.${action}`,
    action: action as TableAction,
    label,
  }),
);

const others: readonly Omit<EditCommand, 'action'>[] = [
  { command: 'wikiwright.table.copyAsCsv', label: 'Copy as CSV' },
  { command: 'wikiwright.table.fromCsv', label: 'Make Table from CSV' },
  { command: 'wikiwright.insertTable', label: 'Insert Table…' },
];

/** Lets the user choose one of the commands for tables, and runs it. */
export async function tableCommands(): Promise<void> {
  const items = [...editCommands, ...others];
  const chosen = await window.showQuickPick(items, { placeHolder: 'What to do with the table' });
  if (chosen) await commands.executeCommand(chosen.command);
}
