import { describe, expect, test } from 'vitest';
import { loadLanguage, mergeLanguage } from '../../../server/wikis/languages.ts';
import type { Language } from '../../../server/wikis/languages.ts';
import { languageCodes, loadLanguageData } from './languageData.ts';

const english = loadLanguageData('en')!;
const files = languageCodes.map((code) => ({ code, data: loadLanguageData(code)! }));

describe('the files of languages', () => {
  test('there are some hundreds', () => {
    expect(languageCodes.length).toBeGreaterThan(400);
  });

  test('each says something, and falls back on what exists', () => {
    for (const { code, data } of files) {
      expect(Object.keys(data), code).not.toEqual([]);
      for (const fallback of data.fallbacks ?? []) {
        expect(languageCodes, code).toContain(fallback);
        expect(fallback, code).not.toMatch(/^en$/);
      }
      if (data.caseSensitive) expect(code).toBe('en');
      if (data.digits) expect([...data.digits], code).toHaveLength(10);
      if (data.variants) expect(data.variants.length, code).toBeGreaterThan(1);
      expect(() => new RegExp(`${data.linkTrail}[${data.linkPrefix}]`, 'u'), code).not.toThrow();
    }
  });

  test('no words are empty or repeated, and English knows their ids', () => {
    for (const { code, data } of files) {
      for (const [id, list] of Object.entries(data.words ?? {})) {
        expect(english.words, code).toHaveProperty([id]);
        expect(list, code).toEqual([...new Set(list)].filter((word) => word !== ''));
        expect(list, code).not.toEqual([]);
      }
    }
  });

  test('namespaces are numbers, and their names have spaces', () => {
    for (const { code, data } of files) {
      const lists = [data.aliases, data.converted, data.genders].map((one) => one ?? {});
      for (const [id, list] of lists.flatMap((one) => Object.entries(one))) {
        expect(id, code).toMatch(/^-?\d+$/);
        expect(list, code).not.toEqual([]);
        for (const name of list) expect(name, code).toMatch(/^[^_]+$/);
      }
      for (const [id, name] of Object.entries(data.namespaces ?? {})) {
        expect(name, code).toMatch(id === '0' ? /^$/ : /^[^_]+$/);
      }
    }
  });
});

describe('a language', () => {
  test.each<[code: string, namespace: number, names: readonly string[]]>([
    ['de', 6, ['Datei', 'Bild', 'Image']],
    ['de', 2, ['Benutzer', 'Benutzerin']],
    ['de', 10, ['Vorlage']],
    ['de', 828, ['Modul']],
    ['de-at', 6, ['Datei']],
    ['fr', 6, ['Fichier', 'Image']],
    ['ru', 14, ['Категория']],
    ['kv', 6, ['Файл', 'Изображение', 'Image']],
    ['kv', 2, ['Пырысь', 'Участник', 'Участница']],
    ['ja', 6, ['ファイル', '画像']],
    ['ja', 828, ['モジュール']],
    ['ar', 14, ['تصنيف']],
    ['ar', 6, ['ملف', 'صورة']],
    ['fa', 6, ['پرونده', 'تصویر']],
    ['he', 6, ['קובץ', 'תמונה']],
    ['he', 2, ['משתמש', 'משתמשת']],
    ['zh', 6, ['File', '文件', '檔案', '档案']],
    ['zh', 10, ['Template', '模板', '樣板']],
    ['sr', 6, ['Датотека', 'Datoteka', 'Слика']],
    ['fi', 5, ['Keskustelu {{GRAMMAR:elative|$1}}']],
  ])('%s calls namespace %i %j', async (code, namespace, names) => {
    const { namespaces, aliases, genders } = await language(code);
    const own = namespaces[namespace];
    const all = [own, ...(aliases[namespace] ?? []), ...(genders[namespace] ?? [])];
    for (const name of names) expect(all).toContain(name);
    expect(own).toBe(names[0]);
  });

  test.each<[code: string, id: string, words: readonly string[]]>([
    ['de', 'redirect', ['#WEITERLEITUNG', '#REDIRECT']],
    ['de', 'img_thumbnail', ['mini', 'miniatur', 'thumb', 'thumbnail']],
    ['de', 'toc', ['__INHALTSVERZEICHNIS__', '__TOC__']],
    ['de', 'defaultsort', ['SORTIERUNG:', 'DEFAULTSORT:']],
    ['ru', 'if', ['если', 'if']],
    ['ru', 'redirect', ['#перенаправление', '#REDIRECT']],
    ['kv', 'if', ['если', 'if']],
    ['ja', 'redirect', ['#転送', '#REDIRECT']],
    ['ar', 'redirect', ['#تحويل', '#REDIRECT']],
    ['fa', 'redirect', ['#تغییر_مسیر', '#REDIRECT']],
    ['he', 'redirect', ['#הפניה', '#REDIRECT']],
    ['zh', 'redirect', ['#重定向', '#REDIRECT']],
    ['pl', 'subst', ['podst:', 'SUBST:']],
  ])('%s has words of %s: %j', async (code, id, words) => {
    const { words: known } = await language(code);
    expect(known[id]!.words).toEqual(expect.arrayContaining([...words]));
    expect(known[id]!.words[0]).not.toBe(english.words![id]![0]);
  });

  test('tells words apart by case as English does', async () => {
    const { words } = await language('de');
    expect(words['redirect']!.caseSensitive).toBe(false);
    expect(words['defaultsort']!.caseSensitive).toBe(true);
    expect(words['img_thumbnail']!.caseSensitive).toBe(true);
  });

  test('knows its direction, digits and link trail', async () => {
    expect(await language('fa')).toMatchObject({ rtl: true, digits: '۰۱۲۳۴۵۶۷۸۹' });
    expect(await language('de')).toMatchObject({ rtl: false, digits: '', linkPrefix: '' });
    expect(await language('mzn')).toMatchObject({ rtl: true });
    expect('äußerst').toMatch(trail(await language('de')));
    expect('ово').toMatch(trail(await language('ru')));
    expect('ü').not.toMatch(trail(await language('en')));
    expect((await language('zh')).linkTrail).toBe('');
    expect('ال').toMatch(new RegExp(`^[${(await language('ar')).linkPrefix}]+$`, 'u'));
  });

  test('has its own variants, and not those of its fallbacks', async () => {
    expect((await language('zh')).variants).toContain('zh-tw');
    expect((await language('zh-hk')).variants).toEqual([]);
    expect((await language('sr')).variants).toEqual(['sr', 'sr-ec', 'sr-el']);
  });

  test.each(['xx-unknown', '../en', '', 'constructor', 'en'])('%j is English', async (code) => {
    const { code: given, ...facts } = await language(code);
    const { code: en, ...right } = mergeLanguage('en', [english]);
    expect([given, en]).toEqual([code, 'en']);
    expect(facts).toEqual(right);
  });

  test('cannot do without English', async () => {
    await expect(loadLanguage('de', () => undefined)).rejects.toThrow('English');
  });
});

function language(code: string): Promise<Language> {
  return loadLanguage(code, loadLanguageData);
}

function trail({ linkTrail }: Language): RegExp {
  return new RegExp(`^(?:${linkTrail})`, 'u');
}
