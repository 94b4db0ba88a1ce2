/** Help with wikitext tables: the commands, and what becomes of pasted cells. */
import { commands, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import { copyAsCsv, tableFromCsv } from './csv.ts';
import { editTable } from './editTable.ts';
import { insertTable } from './insertTable.ts';
import { registerTablePaste } from './pasteTable.ts';
import { editCommands, tableCommands } from './tableCommands.ts';

/** What the extension offers for tables. */
export function registerTables(client: LanguageClient): Disposable[] {
  return [
    ...editCommands.map(({ command, action }) =>
      commands.registerCommand(command, () => editTable(client, action)),
    ),
    commands.registerCommand('wikiwright.insertTable', (size?: unknown) =>
      insertTable(client, size),
    ),
    commands.registerCommand('wikiwright.table.copyAsCsv', () => copyAsCsv(client)),
    commands.registerCommand('wikiwright.table.fromCsv', (options?: unknown) =>
      tableFromCsv(client, options),
    ),
    commands.registerCommand('wikiwright.tableCommands', tableCommands),
    registerTablePaste(client),
  ];
}
