import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const server = fileURLToPath(new URL('../../server', import.meta.url));

const comments = /\/\*[^]*?\*\/|^\s*\/\/.*$/gm;

/** Data and styles, the tables of rules with their examples, and what well-known templates show. */
const mayNameTemplates =
  /^(?:wikis|citations)\/|(?:rules|Rows)\.ts$|\/documentation\.ts$|^render\/smallTemplates\.ts$/i;

/** From text to protocol: a folder may import from those to its left, and from itself. */
const layers: readonly string[] = [
  'text',
  'wikis',
  'dates',
  'blocks',
  'syntax',
  'balance',
  'facts',
  'html',
  'article',
  'references',
  'problems',
  'render',
  'citations',
  'diagnostics',
  'features',
  'lsp',
  'entry',
];

const files = readdirSync(server, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split('\\').join('/'));

interface Import {
  readonly file: string;
  readonly from: string;
}

const imports = files.flatMap((file): Import[] => {
  const source = readFileSync(join(server, file), 'utf8');
  return [...source.matchAll(/(?:import|export)\s[^;]*?from\s+'([^']+)'|import\('([^']+)'\)/g)].map(
    (match) => ({ file, from: (match[1] ?? match[2])! }),
  );
});

/** The files of the server that a pattern is found in. */
function filesWith(pattern: RegExp): string[] {
  return files.filter((file) => pattern.test(readFileSync(join(server, file), 'utf8')));
}

/** The groups of files that reach each other by imports (Tarjan's algorithm). */
function circles(): string[][] {
  const targets = new Map<string, string[]>();
  for (const { file, from } of imports.filter((one) => one.from.startsWith('.'))) {
    const target = posix.normalize(posix.join(posix.dirname(file), from));
    targets.set(file, [...(targets.get(file) ?? []), target]);
  }
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.get(file)!);
    stack.push(file);
    for (const target of targets.get(file) ?? []) {
      if (!order.has(target)) visit(target);
      if (stack.includes(target)) {
        lowest.set(file, Math.min(lowest.get(file)!, lowest.get(target)!));
      }
    }
    if (lowest.get(file) !== order.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1) found.push(group.sort());
  };
  for (const file of files) if (!order.has(file)) visit(file);
  return found;
}

function layerOf(file: string): number {
  return layers.indexOf(file.slice(0, file.indexOf('/')));
}

describe('architecture', () => {
  test('there are files and imports to check', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(imports.length).toBeGreaterThan(60);
  });

  test('every folder is a layer', () => {
    expect(files.filter((file) => layerOf(file) < 0)).toEqual([]);
  });

  test('imports point one way', () => {
    const backwards = imports.filter(({ file, from }) => {
      if (!from.startsWith('.')) return false;
      const target = relative(server, join(server, dirname(file), from))
        .split('\\')
        .join('/');
      return !target.startsWith('..') && layerOf(posix.normalize(target)) > layerOf(file);
    });
    expect(backwards).toEqual([]);
  });

  test('no files import each other in a circle, types included', () => {
    expect(circles()).toEqual([]);
  });

  test('one module imports wikiparser-node', () => {
    const importers = imports.filter(({ from }) => /^wikiparser-node/.test(from));
    expect([...new Set(importers.map(({ file }) => file))]).toEqual(['syntax/wikiparser.ts']);
  });

  test('one module reads the name of a call, and one its arguments', () => {
    const readers = filesWith(
      /childOf\([^)]*'(?:template-name|magic-word-name|parameter-key|parameter-value)'\)/,
    );
    expect(readers.sort()).toEqual(['facts/callArguments.ts', 'facts/templateCall.ts']);
    const resolvers = filesWith(/templateRedirects\[/);
    expect(resolvers).toEqual(['wikis/templateNames.ts']);
  });

  test('words of one wiki stand in its data', () => {
    const read = (name: string) =>
      JSON.parse(readFileSync(join(server, 'wikis', 'enwiki', name), 'utf8')) as Record<
        string,
        object
      >;
    const { citeTemplates, templateRedirects, otherTemplates } = read('wiki.json');
    const { citationTemplates, inlineTemplates } = read('citations.json');
    const names = [
      ...[citeTemplates, templateRedirects, citationTemplates, inlineTemplates].flatMap((table) =>
        Object.keys(table!),
      ),
      ...(otherTemplates as string[]),
    ];
    // One word by itself may be anything.
    const known = new Set(
      names.map((name) => name.toLowerCase()).filter((name) => /\w \w/.test(name)),
    );
    expect(known.size).toBeGreaterThan(300);
    const found = files
      .filter((file) => !mayNameTemplates.test(file))
      .flatMap((file) => {
        const code = readFileSync(join(server, file), 'utf8').replace(comments, '');
        const words = [...code.matchAll(/'([^'\n]+)'|\{\{\s*([\w -]+)/g)];
        return words
          .map(([, literal, call]) => (literal ?? call!).trim())
          .filter((word) => known.has(word.toLowerCase()))
          .map((word) => `${file}: ${word}`);
      });
    expect(found).toEqual([]);
  });

  test('only the protocol layer and the entries know LSP', () => {
    const importers = imports.filter(({ from }) => from.startsWith('vscode-'));
    expect(importers.filter(({ file }) => !/^(?:lsp|entry)\//.test(file))).toEqual([]);
  });

  /** What else Node has and a browser worker has not, `server/tsconfig.json` shows to the compiler. */
  test('Node is needed by its entry alone', () => {
    const isEntry = (file: string) => /^entry\/node\w*\.ts$/.test(file);
    const importers = imports.filter(({ from }) => from.startsWith('node:') || isBuiltin(from));
    expect(importers.map(({ file }) => file).filter(isEntry)).toContain('entry/node.ts');
    expect(importers.filter(({ file }) => !isEntry(file))).toEqual([]);
    const users = filesWith(/\b(?:process|Buffer|require|__dirname|setImmediate)\b[.(]/);
    expect(users.filter((file) => !isEntry(file))).toEqual([]);
  });

  test('a browser worker is needed by its entry alone', () => {
    const isEntry = (file: string) => /^entry\/browser\w*\.ts$/.test(file);
    const users = filesWith(/\b(?:self|importScripts|postMessage|MessageChannel|fetch)\b[.(]/);
    expect(users.filter(isEntry)).toContain('entry/browser.ts');
    expect(users.filter((file) => !isEntry(file))).toEqual([]);
  });

  test('a file of the server stays readable in one sitting', () => {
    const long = files.filter(
      (file) => readFileSync(join(server, file), 'utf8').split('\n').length > 260,
    );
    // The tables of rules are rows, not logic.
    expect(long.filter((file) => !/\/(?:r|\w+R)ules\.ts$/.test(file))).toEqual([]);
  });
});
