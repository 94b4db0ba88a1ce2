import type { Rule } from '../../problems/finding.ts';
import type { TreeCategory } from './treeFault.ts';
import { treeFindings } from './treeFindings.ts';

interface TreeRow extends Omit<Rule, 'code' | 'find' | 'findInBlock'> {
  readonly category: TreeCategory;
}

/** What the table of rules says of each category; severities follow Special:LintErrors. */
const rows: readonly TreeRow[] = [
  {
    category: 'deletable-table-tag',
    severity: 'error',
    message:
      'This table begins between the rows of another, and ends it; what was behind is lost to it.',
    about:
      'A table begins directly behind `{|` or `|-` of another table, and not in a cell. ' +
      'Browsers end the outer table there, so its other rows show as text or without their looks. ' +
      'Put the inner table into a cell, or remove its `{|` and `|}`.',
    example: '{|\n|-\n{|\n| cell\n|}\n|}',
  },
  {
    category: 'html5-misnesting',
    severity: 'error',
    message:
      '“{tag}” is not closed before its paragraph or cell ends, so what follows is shown without it.',
    about:
      'A tag such as `<span>` is opened, and what it stands in ends before its end tag. ' +
      'Browsers close it there and do not open it again, so what follows loses its formatting. ' +
      'Close it in the same paragraph, and open it again in the next one if it is meant there too.',
    example: '<span class="quoted">First paragraph.\n\nSecond paragraph.',
  },
  {
    category: 'misc-tidy-replacement-issues',
    severity: 'error',
    message:
      'A “<div>” stands in a “<span>” that has a class or style; browsers show both otherwise than meant.',
    about:
      'A `<span>` that has a class or style, or whose `<div>` has one, holds nothing before that `<div>`. ' +
      'A `<span>` belongs into a line and cannot hold a block, so backgrounds and borders break apart. ' +
      'Make both a `<div>`, or both a `<span>`.',
    example: '<span class="box"><div>A general</div></span>',
  },
  {
    category: 'multiline-html-table-in-list',
    severity: 'error',
    message:
      'An HTML table in a list item runs over several lines; the list ends inside the table.',
    about:
      'A list item holds a `<table>` with line breaks in it. ' +
      'MediaWiki ends the item with its line, so list and table cross each other and readers see parts of either out of place. ' +
      'Write the table in one line, make the list of `<ul>` and `<li>`, or move the table out of the list.',
    example: '* <table>\n<tr><td>cell</td></tr></table>',
  },
  {
    category: 'multiple-unclosed-formatting-tags',
    severity: 'error',
    message:
      '“{tag}” is opened more than once and not closed; all that follows is formatted by each of them.',
    about:
      'Two equal formatting tags are opened, and nothing closes them. ' +
      'The effects add up over the rest of the page: text behind two `<small>` is twice as small. ' +
      'Make the second one an end tag, or close both.',
    example: 'A <small>general<small> in Iran.',
  },
  {
    category: 'pwrap-bug-workaround',
    severity: 'error',
    message:
      'This tag forbids line breaks, and MediaWiki puts a paragraph into it that breaks its nesting.',
    about:
      'An element with `white-space: nowrap` begins in the line of a `<div>`, and its text in the next one. ' +
      'MediaWiki makes a paragraph of that text and closes the element with it, so what follows may wrap. ' +
      'Begin a new line with the element, or write it in one line.',
    example: '<div><span style="white-space: nowrap">\nA general\n</span>\n</div>',
  },
  {
    category: 'tidy-font-bug',
    severity: 'error',
    message:
      'The colour of this “<font>” does not reach the link in it; readers see the link in its own colour.',
    about:
      'A `<font color>` holds one link and nothing else. ' +
      'The link keeps its own colour, because the colour of the element around it does not count for links. ' +
      'Put the colour inside the link: `[[target|<span style="color: red;">text</span>]]`.',
    example: '<font color="red">[[Iran]]</font>',
  },
  {
    category: 'tidy-whitespace-bug',
    severity: 'error',
    message:
      'The blank at the end of this element cannot break the line; a long run of text may leave the screen.',
    about:
      'An element with `white-space: nowrap` ends in a blank, and text follows at once, in a run of a hundred characters and more without another chance to break. ' +
      'The line cannot break at that blank, so the run may reach out of the screen or the cell. ' +
      'Put the blank behind the end tag.',
    example:
      '<span class="nowrap">A list of commanders that is longer than any line can hold, name by name, and so on: </span><span class="nowrap">Soleimani, Qasem</span>',
  },
  {
    category: 'unclosed-quotes-in-heading',
    severity: 'error',
    message: '“{tag}” is not closed in this heading; MediaWiki closes it at its end.',
    about:
      'A heading has quotes for bold or italic text without their partner. ' +
      'MediaWiki closes them with the heading; in the table of contents and on other skins more may be in italics. ' +
      'Close them in the heading, or remove them.',
    example: "== Early ''life ==",
  },
  {
    category: 'self-closed-tag',
    severity: 'error',
    message: '“{tag}” cannot close itself; MediaWiki takes it for an empty element.',
    about:
      'A tag that needs an end tag is written as if it closed itself. ' +
      'MediaWiki makes an empty element of it, and HTML would take it for an opening tag, so it formats nothing. ' +
      'Write the end tag if one is meant, or an opening and an end tag.',
    example: 'A <b/>general.',
  },
  {
    category: 'fostered',
    severity: 'warning',
    message: 'This stands in a table, but in no cell; readers see it above the table.',
    about:
      'Between the rows of a table stands something that belongs to no cell. ' +
      'Browsers cannot show it there and move it in front of the table. ' +
      'Put it into a cell with `|`, into the caption with `|+`, or before the table.',
    example: '{|\nlost text\n|-\n| cell\n|}',
  },
  {
    category: 'misnested-tag',
    severity: 'warning',
    message:
      '“{tag}” is closed behind the end of what it stands in; browsers close it there and open it again.',
    about:
      'Two tags cross each other, or a tag runs over the end of a paragraph or list item. ' +
      'Browsers close the inner one where the outer one ends, and open it again behind it, which often shows the same and sometimes not. ' +
      'Close the inner tag first.',
    example: 'A <b><i>general</b></i>.',
  },
  {
    category: 'missing-end-tag',
    severity: 'information',
    message: '“{tag}” is not closed; MediaWiki closes it where what it stands in ends.',
    about:
      'A tag, or quotes for bold or italic text, is opened and never closed. ' +
      'MediaWiki closes it where its paragraph, cell or line ends, so the formatting may reach further than meant. ' +
      'Write the end, or remove the opening.',
    example: "He was a ''general in Iran.",
  },
  {
    category: 'missing-end-tag-in-heading',
    severity: 'information',
    message: '“{tag}” is not closed in this heading; the formatting may go on behind it.',
    about:
      'A tag is opened in a heading, and the heading ends before its end tag. ' +
      'Formatting tags go on behind the heading, and the table of contents may show them too. ' +
      'Close the tag in the heading, or remove it.',
    example: '== Early <i>life ==',
  },
  {
    category: 'stripped-tag',
    severity: 'information',
    message: '“{tag}” ends nothing that is open here; MediaWiki drops it.',
    about:
      'An end tag has no opening tag that it could end, or a table’s tag stands outside a table. ' +
      'MediaWiki leaves it out of the page, so what it was meant to end may go on. ' +
      'Remove it, or write the opening tag.',
    example: 'A general.</div>',
  },
  {
    category: 'fostered-transparent',
    severity: 'hint',
    message:
      'This stands in a table, but in no cell; nothing shows of it, and an editor may lose it.',
    about:
      'A category, a behaviour switch or the like stands between the rows of a table. ' +
      'Readers see nothing of it in either place, but visual editors move it, and may damage the table. ' +
      'Put it before or behind the table.',
    example: '{|\n[[Category:Generals]]\n|-\n| cell\n|}',
  },
];

/** The Linter's categories that show only in the HTML tree that MediaWiki builds of the page. */
export const treeLinterRows: readonly Rule[] = rows.map(({ category, ...row }) => ({
  ...row,
  code: `lint/${category}`,
  find: (article) => treeFindings(article, category),
}));
