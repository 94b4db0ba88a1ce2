/** The command behind the codes in the Problems panel and in hovers. */
import { commands, type Disposable, extensions, Range, Uri, window } from 'vscode';

import type { ExplainArguments } from '../server/lsp/messages.ts';

/** The command that opens the explanation of a code; it is in no menu. */
export const explainCommand = 'wikiwright.explainCode';

/** @param extension the folder of the extension */
export function explainCodeCommand(extension: Uri): Disposable {
  const page = Uri.joinPath(extension, 'docs', 'diagnostics.md');
  return commands.registerCommand(explainCommand, (...[code, anchor]: ExplainArguments) =>
    explainCode(page, code, anchor),
  );
}

async function explainCode(page: Uri, code: string, anchor: string): Promise<void> {
  if (extensions.getExtension('vscode.markdown-language-features')) {
    await commands.executeCommand('markdown.showPreview', page.with({ fragment: anchor }));
    return;
  }
  // Whoever has turned VS Code's own Markdown extension off reads the source.
  const { document } = await window.showTextDocument(page);
  const heading = document.getText().split('\n').indexOf(`### ${code}`);
  const selection = new Range(heading, 0, heading, 0);
  await window.showTextDocument(document, heading < 0 ? {} : { selection });
}
