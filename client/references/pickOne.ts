import {
  CancellationTokenSource,
  type CancellationToken,
  type QuickPickItem,
  window,
} from 'vscode';

/**
 * Lets the user pick one of many things, which are shown as soon as they are known.
 * @param title what is done with it
 * @param placeholder what can be typed
 * @param load gives the things; cancelled where the user leaves before that
 * @returns undefined where the user leaves, or there is nothing to pick
 */
export async function pickOne<Item extends QuickPickItem>(
  title: string,
  placeholder: string,
  load: (token: CancellationToken) => Promise<readonly Item[]>,
): Promise<Item | undefined> {
  const source = new CancellationTokenSource();
  const pick = window.createQuickPick<Item>();
  Object.assign(pick, { title, placeholder, busy: true });
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const picked = new Promise<Item | undefined>((resolve) => {
    pick.onDidAccept(() => {
      // While nothing is there yet, Enter does nothing.
      if (pick.selectedItems[0]) resolve(pick.selectedItems[0]);
    });
    pick.onDidHide(() => {
      source.cancel();
      resolve(undefined);
    });
  });
  pick.show();
  try {
    const items = await load(source.token);
    Object.assign(pick, { items, busy: false });
    return items.length > 0 ? await picked : undefined;
  } catch (error) {
    // Whoever leaves wants no answer any more.
    if (source.token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    pick.dispose();
    source.dispose();
  }
}
