import { describe, expect, test } from 'vitest';
import { pageKind } from '../../../server/wikis/pageKind.ts';
import { pageTitle } from '../../../server/wikis/pageTitle.ts';
import { loadWiki } from '../../loadWiki.ts';

const german = await loadWiki('de.wikipedia.org');
const github = await loadWiki('github.com');

describe('the kind of a page', () => {
  test.each([
    ['Berlin', 'Text.', 'article'],
    ['Vorlage:Infobox Ort', 'Text.', 'template'],
    ['Template:Infobox Ort', 'Text.', 'template'],
    ['Vorlage:Infobox Ort/Doku', 'Text.', 'documentation'],
    ['Box/doc', '{{Documentation subpage}}\n=== Usage ===', 'documentation'],
    ['Diskussion:Berlin', 'Hallo. ~~~~', 'discussion'],
    ['Benutzer Diskussion:A', 'Hallo. ~~~~', 'discussion'],
    ['Box', '<div>{{{1}}}</div><noinclude>{{doc}}</noinclude>', 'template'],
    ['Box', '<onlyinclude><div>{{{1|}}}</div></onlyinclude>\nUsage notes.\n', 'template'],
    ['Box', '<includeonly>a</includeonly>', 'template'],
    ['Box', '{{{a}}} {{{b|}}}', 'template'],
    ['Box', 'a {{{b|}}}', 'article'],
    // `{{{a}}}` in an article is a slip, and a list of episodes lends its table.
    ['A', '{{{a}}} {{{b}}}\n== Geschichte ==\nText.', 'article'],
    ['A', '== Folgen ==\n<onlyinclude>\n{|\n|}\n</onlyinclude>\n[[Kategorie:A]]', 'article'],
    ['Hilfe', 'Schreib <code><nowiki><includeonly></nowiki></code>.', 'article'],
    [undefined, '<!-- <includeonly> -->Text', 'article'],
    // `<nowiki/>` hides nothing, and neither does what is not closed.
    ['A', '<nowiki/><includeonly>a</includeonly><nowiki>b</nowiki>', 'template'],
    ['A', '<pre><code><includeonly>a</includeonly></code>', 'article'],
    ['A', '<pre><includeonly>a</includeonly>', 'template'],
  ])('%s: %s', (title, text, kind) => {
    expect(pageKind(title, text, german)).toBe(kind);
  });

  // Each would take minutes if its end were looked for from each of them.
  test.each(['<!--', '<pre>', '<code ', '<noinclude>', '{{{', '[[ '])(
    'is told at once of %s',
    (part) => {
      expect(pageKind('A', part.repeat(300_000), german)).toMatch(/^(?:article|template)$/);
    },
  );

  test('GitHub has documents only', () => {
    expect(pageKind('Template:A', '{{{1}}} {{{2}}}', github)).toBe('document');
  });
});

describe('the title of a page', () => {
  const isNamespace = (word: string) => Object.hasOwn(german.parser.nsid, word);
  test.each([
    ['file:///home/a/Berlin.wikitext', 'Berlin'],
    ['file:///home/a/Vorlage%3ABox.wikitext', 'Vorlage:Box'],
    ['file:///home/a/Vorlage/Box.wikitext', 'Vorlage:Box'],
    ['file:///home/a/Template/Box/doc.wiki', 'Template:Box/doc'],
    ['file:///home/a/Foo%252Fbar_baz.mediawiki', 'Foo/bar baz'],
    ['file:///home/a/100%25%20wool.txt', '100% wool'],
    ['untitled:Untitled-1', undefined],
    ['vscode-vfs://github/o/r/Home.mediawiki', 'Home'],
  ])('%s', (uri, title) => {
    expect(pageTitle(uri, isNamespace)).toBe(title);
  });
});
