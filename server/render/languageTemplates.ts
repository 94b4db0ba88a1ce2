import { joinLanguages, languageName } from './languageNames.ts';
import { type Inline, isBlank, italic, text } from './inline.ts';
import { pageLink } from './links.ts';
import type { Argument } from './argument.ts';
import type { Scope } from './scope.ts';

type Given = ReadonlyMap<string, Argument>;

/** `{{lang|de|Zeit}}`: text of Latin letters is set in italics. */
export function languageText(given: Given): Inline[] {
  const positional = ['3', '2', '1'].find((name) => given.get(name)?.text);
  const content = given.get('text')?.inline ?? (positional ? given.get(positional)!.inline : []);
  return foreign(content, given.get('italic')?.text ?? given.get('italics')?.text);
}

/** `{{lang-de|Zeit}}`: the name of the language before the text. */
export function languageLabel(code: string, given: Given, scope: Scope): Inline[] | undefined {
  const name = languageName(code, scope.context.site.citations);
  if (!name) return undefined;
  const content = given.get('1')?.inline ?? given.get('text')?.inline ?? [];
  const label = pageLink(`${name} language`, [text(name)], scope);
  return [...label, text(': '), ...foreign(content, given.get('italic')?.text)];
}

/** `{{in lang|nl|de}}`: "(in Dutch and German)". */
export function languageNames(given: Given, scope: Scope): Inline[] {
  const names: string[] = [];
  for (let index = 1; given.get(String(index))?.text; index++) {
    const code = given.get(String(index))!.text;
    names.push(languageName(code, scope.context.site.citations) ?? code);
  }
  return names.length > 0 ? [text(`(in\u00a0${joinLanguages(names)})`)] : [];
}

function foreign(content: readonly Inline[], wish: string | undefined): Inline[] {
  const isLatin = content.every(
    (node) =>
      node.type === 'text' &&
      !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(node.text),
  );
  return isLatin && wish !== 'no' && wish !== 'unset' && !isBlank(content)
    ? italic(content)
    : [...content];
}
