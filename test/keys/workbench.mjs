/** A workbench in a browser, driven by keys as its user would, with the extension as built. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../run/dependencies.mjs';
import { workbenchAddress } from '../vscode/host/address.mjs';
import { launchBrowser } from '../vscode/host/browser.mjs';
import { startCodeServer } from '../vscode/host/codeServer.mjs';
import { ensureHost } from '../vscode/host/install.mjs';
import { freshFolder } from '../vscode/host/paths.mjs';

/** How fast keys are struck, in ms a key. */
const keyMs = 40;

/** Waiting for what must come about: long, for slow machines, in ms. */
const patienceMs = 60_000;

/** What a page is to stay as it is for, in ms: nothing of ours is added later than that. */
const restMs = 500;

const settings = {
  'chat.commandCenter.enabled': false,
  // What is saved is what the tests ask for.
  'files.autoSave': 'off',
  'git.enabled': false,
  'workbench.startupEditor': 'none',
};

const article = join(repository, 'test', 'articles', 'qasem-soleimani.wikitext');

/** The text of the demo article. */
export const articleText = readFileSync(article, 'utf8');

/**
 * Opens a workbench on a fresh folder.
 *
 * @param {Record<string, string>} files the texts of the folder's files by name
 * @param {Record<string, unknown>} [more] settings of the user
 */
export async function openWorkbench(files, more = {}) {
  await ensureHost();
  const folder = freshFolder('keys');
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(workspace, file), text);
  const server = await startCodeServer({
    userDataDir: join(folder, 'user-data'),
    extensionsDir: join(folder, 'extensions'),
    settings: { ...settings, ...more },
  });
  const browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.goto(
    workbenchAddress(server.authority, { folder: workspace, developmentPaths: [repository] }),
  );
  await page.locator('.monaco-workbench').waitFor({ timeout: patienceMs });
  return new Workbench(page, workspace, async () => {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
}

class Workbench {
  /**
   * @param {import('playwright-core').Page} page
   * @param {string} workspace
   * @param {() => Promise<void>} close
   */
  constructor(page, workspace, close) {
    this.page = page;
    this.workspace = workspace;
    this.close = close;
  }

  /** Opens a file of the workspace. */
  async open(file) {
    await this.pick('Control+p', file, new RegExp(`^${file}`));
    await this.page
      .locator(`.tab.active[data-resource-name="${file}"]`)
      .waitFor({ timeout: patienceMs });
    await this.page.locator('.editor-instance .view-line').first().waitFor({ timeout: patienceMs });
    await this.page
      .locator('[id="status.languageStatus"][aria-label*="Ready"]')
      .waitFor({ timeout: patienceMs });
  }

  /** Puts the cursor at a line and column, counted from 1. */
  async goTo(line, column) {
    await this.pick('Control+g', `:${line}:${column}`);
  }

  /** Runs a command by its title. */
  async command(title) {
    await this.pick('F1', `>${title}`);
  }

  /** Strikes the keys of a text, Enter for its line ends, one every `delay` ms or as fast as they are taken. */
  async type(text, delay = keyMs) {
    await this.page.keyboard.type(text, { delay });
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Saves the active file, and reads it. */
  async saved(file) {
    await this.page.keyboard.press('Control+s');
    await this.page
      .locator(`.tab.active[data-resource-name="${file}"]:not(.dirty)`)
      .waitFor({ timeout: patienceMs });
    return readFileSync(join(this.workspace, file), 'utf8');
  }

  /**
   * The text of the active file, once it is what it should be and stays so, or what it is instead.
   *
   * @param {string} file
   * @param {(text: string) => boolean} isRight
   */
  async settled(file, isRight, forMs = 10_000) {
    const deadline = Date.now() + forMs;
    for (;;) {
      await this.page.waitForTimeout(restMs);
      const text = await this.saved(file);
      if (!isRight(text)) {
        if (Date.now() > deadline) return text;
        continue;
      }
      await this.page.waitForTimeout(restMs);
      const later = await this.saved(file);
      if (isRight(later) || Date.now() > deadline) return later;
    }
  }

  /** Opens quick input with a key and takes its first offer; a workbench still starting has none. */
  async pick(key, value, label = /./, attempts = 10) {
    const input = this.page.locator('.quick-input-widget input[type="text"]').first();
    const offer = this.page.locator('.quick-input-list .monaco-list-row.focused');
    await this.page.keyboard.press(key);
    try {
      await input.fill(value, { timeout: 5_000 });
      // What was offered before the value was searched for is not meant.
      await offer.filter({ hasText: label }).waitFor({ timeout: 5_000 });
      await this.page.keyboard.press('Enter');
      await input.waitFor({ state: 'hidden', timeout: 5_000 });
    } catch (error) {
      if (attempts === 0) throw error;
      await this.page.keyboard.press('Escape');
      await this.pick(key, value, label, attempts - 1);
    }
  }
}
