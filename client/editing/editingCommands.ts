import { commands, type Disposable, env, type Range, type TextEditor, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import { pageHasChanged, sayBriefly } from '../references/statusMessage.ts';
import { changeHeadings, type HeadingStep } from './changeHeadings.ts';
import { editingPlaces } from './editingPlaces.ts';
import { EmphasisToggle } from './emphasisToggle.ts';
import { editLines, unchangedSince } from './editLines.ts';
import { insertLinks, isAddress } from './insertLinks.ts';
import { surround } from './surround.ts';
import { surroundings, type Surrounding } from './surroundings.ts';
import { toggleComments } from './toggleComments.ts';

/** The commands that write wikitext for the writer: emphasis, links, headings, comments. */
export function editingCommands(client: LanguageClient): Disposable[] {
  const inTurn = turns();
  const emphasis = new EmphasisToggle();
  const onPage = (command: string, run: (editor: TextEditor) => Promise<void>) =>
    commands.registerCommand(command, () => inTurn(() => onActivePage(run)));
  return [
    onPage('wikiwright.toggleBold', (editor) => emphasis.toggle(editor, 'bold')),
    onPage('wikiwright.toggleItalic', (editor) => emphasis.toggle(editor, 'italic')),
    onPage('wikiwright.headingUp', (editor) => changeHeadingsOf(editor, 'up')),
    onPage('wikiwright.headingDown', (editor) => changeHeadingsOf(editor, 'down')),
    onPage('wikiwright.insertLink', (editor) => insertLinksIn(client, editor)),
    onPage('wikiwright.toggleComment', (editor) => toggleCommentsIn(client, editor)),
    commands.registerCommand('wikiwright.surroundWith', (argument: unknown) =>
      onActivePage((editor) => surroundWith(editor, argument)),
    ),
  ];
}

/** Keys may come faster than a page is changed, so one command waits for the one before it. */
function turns(): (run: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (run) => {
    last = last.then(run, run);
    return last;
  };
}

async function onActivePage(run: (editor: TextEditor) => Promise<void>): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId === 'wikitext') await run(editor);
}

function changeHeadingsOf(editor: TextEditor, step: HeadingStep): Promise<void> {
  return editLines(editor, ({ text, selections }) => changeHeadings(text, selections, step));
}

/** @param argument the label of a surrounding, as a key binding may give it; else a list is shown */
async function surroundWith(editor: TextEditor, argument: unknown): Promise<void> {
  const named = surroundings.find(({ label }) => label === argument);
  const chosen = named ?? (await chooseSurrounding());
  if (chosen) {
    await editLines(editor, ({ text, selections }) => surround(text, selections, chosen));
  }
}

function chooseSurrounding(): Thenable<Surrounding | undefined> {
  const items = surroundings.map((surrounding) => ({ ...surrounding, surrounding }));
  return window
    .showQuickPick(items, { placeHolder: 'Surround with…', matchOnDescription: true })
    .then((item) => item?.surrounding);
}

async function insertLinksIn(client: LanguageClient, editor: TextEditor): Promise<void> {
  const { document, selections } = editor;
  const isUnchanged = unchangedSince(editor);
  const places = await editingPlaces(client, document, selections);
  const isMarkup = places.some(
    ({ kind, link, address }, index) =>
      (kind === 'markup' || kind === 'raw') && !link && !(address && selections[index]!.isEmpty),
  );
  if (isMarkup) return sayBriefly('A link would not work here.');
  const isText = selections.some(({ isEmpty }, index) => !isEmpty && !places[index]!.link);
  const copied = isText ? (await env.clipboard.readText()).trim() : '';
  if (!isUnchanged()) return sayBriefly(pageHasChanged);
  await editLines(editor, (lines) => {
    const targets = lines.selections.map((selected, index) => {
      const { link, address } = places[index]!;
      const around = address ?? document.getWordRangeAtPosition(selections[index]!.active);
      return {
        selected,
        link: link && { range: lines.toOffsets(link.range), shown: lines.toOffsets(link.shown) },
        around: around && lines.toOffsets(around),
      };
    });
    return insertLinks(lines.text, targets, isAddress(copied) ? copied : undefined);
  });
}

async function toggleCommentsIn(client: LanguageClient, editor: TextEditor): Promise<void> {
  const { document, selections } = editor;
  // A cursor stands for its line.
  const regions = selections.map((selection): Range => {
    return selection.isEmpty ? document.lineAt(selection.active.line).range : selection;
  });
  const isUnchanged = unchangedSince(editor);
  const places = await editingPlaces(client, document, [...selections, ...regions]);
  if (!isUnchanged()) return sayBriefly(pageHasChanged);
  const comments = selections.map((_, index) => places[index]!.comment);
  const isRaw = comments.some(
    (comment, index) => !comment && places[selections.length + index]!.kind === 'raw',
  );
  if (isRaw) return sayBriefly('Here the marks of a comment would be shown as text.');
  const around = comments.filter((comment) => comment !== undefined);
  await editLines(
    editor,
    ({ text, selections: selected, toOffsets }) => {
      const targets = selected.map((one, index) => {
        const comment = comments[index];
        return { selected: one, comment: comment && toOffsets(comment) };
      });
      return toggleComments(text, targets);
    },
    around,
  );
}
