import * as esbuild from 'esbuild';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { leaveOut, leaveOutNode } from '../../../build/leaveOut.mjs';
import { patchParser, readPatches } from '../../../build/patchParser.mjs';

const patches = await readPatches();

/** Bundles the parser as the build does, but for what `change` makes of a file of it. */
async function build(change: (path: string, text: string) => string, used = patches) {
  const read = async (path: string) => change(path, await readFile(path, 'utf8'));
  const { errors } = await esbuild
    .build({
      stdin: { contents: "require('wikiparser-node');", resolveDir: process.cwd() },
      bundle: true,
      write: false,
      platform: 'neutral',
      mainFields: ['module', 'main'],
      logLevel: 'silent',
      plugins: [leaveOut, leaveOutNode, patchParser(used, read)],
    })
    .catch((error: unknown) => error as esbuild.BuildFailure);
  return errors.map(({ text }) => text);
}

test('the patches fit the installed version', async () => {
  expect(patches.length).toBeGreaterThan(3);
  expect(await build((_, text) => text)).toEqual([]);
});

describe('a version that reads otherwise fails the build, which names the patch', () => {
  const changes = patches.flatMap(({ name, changes }) =>
    changes.map(({ file, written }) => ({ name, file, written })),
  );

  test.each(changes)('$name without $written', async ({ name, file, written }) => {
    const errors = await build((path, text) =>
      path.replaceAll('\\', '/').endsWith(`/dist/${file}.js`) ? text.replaceAll(written, '') : text,
    );
    expect(errors).toContainEqual(expect.stringContaining(`build/parserPatches/${name}.mjs`));
    expect(errors).toContainEqual(expect.stringContaining(written));
  });

  test('where a text that is to be changed stands there twice', async () => {
    const [{ name, changes }] = patches as [(typeof patches)[number]];
    const { file, written } = changes[0]!;
    const errors = await build((path, text) =>
      path.replaceAll('\\', '/').endsWith(`/dist/${file}.js`) ? `${text}/*${written}*/` : text,
    );
    expect(errors).toContainEqual(expect.stringContaining(`build/parserPatches/${name}.mjs`));
  });

  test('where a file is gone', async () => {
    const gone = { name: 'gone', gain: '', changes: [{ file: 'gone', written: 'a', instead: '' }] };
    expect(await build((_, text) => text, [...patches, gone])).toEqual([
      expect.stringMatching(/build\/parserPatches\/gone\.mjs .*: gone\.js is not there/),
    ]);
  });
});

test.each(patches)('$name gains 2 % or is needed, and changes something', ({ gain, changes }) => {
  expect(gain).toMatch(/^(?:(?:[2-9]|[1-9]\d) % less work$|Guards |Needed: )/);
  expect(changes.length).toBeGreaterThan(0);
  for (const { written, instead } of changes) expect(written).not.toBe(instead);
});
