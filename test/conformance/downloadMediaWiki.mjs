/** Gets Debian's packages of MediaWiki from a suite that may be newer than the machine's own. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run/command.mjs';

/** The MediaWiki that we ask, and the suite of Debian that has it. */
export const version = '1.43';
const suite = 'trixie';
const packages = ['mediawiki', 'mediawiki-classes'];

/** What signs all suites of Debian; that of the suite before knows this one's key. */
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

/**
 * Downloads the packages, with sources and lists of their own: those of the machine stay as they are.
 *
 * @param {string} folder where the packages go, and beside them what apt needs for it.
 * @returns {Promise<string[]>} their paths.
 * @throws {Error} where the machine has no Debian mirror, the mirror no such suite, or the suite's
 *   signature cannot be checked.
 */
export async function downloadMediaWiki(folder) {
  const lists = join(folder, 'apt-lists');
  const sources = join(folder, 'apt-sources.list');
  mkdirSync(join(lists, 'partial'), { recursive: true });
  const signed = existsSync(keyring) ? `[signed-by=${keyring}] ` : '';
  writeFileSync(sources, `deb ${signed}${await debianMirror()} ${suite} main\n`);
  const places = {
    'Dir::Etc::SourceList': sources,
    'Dir::Etc::SourceParts': '/dev/null',
    'Dir::State::Lists': lists,
    // Otherwise a suite that cannot be reached is no more than a warning.
    'APT::Update::Error-Mode': 'any',
  };
  const options = Object.entries(places).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  await update(options, folder);
  await apt([...options, 'download', '-qq', ...packages], folder);
  const files = readdirSync(folder).filter((name) => name.endsWith('.deb'));
  if (!files.some((name) => name.includes(`_${version}.`) || name.includes(`%3a${version}.`))) {
    throw new Error(`Debian ${suite} has another MediaWiki than ${version}: ${files.join(' ')}`);
  }
  return files.map((name) => join(folder, name));
}

/** The mirror that the machine's own sources name for Debian itself. */
async function debianMirror() {
  // Suites whose lists were never fetched are not told.
  const mirror = (await knownMirror()) ?? (await apt(['update', '-qq']), await knownMirror());
  if (mirror) return mirror;
  throw new Error('The apt sources of this machine name no mirror of Debian.');
}

async function knownMirror() {
  const format = '$(ORIGIN)|$(LABEL)|$(REPO_URI)';
  const targets = await apt(['indextargets', '--format', format, 'Identifier: Packages']);
  const line = targets.split('\n').find((target) => target.startsWith('Debian|Debian|'));
  return line?.split('|')[2];
}

async function update(options, folder) {
  const { code, output } = await run('apt-get', [...options, 'update', '-qq'], {
    cwd: folder,
    quiet: true,
  });
  if (code === 0) return;
  const reason = /NO_PUBKEY/.test(output)
    ? `its signature cannot be checked: a newer debian-archive-keyring is needed`
    : 'it cannot be reached';
  throw new Error(
    `MediaWiki ${version} comes from Debian ${suite}, but ${reason}. apt-get says:\n${output}`,
  );
}

async function apt(args, cwd) {
  const { code, output } = await run('apt-get', args, { cwd, quiet: true });
  if (code !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${output}`);
  return output;
}
