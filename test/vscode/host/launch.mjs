#!/usr/bin/env node
/**
 * Takes the command line of VS Code and runs the tests it names in the VS Code from npm, so that
 * `runTests` of @vscode/test-electron can be given this file as its `vscodeExecutablePath`.
 * Its exit code is that of the tests.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { setInterval } from 'node:timers';
import { workbenchAddress } from './address.mjs';
import { launchBrowser } from './browser.mjs';
import { startCodeServer } from './codeServer.mjs';
import { isInstalled } from './install.mjs';
import { freshFolder } from './paths.mjs';

/** How long all tests together may take, in milliseconds. */
const testsMs = 10 * 60_000;

endWithParent();
process.exit(await launch(process.argv.slice(2)));

/**
 * Runs the tests that VS Code's arguments name.
 *
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
async function launch(args) {
  if (!isInstalled()) {
    console.error('The VS Code from npm is not installed: node test/vscode/host/install.mjs');
    return 1;
  }
  const options = parse(args);
  if (!options.testsPath) {
    console.error('Nothing to do: no --extensionTestsPath.');
    return 1;
  }
  const server = await startCodeServer(options);
  const browser = await launchBrowser();
  try {
    return await runTests(browser, workbenchAddress(server.authority, options));
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Tests whose caller is gone interest nobody; server and browser end with this process. */
function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, 1_000).unref();
}

/** Options that VS Code knows by the names of `workbenchAddress` and `startCodeServer`. */
function parse(args) {
  const values = (name) =>
    args
      .filter((arg) => arg.startsWith(`--${name}=`))
      .map((arg) => resolve(arg.slice(name.length + 3)));
  const paths = args.filter((arg) => !arg.startsWith('-')).map((path) => resolve(path));
  return {
    userDataDir: values('user-data-dir')[0] ?? freshFolder('user-data'),
    extensionsDir: values('extensions-dir')[0] ?? freshFolder('extensions'),
    developmentPaths: values('extensionDevelopmentPath'),
    testsPath: values('extensionTestsPath')[0],
    folder: paths.find((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory()),
    files: paths.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile()),
  };
}

/** Opens the page and waits until the tests in it say how they ended. */
async function runTests(browser, address) {
  const context = await browser.newContext({ permissions: ['clipboard-write'] });
  const page = await context.newPage();
  const ended = new Promise((resolve) => {
    void page.exposeFunction('codeAutomationExit', resolve);
    page.once('crash', () => resolve('the page crashed'));
    page.once('close', () => resolve('the page was closed'));
    setTimeout(resolve, testsMs, 'the tests took too long');
  });
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    if (args[0] === 'paste') return paste(page, args[1]);
    if (type in console) console[type](...args);
    else console.log(...args);
  });
  await page.goto(address);
  const code = await ended;
  if (typeof code === 'number') return code;
  console.error(`Tests in VS Code were cut short: ${code}.`);
  return 1;
}

/**
 * Pastes into the editor, as a person would: commands of VS Code in a browser know a clipboard of their
 * own. A test asks for it by `console.log('paste', { 'text/plain': 'a' })`.
 *
 * @param {Record<string, string>} clipboard what it holds, by type
 */
async function paste(page, clipboard) {
  await page.evaluate(async (data) => {
    const { Blob, ClipboardItem, navigator } = globalThis;
    const types = Object.entries(data).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(types))]);
  }, clipboard);
  await page.keyboard.press('Control+V');
}
