/** Installs a MediaWiki of Debian's, with its Cite extension, in a folder of its own and on SQLite. */
import { createHash } from 'node:crypto';
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run/command.mjs';
import { repository } from '../run/dependencies.mjs';
import { downloadMediaWiki, version } from './downloadMediaWiki.mjs';

// Another version has another folder, so that none is taken for the other.
const folder = join(repository, '.vscode-test', `mediawiki-${version}`);
const wiki = join(folder, 'wiki');
const phpPackages = ['php-cli', 'php-sqlite3', 'php-intl', 'php-mbstring', 'php-xml'];
const here = import.meta.dirname;

/**
 * Installs what is missing: PHP (with apt, as root), MediaWiki, its database, the stub templates, and
 * our own entry point.
 *
 * @returns {Promise<string>} the folder to serve.
 * @throws {Error} where a step fails; it names the step.
 */
export async function ensureMediaWiki() {
  await ensurePhp();
  if (!existsSync(join(wiki, 'installed'))) await install();
  await ensureTemplates();
  copyFileSync(join(here, 'lintPages.php'), join(wiki, 'lintPages.php'));
  return wiki;
}

async function ensurePhp() {
  const probe = ['-r', 'exit(extension_loaded("intl") && extension_loaded("pdo_sqlite") ? 0 : 1);'];
  const { code } = await run('php', probe, { quiet: true });
  if (code === 0) return;
  await step('apt-get', ['update', '-qq']);
  await step('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...phpPackages]);
}

/** Unpacks the package instead of installing it, for its dependencies are a web server's. */
async function install() {
  rmSync(folder, { recursive: true, force: true });
  const packages = join(folder, 'packages');
  const unpacked = join(folder, 'unpacked');
  for (const path of [packages, unpacked]) mkdirSync(path, { recursive: true });
  for (const file of await downloadMediaWiki(packages)) {
    await step('dpkg-deb', ['-x', file, unpacked], folder);
  }
  renameSync(join(unpacked, 'usr', 'share', 'mediawiki'), wiki);
  // What the package links to folders of the system.
  for (const name of ['LocalSettings.php', 'config', 'images', 'extensions']) {
    rmSync(join(wiki, name), { force: true });
  }
  renameSync(join(wiki, 'extensions-core'), join(wiki, 'extensions'));
  for (const name of ['images', 'cache']) mkdirSync(join(wiki, name), { recursive: true });
  await createDatabase();
  for (const path of [packages, unpacked]) rmSync(path, { recursive: true });
  writeFileSync(join(wiki, 'installed'), '');
}

async function createDatabase() {
  const data = join(folder, 'data');
  mkdirSync(data);
  // Nobody logs in: the password only has to be accepted.
  const password = createHash('sha256').update(`${process.hrtime.bigint()}`).digest('hex');
  const options = ['--dbtype', 'sqlite', '--dbpath', data, '--dbname', 'wiki', '--pass', password];
  const place = ['--server', 'http://127.0.0.1', '--scriptpath', '', '--lang', 'en'];
  await step(
    'php',
    ['maintenance/install.php', ...options, ...place, 'Conformance', 'Admin'],
    wiki,
  );
  const extensions = ['Cite', 'ParserFunctions', 'Poem'];
  const lines = extensions.map((name) => `wfLoadExtension( '${name}' );`);
  appendFileSync(join(wiki, 'LocalSettings.php'), `\n${lines.join('\n')}\n`);
}

/** Saves the stub templates, each a page, whenever they have changed. */
async function ensureTemplates() {
  const source = readFileSync(join(here, 'stubTemplates.json'), 'utf8');
  const saved = join(wiki, 'stubTemplates.json');
  if (existsSync(saved) && readFileSync(saved, 'utf8') === source) return;
  const pages = join(folder, 'templates');
  rmSync(pages, { recursive: true, force: true });
  mkdirSync(pages, { recursive: true });
  for (const [name, text] of Object.entries(JSON.parse(source))) {
    writeFileSync(join(pages, `Template:${name}`), text);
  }
  const files = readdirSync(pages).map((name) => join(pages, name));
  await step('php', ['maintenance/importTextFiles.php', '--overwrite', ...files], wiki);
  writeFileSync(saved, source);
}

async function step(command, args, cwd = folder) {
  if (!existsSync(cwd)) mkdirSync(cwd, { recursive: true });
  const { code, output } = await run(command, args, { cwd, quiet: true });
  if (code !== 0) throw new Error(`${command} ${args[0]} failed:\n${output}`);
}
