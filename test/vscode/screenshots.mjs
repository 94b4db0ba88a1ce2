/** `npm run screenshots` photographs the extension at work on the article, for the README. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../run/dependencies.mjs';
import { workbenchAddress } from './host/address.mjs';
import { launchBrowser } from './host/browser.mjs';
import { startCodeServer } from './host/codeServer.mjs';
import { ensureHost } from './host/install.mjs';
import { freshFolder } from './host/paths.mjs';

const article = 'qasem-soleimani.wikitext';
const text = readFileSync(join(repository, 'test', 'articles', article), 'utf8');
const images = join(repository, 'images');

/** A reuse among prose. */
const reuse = '[[West Azerbaijan Province]].<ref name=filkins />';

const settings = {
  'breadcrumbs.enabled': false,
  'chat.commandCenter.enabled': false,
  'editor.fontSize': 14,
  'editor.minimap.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'outline.collapseItems': 'alwaysExpand',
  'window.menuBarVisibility': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
  'workbench.startupEditor': 'none',
};

await ensureHost();
const folder = freshFolder('screenshots');
const workspace = join(folder, 'articles');
mkdirSync(workspace);
copyFileSync(join(repository, 'test', 'articles', article), join(workspace, article));
const server = await startCodeServer({
  userDataDir: join(folder, 'user-data'),
  extensionsDir: join(folder, 'extensions'),
  settings,
});
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
try {
  await photograph(page);
} catch (error) {
  // The picture of where it got stuck says more than the error.
  await page.screenshot({ path: join(folder, 'stuck.png') });
  console.error(`See ${join(folder, 'stuck.png')}`);
  throw error;
} finally {
  await browser.close();
  await server.stop();
}

async function photograph(page) {
  await page.goto(
    workbenchAddress(server.authority, {
      folder: workspace,
      files: [join(workspace, article)],
      developmentPaths: [repository],
    }),
  );
  await page.locator('.monaco-editor .view-line').first().waitFor();
  // Where this repository lies is nothing to show.
  await page.addStyleTag({ content: '.peekview-title .dirname { display: none !important; }' });
  await command(page, 'Explorer: Focus on Outline View');
  await page.getByRole('treeitem', { name: 'Early life' }).waitFor({ timeout: 60_000 });
  await outline(page);
  await hover(page);
  await references(page);
  await referencesView(page);
  await dimmed(page);
  await diagnostics(page);
}

/** Shows the outline as high as the window. */
async function outline(page) {
  await page.getByRole('button', { name: /^Explorer Section: / }).click();
  await goTo(page, 'Infobox military person', 0);
  await save(page, 'outline');
}

async function hover(page) {
  await goTo(page, reuse, reuse.length - 15);
  // Numbers that come to stand behind the references would close the hover.
  await page.waitForTimeout(1_000);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  await page.locator('.monaco-hover:not(.hidden)').first().waitFor();
  await save(page, 'hover');
  await page.keyboard.press('Escape');
}

async function references(page) {
  await goTo(page, reuse, reuse.length - 15);
  await page.keyboard.press('Shift+F12');
  await page.locator('.reference-zone-widget .ref-tree .monaco-list-row').first().waitFor();
  await save(page, 'references');
  await page.keyboard.press('Escape');
}

/** Shows all references, and where one of them is used. */
async function referencesView(page) {
  await command(page, 'Focus on References View');
  await goTo(page, reuse, reuse.length - 15);
  const note = page.getByRole('treeitem', { name: /^\[4\] filkins/ });
  await note.click();
  await page.keyboard.press('ArrowRight');
  await page
    .getByRole('treeitem', { name: /^126: / })
    .first()
    .waitFor();
  await goTo(page, reuse, reuse.length - 15);
  await save(page, 'references-view');
  await command(page, 'Explorer: Focus on Outline View');
}

/** Shows prose among dimmed references, in a light theme and in a dark one. */
async function dimmed(page) {
  await goTo(page, reuse, 0);
  await command(page, 'Wikiwright: Dim References');
  await save(page, 'dimmed-light');
  await pickTheme(page, 'Dark Modern');
  await save(page, 'dimmed-dark');
  await pickTheme(page, 'Light Modern');
  // Once more all but hides them, and then they are as they were.
  await command(page, 'Wikiwright: Dim References');
  await command(page, 'Wikiwright: Dim References');
}

async function pickTheme(page, name) {
  await page.keyboard.press('Control+k');
  await pick(page, 'Control+t', name);
}

/** Takes the end of a template away, and shows how to mend it. */
async function diagnostics(page) {
  const end = "''[[The New Yorker]]''}}";
  await goTo(page, end, end.length);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await command(page, 'Problems: Focus on Problems View');
  await page.getByText('balance/unclosed-template').first().waitFor();
  await goTo(page, '{{Rquote', 3);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget').waitFor();
  await save(page, 'diagnostics');
}

/** Puts the cursor `offset` UTF-16 units behind the beginning of a text of the article. */
async function goTo(page, wanted, offset) {
  const before = text.slice(0, text.indexOf(wanted) + offset);
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  await command(page, 'View: Focus Active Editor Group');
  await pick(page, 'Control+g', `:${line}:${column}`);
}

async function command(page, title) {
  await pick(page, 'F1', `>${title}`);
}

/** Opens quick input with a key and takes its first offer; a workbench still starting has none. */
async function pick(page, key, value, attempts = 10) {
  const input = page.locator('.quick-input-widget input');
  const offer = page.locator('.quick-input-list .monaco-list-row').first();
  await page.keyboard.press(key);
  try {
    await input.fill(value, { timeout: 3_000 });
    await offer.waitFor({ timeout: 3_000 });
  } catch (error) {
    if (attempts === 0) throw error;
    await page.keyboard.press('Escape');
    return pick(page, key, value, attempts - 1);
  }
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
}

/** Takes the picture when nothing moves any more. */
async function save(page, name) {
  await page.waitForTimeout(1_000);
  mkdirSync(images, { recursive: true });
  await page.screenshot({ path: join(images, `${name}.png`) });
  console.log(`images/${name}.png`);
}
