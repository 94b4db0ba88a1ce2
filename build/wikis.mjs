import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const source = 'server/wikis';
const target = 'dist/wikis';
const browserTarget = 'dist/browser/wikis';

/**
 * Copies what is known of wikis into `dist/wikis`, a file each, without white space, and beside the server
 * for browsers; `index.json` there lists their names, for those who cannot look into a folder.
 */
export async function copyWikis() {
  await rm(target, { recursive: true, force: true });
  const all = await readdir(source, { recursive: true });
  const files = all
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replaceAll('\\', '/'));
  await Promise.all(files.map(copyFile));
  const names = files.map((file) => file.replace(/\.json$/, '')).sort();
  await writeFile(join(target, 'index.json'), JSON.stringify(names));
  await rm(browserTarget, { recursive: true, force: true });
  await cp(target, browserTarget, { recursive: true });
}

async function copyFile(file) {
  const text = await readFile(join(source, file), 'utf8');
  const path = join(target, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify(JSON.parse(text)));
}
