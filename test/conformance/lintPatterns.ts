import type { Random } from '../unit/random.ts';

/** What a pattern is made of: any of some things, and text that stands in a line. */
interface Parts {
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly line: () => string;
}

/**
 * A construct that has the fault of one of the Linter's categories, or nearly so: each category has a
 * pattern, for chance alone would hardly make one.
 * @param line makes text without line breaks
 */
export function lintPattern(random: Random, line: () => string): string {
  const parts: Parts = { pick: (items) => random.pick(items), line };
  return random.pick(patterns)(parts);
}

const nowrapping = [' class="nowrap"', ' style="white-space:nowrap"', ' class="nowraps"', ''];
const looks = ['', ' class="a"', ' class="b"', ' style="color:red"', ' id="a"', ' title="a"'];

const patterns: readonly ((parts: Parts) => string)[] = [
  // pwrap-bug-workaround
  ({ pick, line }) =>
    `<${pick(['div', 'div', 'blockquote', 'p'])}><${pick(['span', 'span', 'div', 'b'])}${pick(nowrapping)}>${pick(['\n', '\n\n', ''])}a${line()}${pick(['\n', '\n\nb\n', ''])}</span></div>`,
  ({ pick }) => `\n{|\n| <span${pick(nowrapping)}>${pick(['a', '\na', '\n\na'])}\n\nb</span>\n|}\n`,
  // tidy-whitespace-bug
  ({ pick }) => {
    const words = (count: number) => 'word'.repeat(count);
    const run = () => {
      const name = pick(['span', 'span', 'b']);
      return `<${name}${pick(nowrapping)}>${words(pick([9, 13, 17]))}${pick([' ', ' ', ' ', '', '<!-- c -->', ' <!-- c -->'])}</${name}>`;
    };
    return `${pick(['', 'a', 'a '])}${run()}${pick(['', '', ' ', '<br>', '&nbsp;'])}${run()}${pick(['', 'b', '[[A]]', ' '])}${run()}`;
  },
  // tidy-font-bug
  ({ pick, line }) =>
    `<font${pick([' color="red"', ' color=red', ' color=red face="a"', ' face="a"'])}>${pick(['', '', '', '', ' ', 'a'])}${pick(['[[A]]', '[[A|b]]', '[[A]]s', '[http://a.example a]', '[[Category:A]][[B]]', '[[A]][[B]]', '<!-- c -->[[A]]', line()])}${pick(['', '', '', '', ' ', '<br>'])}</font>`,
  // misc-tidy-replacement-issues
  ({ pick, line }) =>
    `<span${pick(looks)}>${pick(['', '', '', ' ', '\n', 'a', '<!-- c -->'])}<div${pick(looks)}>${line()}</div>${pick(['', 'b'])}</span>`,
  ({ pick, line }) =>
    `<${pick(['b', 'span'])} class="a"><${pick(['p', 'div'])} class="b">${line()}</div></span>`,
  // multiline-html-table-in-list
  ({ pick, line }) =>
    `\n${pick(['*', ':', ';', '**', ''])} ${pick(['', 'a', '<b>'])}<table>${pick(['\n', ''])}<tr><td>${line()}</td></tr>${pick(['\n', ''])}</table>${pick(['', ' b', '\n* c'])}\n`,
  ({ pick, line }) =>
    `<ul><li>${pick(['', '\n'])}<table>\n<tr><td>${line()}</td></tr></table></li></ul>`,
  // multiple-unclosed-formatting-tags
  ({ pick, line }) => {
    const name = pick(['small', 'small', 'big', 's', 'b', 'code', 'span']);
    return `<${name}>a${line()}${pick(['', ' ', '\n\n', '\n'])}<${pick([name, name, `/${name}`])}>${pick(['', 'b', '\n\nc'])}`;
  },
  // missing-end-tag-in-heading, unclosed-quotes-in-heading
  ({ pick, line }) => {
    const inner = `${pick(["'''", "''", "'''''", '<b>', '<i>', '<span>', '<small>', '<s>', ''])}${line()}${pick(['', '', '</b>', '</i>', "''", "'''"])}`;
    return pick([`\n== ${inner} ==\n`, `<h2>${inner}</h2>`, `\n=== a ${inner} ===\nb`]);
  },
  // large-tables
  ({ pick, line }) => {
    const row = () => {
      const [first, mark] = pick([
        ['|', '||'],
        ['!', '!!'],
        ['|', '\n|'],
      ] as const);
      const cells = Array.from({ length: pick([1, 4, 5, 6, 7]) }, () => pick(['a', ' ', line()]));
      return `${first} ${cells.join(` ${mark} `)}\n`;
    };
    return `\n{|\n${pick(['', '|+ c\n'])}${row()}|-\n${row()}${pick(['', '|-\n! a\n| b\n'])}|}\n`;
  },
  // night-mode-unaware-background-color
  ({ pick, line }) => {
    const style = `style=${pick(['"background:red"', '"background-color:red"', '"background: red; color:#000"', "'BACKGROUND:red'", '"border-color:red; background:red"', '"background-image:none"', '"color:red"', '"background:red;border-color:red"', 'background:red', '"color:red;background:red"', '"background : red"'])}`;
    return pick([
      `<div ${style}>${line()}</div>`,
      `\n{| ${style}\n|- ${style}\n| ${style} | ${line()}\n|}\n`,
      `<span ${style}>${line()}</span>`,
      `\n{|\n! ${style} | a || b\n|}\n`,
      `<ref ${style}>a</ref><ref><span ${style}>a</span></ref>`,
    ]);
  },
  // duplicate-ids
  ({ pick, line }) => {
    const one = () => {
      const id = pick(['a', 'b', 'a', 'A', 'a b', 'a_b', 'é', '']);
      return pick([
        `<span id="${id}">${line()}</span>`,
        `<div id='${id}'></div>`,
        `\n{| id="${id}"\n| a\n|}\n`,
        `{{echo|1=<span id="${id}"></span>}}`,
        `\n== a ==\n`,
      ]);
    };
    return `${one()} ${one()}`;
  },
  // fostered, fostered-transparent
  ({ pick, line }) => {
    const lost = pick([
      '[[Category:A]]',
      '[[Category:A]]',
      '__NOTOC__',
      '__NOTOC__',
      '<!-- c -->',
      'a',
      line(),
      '{{echo|1=[[Category:A]]}}',
      '{{echo|1=a}}',
      '<ref>a</ref>',
      '<br>',
      '<div>b</div>',
      '<noinclude></noinclude>',
      '* a',
      "''a''",
      '[[File:A.jpg|thumb|a]]',
      '----',
    ]);
    return pick([
      `\n{|\n${lost}\n|-\n| a\n|}\n`,
      `\n{|\n|-\n${lost}\n| a\n|}\n`,
      `\n{|\n| a\n|-\n${lost}\n|}\n`,
      `<table>${lost}<tr><td>a</td></tr></table>`,
      `<table><tr>${lost}<td>a</td>${pick(['', lost])}</tr></table>`,
    ]);
  },
  // deletable-table-tag
  ({ pick, line }) => {
    const inner = `{|${pick(looks)}\n| a${line()}\n${pick(['|}\n', '|}\n', ''])}`;
    return `\n{|${pick(looks)}\n${pick(['|-\n', '', '| a\n|-\n', '| a\n', '|\n', '|+ a\n', '! a\n|-\n'])}${inner}${pick(['', '|-\n| b\n'])}|}\n`;
  },
  // A table's marks without a table.
  ({ pick, line }) =>
    `\n${pick(['|-', '|}', '|+ a', '!'])}\n${pick(['| a', '! a', '|-', '|}'])} ${line()}\n`,
  // self-closed-tag, and what may close itself
  ({ pick }) => {
    const tag = () =>
      pick(['<div/>', '<span/>', '<br/>', '</br>', '<hr />', '<s/>', '<b />', '<br clear="all"/>', '<li/>', '<p/>', '<nowiki/>', '<ref name="a"/>', '<references/>', '<td/>', '<wbr/>', '<span id="b"/>']); // prettier-ignore
    return `${tag()}a${tag()}`;
  },
  // bogus-image-options in a gallery
  ({ pick, line }) => {
    const image = () =>
      `File:A.jpg${pick(['', '|a', '|a|b', `|${line()}`, '|alt=x|a', '|thumb|a', '|100px', '|link=B|a', '|'])}\n`;
    return `<gallery${pick(['', ' mode="packed"'])}>\n${image()}${image()}</gallery>`;
  },
  // stripped-tag, and tags that cross each other
  ({ pick, line }) => {
    const [one, other] = [pick(['b', 'span', 'div', 's', 'small']), pick(['i', 'sup', 'u', 'p'])];
    return pick([
      `<${one}>a<${other}>${line()}</${one}>b</${other}>`,
      `[[A|<${one}>b]]</${one}>`,
      `<${one}>[[A|b</${one}>]]`,
      `[http://a.example <${one}>b]</${one}>`,
      `<ref><${one}>${line()}</ref>`,
      `<ref>a</${one}></ref>`,
      `\n{|\n| <${one}>a || b</${one}>\n|}\n`,
      `\n{|\n| <${one}>a\n|-\n| b</${one}>\n|}\n`,
      `\n{|\n|+ <${one}>${line()}\n| a\n|}\n`,
      `\n{|\n|+ ${pick(["''a", "'''a", "'''''a"])}\n| a\n|}\n`,
      `\n* <${one}>a\n* b</${one}>\n`,
      `\n# a\n<${one}>\n# b</${one}>\n`,
      `<${one}>\n* a\n* b\n</${one}>`,
      `<${one}>\n\na</${one}>`,
      `a\n<${one}>b\n\nc</${one}> d`,
    ]);
  },
  // Templates that the wiki does not have, and halves of what templates begin.
  ({ pick, line }) =>
    pick([
      `{{div col}}${line()}{{div col end}}`,
      `{{nowrap|${pick(['a', "''a", '<b>a</b>'])}}}`,
      `\n{|\n| a\n{{end}}\n`,
      `\n{{s-start}}\n|-\n| a\n{{s-end}}\n`,
      `\n{|\n{{row|a}}\n|}\n`,
    ]),
];
