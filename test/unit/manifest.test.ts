import { readFileSync } from 'node:fs';
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

interface Binding {
  readonly command: string;
  readonly key: string;
  readonly mac?: string;
  readonly when?: string;
}

interface MenuEntry {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}

const { commands, keybindings, submenus, menus } = manifest.contributes;
const menuEntries = Object.entries<readonly MenuEntry[]>(menus);

describe('keys', () => {
  const bindings: readonly Binding[] = keybindings;

  test('are none that switch keyboard layouts or write characters', () => {
    const taken = bindings.filter(
      ({ key, mac = key }) => /alt\+shift|shift\+alt/.test(key) || /alt|option/.test(mac),
    );
    expect(taken).toEqual([]);
  });

  test('hold in pages alone, each for one command', () => {
    const elsewhere = bindings.filter(
      ({ when = '' }) => !when.includes('editorLangId == wikitext'),
    );
    expect(elsewhere).toEqual([]);
    for (const platform of ['key', 'mac'] as const) {
      const taken = bindings.map(({ when, ...keys }) => `${keys[platform] ?? keys.key} ${when}`);
      expect(new Set(taken).size).toBe(bindings.length);
    }
  });

  test('run commands that there are', () => {
    const known = commands.map(({ command }) => command);
    expect(bindings.filter(({ command }) => !known.includes(command))).toEqual([]);
  });
});

/** These are of use before any page is open, and when nothing else works. */
const needNoPage: readonly string[] = ['wikiwright.restartServer', 'wikiwright.showOutput'];

/** What changes no page, or is asked for in the view of references, where no page is. */
const leavesText =
  /\.(?:restartServer|show\w+|goTo\w+|dimReferences|tableCommands|table\.copyAsCsv|sortReferences\w+|copy\w+|insertReuse|renameListedReference|choose\w+|importWikiSettings)$/;

describe('commands', () => {
  test('have a title and the category Wikiwright', () => {
    const unclear = commands.filter(({ title, category }) => !title || category !== 'Wikiwright');
    expect(unclear).toEqual([]);
  });

  test('appear in the palette only where there is a page', () => {
    const palette = new Map(menus.commandPalette.map(({ command, when }) => [command, when]));
    const always = commands
      .map(({ command }) => command)
      .filter((command) => !needNoPage.includes(command))
      .filter(
        (command) => !/^(?:false|editorLangId == wikitext.*)$/.test(palette.get(command) ?? ''),
      );
    expect(always).toEqual([]);
  });

  test('that write are off in pages that are read only, and so are their keys', () => {
    const allowed: readonly { readonly command: string; readonly enablement?: string }[] = commands;
    const isOff = (condition = '') => condition.endsWith('&& !editorReadonly');
    const writing = allowed.filter(({ enablement }) => isOff(enablement));
    const others = allowed.filter(({ enablement }) => !isOff(enablement));
    expect(others.filter(({ command }) => !leavesText.test(command))).toEqual([]);
    const written = new Set(writing.map(({ command }) => command));
    const bindings: readonly Binding[] = keybindings;
    const keys = bindings.filter(({ command }) => written.has(command));
    expect(keys.length).toBeGreaterThan(5);
    expect(keys.filter(({ when }) => !isOff(when))).toEqual([]);
  });

  test('and submenus of menus are known', () => {
    const known = [...commands.map(({ command }) => command), ...submenus.map(({ id }) => id)];
    const used = menuEntries.flatMap(([, entries]) =>
      entries.map(({ command, submenu }) => command ?? submenu ?? ''),
    );
    expect(used.filter((id) => !known.includes(id))).toEqual([]);
    // What is in no menu nobody finds.
    const shown = menuEntries
      .filter(([menu]) => menu !== 'commandPalette')
      .flatMap(([, entries]) => entries.map(({ command }) => command));
    const hidden = menus.commandPalette.filter(({ when }) => when === 'false');
    expect(hidden.filter(({ command }) => !shown.includes(command))).toEqual([]);
  });

  test('are in the menus of editors for pages alone', () => {
    const entries = menuEntries.filter(([menu]) => menu.startsWith('editor/'));
    const elsewhere = entries.flatMap(([, items]) =>
      items.filter(({ when = '' }) => !/(?:editor|resource)LangId == wikitext/.test(when)),
    );
    expect(elsewhere).toEqual([]);
  });
});

test('the view has a place and a picture of its own', () => {
  const { viewsContainers, views } = manifest.contributes;
  const [container] = viewsContainers.activitybar;
  const { id } = container as { readonly id: keyof typeof views };
  expect(views[id].map((view) => view.id)).toContain('wikiwright.references');
  const icon = readFileSync(new URL(`../../${container!.icon}`, import.meta.url), 'utf8');
  expect(icon).toMatch(/^<svg [^>]*currentColor/);
  const packaged = readFileSync(new URL('../../.vscodeignore', import.meta.url), 'utf8');
  expect(packaged.split('\n')).toContain('!images/*.svg');
});
