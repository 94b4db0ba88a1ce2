import { describe, expect, test } from 'vitest';
import manifest from '../../package.json';

/** Settings that name a place on the machine, or something to run. */
const dangerous =
  /path|file|folder|director|executable|command|program|runtime|module|binary|argv/i;

interface Setting {
  readonly scope?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
}

const { configuration } = manifest.contributes;
const settings = Object.entries<Setting>(configuration.properties);
const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
const restricted: readonly string[] =
  'restrictedConfigurations' in untrustedWorkspaces
    ? (untrustedWorkspaces.restrictedConfigurations as string[])
    : [];

describe('workspaces that are not trusted', () => {
  test('are served, for a page is only read', () => {
    expect([true, 'limited']).toContain(untrustedWorkspaces.supported);
  });

  test('cannot set what names a path or a program', () => {
    const free = settings
      .filter(([key, { description = '', markdownDescription = '' }]) =>
        dangerous.test(`${key} ${description} ${markdownDescription}`),
      )
      .filter(([key, { scope }]) => !restricted.includes(key) && !scope?.startsWith('machine'));
    expect(free.map(([key]) => key)).toEqual([]);
  });

  test('are restricted in settings that there are', () => {
    const known = settings.map(([key]) => key);
    expect(restricted.filter((key) => !known.includes(key))).toEqual([]);
  });
});

test('workspaces without a file system are served, as the client hands the text over', () => {
  expect(virtualWorkspaces).toBe(true);
});

test('every setting says where it holds', () => {
  expect(settings.filter(([, { scope }]) => !scope).map(([key]) => key)).toEqual([]);
});
