import { commands, Disposable, type Range, type TextEditor, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

import { DimmedEditors } from './dimmedEditors.ts';
import { sayBriefly } from './statusMessage.ts';

/** How references look in the text: as everything, paler, or so that the prose reads without them. */
export type Appearance = 'normal' | 'dimmed' | 'hidden';

const next: Readonly<Record<Appearance, Appearance>> = {
  normal: 'dimmed',
  dimmed: 'hidden',
  hidden: 'normal',
};

const messages: Readonly<Record<Appearance, string>> = {
  normal: 'References are shown in full.',
  dimmed: 'References are dimmed.',
  hidden: 'References are hidden.',
};

const opacities: Readonly<Record<Appearance, number>> = { normal: 1, dimmed: 0.35, hidden: 0.08 };

const setting = 'wikiwright.references.appearance';

/** How references look in all editors of pages; while they look like everything else, nothing is done. */
export class DimReferences implements Disposable {
  private shown: Appearance = 'normal';
  private dimmed: DimmedEditors | undefined;
  private readonly parts: Disposable;

  constructor(private readonly client: BaseLanguageClient) {
    this.parts = Disposable.from(
      commands.registerCommand('wikiwright.dimReferences', () => {
        this.show(next[this.shown]);
        sayBriefly(messages[this.shown]);
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(setting)) this.show(configured());
      }),
    );
    this.show(configured());
  }

  get appearance(): Appearance {
    return this.shown;
  }

  /** What was last drawn paler in an editor. */
  paler(editor: TextEditor): readonly Range[] {
    return this.dimmed?.paler(editor) ?? [];
  }

  dispose(): void {
    this.dimmed?.dispose();
    this.parts.dispose();
  }

  private show(appearance: Appearance): void {
    if (appearance === this.shown) return;
    this.dimmed?.dispose();
    this.shown = appearance;
    const opacity = opacities[appearance];
    this.dimmed = opacity < 1 ? new DimmedEditors(this.client, opacity) : undefined;
  }
}

function configured(): Appearance {
  const value = workspace.getConfiguration().get<string>(setting);
  return value === 'dimmed' || value === 'hidden' ? value : 'normal';
}
