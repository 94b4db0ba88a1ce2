import type { LintRow } from './lintRow.ts';

/** Lint of templates, headings, tables and running text. */
export const textLintRows: readonly LintRow[] = [
  {
    rule: 'no-duplicate',
    severity: 'warning',
    message: 'The same attribute or option stands here more than once.',
    about:
      'A tag has one attribute twice, or an extension tag one option. ' +
      'Only the last one counts, so the reader never sees the effect of the others. ' +
      'Remove the one that is not meant.',
    example: '<div class="a" class="b">Text</div>',
  },
  {
    rule: 'no-ignored',
    severity: 'warning',
    onGitHub: 'off',
    inTemplates: 'off',
    message: 'MediaWiki ignores this; readers see nothing of it.',
    about:
      'Something stands where MediaWiki makes no use of it, such as attributes of an end tag, a third part of `{{{a|b|c}}}`, or `#` and more behind the name of a template. ' +
      'It has no effect, and the reader never sees it. ' +
      'Remove it, or move it to where it works.',
    example: 'The value is {{{name|unknown|none}}}.',
  },
  {
    rule: 'no-arg',
    severity: 'information',
    onGitHub: 'off',
    inTemplates: 'off',
    message:
      'A template parameter stands outside a template; readers see its default or its braces.',
    about:
      'Triple braces are replaced by a parameter when a page is used as a template, and here they stand in text that is shown as a page. ' +
      'The reader sees the default value, or without one the braces themselves. ' +
      'Write the value, or enclose the part in `<includeonly>` if the page is a template.',
    example: 'He was born in {{{birth_place}}}.',
  },
  {
    rule: 'unescaped',
    severity: 'warning',
    onGitHub: 'off',
    message:
      'The “=” in this address makes a named parameter of it; the template does not get the address.',
    about:
      'An unnamed parameter of a template is an address with a query, and what stands before its first `=` counts as the name of the parameter. ' +
      'The template gets no unnamed parameter, so the reader misses the link or sees an error. ' +
      'Write the number of the parameter before it, as in `1=https://…`, or `{{=}}` for the sign.',
    example: '{{Official website|https://example.org/?id=5}}',
  },
  {
    rule: 'invalid-invoke',
    severity: 'error',
    message: 'This call names no valid module or no function; readers see a red script error.',
    about:
      '`{{#invoke:}}` needs the name of a module and the name of one of its functions. ' +
      'Without either of them MediaWiki shows a red script error in place of the result. ' +
      'Write `{{#invoke:Module|function}}`.',
    example: '{{#invoke:String}}',
  },
  {
    rule: 'h1',
    severity: 'information',
    onGitHub: 'off',
    inTemplates: 'off',
    message: 'A heading of level 1 is as high as the title of the page; sections begin at level 2.',
    about:
      'A heading is written with one equals sign on each side, or as `<h1>`. ' +
      'The reader sees it as large as the title of the page, and screen readers take it for a second title. ' +
      'Use two equals signs for sections.',
    example: '= Early life =',
  },
  {
    rule: 'bold-header',
    severity: 'information',
    onGitHub: 'off',
    message: 'A heading has its own style; bold in it makes it look unlike other headings.',
    about:
      'The text of a heading is made bold by hand. ' +
      'The skin already gives headings of each level their look, which the reader then finds broken in this one. ' +
      'Remove the apostrophes or the tag.',
    example: "== '''Early life''' ==",
  },
  {
    rule: 'var-anchor',
    severity: 'information',
    message: 'A numbered mark in a heading makes links to the section unreliable.',
    about:
      'A heading contains a reference or an external link without text, both of which show a number. ' +
      'The number may become a part of the section’s anchor and change with every reference or link added above, so that links to the section break. ' +
      'Move the reference into the text below the heading, or give the link a text.',
    example: '== Early life<ref>Smith 2001</ref> ==',
  },
  {
    rule: 'syntax-like',
    severity: 'warning',
    onGitHub: 'off',
    message: 'This looks like a heading or a redirect but is none; readers see it as text.',
    about:
      'A line begins with equals signs or `#REDIRECT`, and something about it keeps MediaWiki from reading it so. ' +
      'The reader sees the signs as text or as an item of a numbered list. ' +
      'Remove what stands behind a heading on its line, and put a redirect on the first line of the page.',
    example: '{{Quote|He was a general.\n== Early life ==.\n}}',
  },
  {
    rule: 'table-layout',
    severity: 'information',
    onGitHub: 'off',
    inTemplates: 'off',
    message: 'The rows of this table do not all have the same number of cells.',
    about:
      'A row has more or fewer cells than the rows above it, spans counted. ' +
      'The reader sees a ragged table with gaps, or values in the wrong column. ' +
      'Add the missing cells, or correct the `colspan` and `rowspan` of the row.',
    example: '{|\n| Born || 1957\n|-\n| Died\n|}',
  },
  {
    rule: 'lonely-bracket',
    severity: 'information',
    onGitHub: 'off',
    message: 'This bracket or brace has no partner; readers see it as text.',
    about:
      'A single bracket or brace is opened and not closed, or closed and not opened. ' +
      'The reader sees it as text, and a link that was meant to be made of it is missing. ' +
      'Write its partner, or remove it.',
    example: 'He was [the commander of the force.',
  },
  {
    rule: 'lonely-apos',
    severity: 'information',
    message: 'An apostrophe stands right before bold or italic marks; readers see it as text.',
    about:
      'Four apostrophes in a row, or more than five, leave some over that mark neither bold nor italics. ' +
      'The reader sees those as apostrophes beside the formatted text. ' +
      'Remove them, or write `&apos;` if one is meant.',
    example: "''''Qasem Soleimani''' was a general.",
  },
];
