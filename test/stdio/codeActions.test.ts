import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { LanguageClient, pulling } from './languageClient.ts';

const article = readFileSync(
  new URL('../articles/qasem-soleimani.wikitext', import.meta.url),
  'utf8',
);
const uri = 'file:///page.wikitext';

/** As VS Code is. */
const resolving = {
  ...pulling,
  textDocument: {
    ...pulling.textDocument,
    codeAction: { resolveSupport: { properties: ['edit'] }, dataSupport: true },
  },
  workspace: {
    ...pulling.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
};

interface Action {
  readonly title: string;
  readonly kind: string;
  readonly data?: unknown;
  readonly edit?: {
    readonly documentChanges: readonly {
      readonly textDocument: { readonly version: number };
      readonly edits: readonly { readonly newText: string }[];
    }[];
    readonly changeAnnotations?: object;
  };
}

const started: LanguageClient[] = [];

async function start(text: string, capabilities: object): Promise<LanguageClient> {
  const client = await LanguageClient.start({ capabilities });
  started.push(client);
  client.open(uri, text);
  return client;
}

afterEach(async () => {
  for (const client of started.splice(0)) expect(await client.stop()).toBe(0);
});

async function actions(client: LanguageClient, only?: readonly string[], character = 0) {
  const place = { line: 0, character };
  const diagnostics = await client.diagnostics(uri);
  return client.request<Action[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: place, end: place },
    context: { diagnostics, ...(only && { only }) },
  });
}

test('a page-wide refactoring is made when it is chosen', async () => {
  const client = await start(article, resolving);
  const listed = await actions(client, ['refactor']);
  const move = listed.find(({ kind }) => kind === 'refactor.move.wikiwright.allToLists')!;
  expect(move.edit).toBeUndefined();
  const { edit } = await client.request<Action>('codeAction/resolve', move);
  expect(edit?.documentChanges[0]?.textDocument).toMatchObject({ version: 1 });
  expect(edit?.documentChanges[0]?.edits.length).toBeGreaterThan(200);

  client.change(uri, { range: { start: zero, end: zero }, text: ' ' });
  await expect(client.request('codeAction/resolve', move)).rejects.toThrow('The page has changed.');
});

const zero = { line: 0, character: 0 };

test.each([
  ['genericNames', '<ref name=":0">Smith 2001</ref>'],
  ['usualParameterNames', '<ref>{{cite web|accessdate=5 May 2020}}</ref>'],
  ['oneDateStyle', '{{Use dmy dates}}<ref>{{cite web|date=May 5, 2020}}</ref>'],
])('%s changes the page without asking first', async (name, text) => {
  const client = await start(text, resolving);
  const kind = `refactor.rewrite.wikiwright.${name}`;
  const [action] = await actions(client, [kind], text.indexOf('<ref') + 2);
  const { edit } = await client.request<Action>('codeAction/resolve', action!);
  expect(edit!.documentChanges[0]!.edits).toHaveLength(1);
  expect(edit!.changeAnnotations).toBeUndefined();
});

test.each([
  [
    'style/bare-url',
    'A.<ref>https://example.org/a</ref>',
    'Make a citation of this bare URL',
    /^\{\{cite web \|url=https:\/\/example\.org\/a \|title= \|access-date=\d{4}-\d\d-\d\d\}\}$/,
  ],
  [
    'style/same-source',
    'A.<ref name=a>{{cite web|url=https://example.org/a|title=T}}</ref><ref>{{cite web|url=https://example.org/a|title=T}}</ref>',
    'Reuse the first reference to this source here',
    /^<ref name="a" \/>$/,
  ],
])('%s has a quick fix that is a refactoring', async (code, text, title, written) => {
  const at = Math.max(text.lastIndexOf('{{cite'), text.indexOf('https')) + 3;
  for (const capabilities of [resolving, pulling]) {
    const client = await start(text, capabilities);
    const offered = (await actions(client, undefined, at)).filter((one) => one.title === title);
    expect(offered).toMatchObject([{ kind: 'quickfix', diagnostics: [{ code }] }]);
    const { edit } = offered[0]!.edit
      ? offered[0]!
      : await client.request<Action>('codeAction/resolve', offered[0]!);
    expect(edit!.documentChanges[0]!.edits[0]!.newText).toMatch(written);
    const [refactoring] = (await actions(client, ['refactor'], at)).filter(
      (one) => one.title === title,
    );
    expect(refactoring?.kind).toMatch(/^refactor\.rewrite\./);
  }
});

test('a client that resolves nothing gets whole actions, on a reference only', async () => {
  const client = await start('Text.<ref>Smith 2001</ref>', pulling);
  expect(await actions(client)).toEqual([]);
  const [name] = await actions(client, undefined, 7);
  expect(name).toMatchObject({
    title: 'Name this reference “Smith 2001”',
    kind: 'refactor.rewrite.wikiwright.name',
    edit: { documentChanges: [{ edits: [{ newText: ' name="Smith 2001"' }] }] },
  });
});

test('all that is certain is fixed on saving', async () => {
  const client = await start('<ref nmae="b">x</ref>', resolving);
  const [action, ...others] = await actions(client, ['source.fixAll']);
  expect(others).toEqual([]);
  expect(action).toMatchObject({
    kind: 'source.fixAll.wikiwright',
    edit: { documentChanges: [{ edits: [{ newText: 'name' }] }] },
  });
  const kinds = (await actions(client, undefined, 3)).map(({ kind }) => kind);
  expect(kinds).not.toContain('source.fixAll.wikiwright');
});

test('a client that asks where gets one action a code, and the comment when it wants one', async () => {
  const client = await LanguageClient.start({
    capabilities: pulling,
    initializationOptions: { turnsOffRules: true },
  });
  started.push(client);
  client.open(uri, '[[a|a]]');
  const offered = (await actions(client, ['quickfix'], 3)) as (Action & {
    command?: { command: string; arguments: unknown[] };
  })[];
  expect(offered.map(({ title }) => title)).toEqual([
    'Change to “[[a]]”',
    'Suppress or turn off wiki/needless-pipe…',
  ]);
  expect(offered[1]!.edit).toBeUndefined();
  const { command, arguments: sent } = offered[1]!.command!;
  expect(command).toBe('wikiwright.suppressProblem');
  const [params] = sent as [object];
  const newText = '<!-- wikiwright-disable-next-line wiki/needless-pipe -->\n';
  const suppression = () => client.request('wikiwright/suppression', params);
  expect(await suppression()).toMatchObject({ version: 1, edit: { newText } });
  client.change(uri, { range: { start: { line: 0, character: 7 }, end: zero }, text: '[[b|c]]' });
  expect(await suppression()).toBeNull();
});

test('a client without that command is offered the comment only', async () => {
  const client = await start('[[a|a]]', pulling);
  expect((await actions(client, ['quickfix'], 3)).map(({ title }) => title)).toEqual([
    'Change to “[[a]]”',
    'Suppress wiki/needless-pipe on this line',
  ]);
});
