import { type Inline, italic, link, mark, text, textNodes } from './inline.ts';
import { pageLink, typedLink } from './links.ts';
import type { Argument } from './argument.ts';
import type { Scope } from './scope.ts';
import { articleUrl } from './urls.ts';

type Given = ReadonlyMap<string, Argument>;

/** `{{dead link|date=…|fix-attempted=yes}}`. */
export function deadLink(given: Given): Inline[] {
  const isPermanent = given.get('fix-attempted')?.text;
  // The template puts a joiner behind the words, so that the bracket does not touch the slanted text.
  const words = isPermanent ? 'permanent dead link' : 'dead link';
  return mark([text('['), ...italic([text(words)]), text(isPermanent ? '\u200d]' : ']')]);
}

/** `{{ill|Title|de|Titel}}`: the article, and the other wiki's in brackets. */
export function interlanguageLink(given: Given, scope: Scope): Inline[] {
  const title = given.get('1')?.text ?? '';
  const shown = given.get('lt')?.inline ?? given.get('display')?.inline ?? textNodes(title);
  const code = given.get('2')?.text;
  if (!code) return pageLink(title, shown, scope);
  const there = `${code}:${given.get('3')?.text || title}`;
  const other = link(articleUrl(there, scope.context.site.citations.articleUrl), [text(code)]);
  return [...pageLink(title, shown, scope), text(' ['), ...other, text(']')];
}

/** `{{URL|example.org|text}}`; without a text the address is shown without its scheme. */
export function urlTemplate(given: Given): Inline[] {
  const written = given.get('1')?.text ?? '';
  if (!written) return [];
  const url = /^\w+:|^\/\//.test(written) ? written : `http://${written}`;
  const shown =
    given.get('2')?.inline ?? textNodes(url.replace(/^(?:https?:)?\/\//, '').replace(/\/$/, ''));
  return typedLink(url, shown);
}

/** `{{rp|12}}` behind a reference: ": 12" in superscript. */
export function pageMark(given: Given): Inline[] {
  const pages = given.get('1') ?? given.get('page') ?? given.get('pages') ?? given.get('at');
  return pages?.text ? mark([text(':\u200a'), ...pages.inline]) : [];
}

/** `{{sic}}` and `{{sic|the text}}`. */
export function sic(given: Given): Inline[] {
  const hidden = given.get('hide')?.text || given.get('nolink')?.text === 'hide';
  const words = ['1', '2'].flatMap((name) => given.get(name)?.inline ?? []);
  if (hidden) return words;
  return [...words, text(words.length > 0 ? ' [' : '['), ...italic([text('sic')]), text(']')];
}

/** `{{Google books|id|Title|page=4}}`; with `plainurl` it is the address alone. */
export function googleBooks(given: Given): Inline[] {
  const id = (given.get('1') ?? given.get('id'))?.text ?? '';
  const page = given.get('page')?.text ?? '';
  const part = page && `&pg=${/^\d/.test(page) ? 'PA' : ''}${page}`;
  const url = `https://books.google.com/books?id=${id}${part}`;
  if (given.get('plainurl')?.text || given.get('plain-url')?.text) return [text(url)];
  const title = given.get('2') ?? given.get('title');
  if (!title?.text) return typedLink(url, [text('Google Books')]);
  const where = page ? [text(`, p.\u00a0${page},`)] : [];
  return [...typedLink(url, italic(title.inline)), ...where, text(' at Google Books')];
}
