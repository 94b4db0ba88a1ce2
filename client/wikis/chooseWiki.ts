import {
  commands,
  ConfigurationTarget,
  type Disposable,
  type QuickPickItem,
  type TextDocument,
  window,
  workspace,
} from 'vscode';

import { pageKinds } from '../../server/wikis/pageKinds.ts';
import { setPageKind } from '../projectFile.ts';

/** The command that asks for the wiki of the page in front. */
export const chooseWikiCommand = 'wikiwright.chooseWiki';

/** The command that asks for its kind. */
export const choosePageKindCommand = 'wikiwright.choosePageKind';

export function chooseWikiCommands(): Disposable[] {
  return [
    commands.registerCommand(chooseWikiCommand, () => chooseWiki()),
    commands.registerCommand(choosePageKindCommand, () => choosePageKind()),
  ];
}

interface WikiItem extends QuickPickItem {
  /** The value of the setting; undefined takes it back. */
  readonly wiki: string | undefined;
}

async function chooseWiki(): Promise<void> {
  const page = window.activeTextEditor?.document;
  if (!page) return;
  const chosen = await pickWiki();
  if (chosen === undefined) return;
  if (chosen === 'kind') return choosePageKind();
  const target = workspace.getWorkspaceFolder(page.uri)
    ? ConfigurationTarget.WorkspaceFolder
    : ConfigurationTarget.Global;
  await workspace
    .getConfiguration('wikiwright', page.uri)
    .update('wiki', chosen.wiki, target)
    .then(undefined, (error: unknown) => window.showErrorMessage(String(error)));
}

/** Any host or name may be typed; it stands first in the list. */
function pickWiki(): Promise<WikiItem | 'kind' | undefined> {
  return new Promise((resolve) => {
    const pick = window.createQuickPick<
      WikiItem | (QuickPickItem & { readonly kindOfPage: true })
    >();
    pick.title = 'Wiki of the Pages in This Folder';
    pick.placeholder =
      'A host such as de.wikipedia.org, a database name such as dewiki, or any name';
    const others = [
      {
        label: '$(symbol-file) Change the kind of this page…',
        kindOfPage: true as const,
        alwaysShow: true,
      },
      { label: '$(discard) Let the page tell', wiki: undefined, alwaysShow: true },
    ];
    const show = (typed: string) => {
      const own = typed && !wellKnown.some(({ wiki }) => wiki === typed);
      pick.items = [
        ...(own ? [{ label: typed, description: 'as typed', wiki: typed, alwaysShow: true }] : []),
        ...others,
        ...wellKnown,
      ];
    };
    show('');
    pick.onDidChangeValue((value) => {
      show(value.trim());
    });
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      resolve(item && ('kindOfPage' in item ? 'kind' : item));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** The largest Wikipedias, and what else is edited most. */
const wellKnown: readonly WikiItem[] = (
  [
    ['en.wikipedia.org', 'English Wikipedia'],
    ['de.wikipedia.org', 'German Wikipedia'],
    ['fr.wikipedia.org', 'French Wikipedia'],
    ['es.wikipedia.org', 'Spanish Wikipedia'],
    ['it.wikipedia.org', 'Italian Wikipedia'],
    ['pt.wikipedia.org', 'Portuguese Wikipedia'],
    ['nl.wikipedia.org', 'Dutch Wikipedia'],
    ['pl.wikipedia.org', 'Polish Wikipedia'],
    ['sv.wikipedia.org', 'Swedish Wikipedia'],
    ['ru.wikipedia.org', 'Russian Wikipedia'],
    ['uk.wikipedia.org', 'Ukrainian Wikipedia'],
    ['zh.wikipedia.org', 'Chinese Wikipedia'],
    ['ja.wikipedia.org', 'Japanese Wikipedia'],
    ['ko.wikipedia.org', 'Korean Wikipedia'],
    ['ar.wikipedia.org', 'Arabic Wikipedia'],
    ['fa.wikipedia.org', 'Persian Wikipedia'],
    ['he.wikipedia.org', 'Hebrew Wikipedia'],
    ['en.wiktionary.org', 'English Wiktionary'],
    ['en.wikisource.org', 'English Wikisource'],
    ['commons.wikimedia.org', 'Wikimedia Commons'],
    ['meta.wikimedia.org', 'Meta-Wiki'],
    ['www.mediawiki.org', 'MediaWiki.org'],
    ['github.com', 'documents beside code on GitHub'],
    ['mediawiki', 'MediaWiki as installed'],
  ] as const
).map(([wiki, description]) => ({ label: wiki, description, wiki }));

async function choosePageKind(): Promise<void> {
  const page = window.activeTextEditor?.document;
  if (!page) return;
  const items = pageKinds.map((kind) => ({ label: kind, detail: aboutKinds[kind] }));
  const chosen = await window.showQuickPick(items, { title: 'Kind of This Page' });
  if (chosen) await keepKind(page, chosen.label);
}

const aboutKinds: Readonly<Record<(typeof pageKinds)[number], string>> = {
  article: 'A page that is read as it is',
  template: 'Other pages bring it in: it has parameters, and may hold half a table or half a tag',
  documentation: 'Of a template, in a page of its own',
  discussion: 'Where people sign',
  document: 'A file beside code, as GitHub shows it',
};

async function keepKind(page: TextDocument, kind: (typeof pageKinds)[number]): Promise<void> {
  const folder = workspace.getWorkspaceFolder(page.uri);
  if (!folder) {
    void window.showInformationMessage(
      'The kind of a page is kept in its folder. Open the folder first (File > Open Folder…).',
    );
    return;
  }
  try {
    await setPageKind(folder, page.uri, kind);
  } catch (error) {
    void window.showErrorMessage(
      `.wikiwright.json is left as it is, for it cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}
