import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import rows from '../../../server/dates/languages.json';

const server = fileURLToPath(new URL('../../../server', import.meta.url));

/** Code without comments; the tables of rules hold examples. */
const sources = readdirSync(server, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/rules\.ts$/i.test(file))
  .map((file) => {
    const code = readFileSync(join(server, file), 'utf8');
    return { file, code: code.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '') };
  });

test('the code knows no name of a month or of a season', () => {
  const names = Object.values(rows).flatMap(({ months, seasons }) => [
    ...months,
    ...seasons.flat(),
  ]);
  const pattern = new RegExp(String.raw`\b(?:${names.join('|')})\b`);
  expect(sources.length).toBeGreaterThan(300);
  expect(sources.filter(({ code }) => pattern.test(code)).map(({ file }) => file)).toEqual([]);
});
