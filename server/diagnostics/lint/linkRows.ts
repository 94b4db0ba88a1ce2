import type { LintRow } from './lintRow.ts';

/** Lint of links, files, galleries and addresses. */
export const linkLintRows: readonly LintRow[] = [
  {
    rule: 'nested-link',
    severity: 'warning',
    message: 'A link or reference stands inside the text of a link, which breaks the outer link.',
    about:
      'The text of a link contains a reference or an address. ' +
      'HTML cannot nest links, so the outer link ends where the inner one begins, and the reader finds half of the text unlinked. ' +
      'Take the inner link or reference out of the text.',
    example: '[[Iran|Islamic Republic<ref>Smith 2001</ref>]]',
  },
  {
    rule: 'pipe-like',
    severity: 'information',
    message: 'There is a “|” too many; readers see it as text.',
    about:
      'The text of a link or a table cell contains a `|` that separates nothing. ' +
      'The reader sees the character in the middle of the text. ' +
      'Remove it, write `{{!}}` or `&#124;` if the character is meant, or put a table cell on a line of its own.',
    example: '[[Iran|Islamic Republic|of Iran]]',
  },
  {
    rule: 'unknown-page',
    severity: 'hint',
    message: 'The target of this link comes from a template, so the page it leads to is not known.',
    about:
      'A template stands in the target of a link. ' +
      'The link works only if the template yields a plain page name; with any markup in it the reader sees the brackets as text. ' +
      'Write the name of the page, or use a template that makes the whole link.',
    example: '[[{{Current capital}}|capital]]',
  },
  {
    rule: 'url-encoding',
    severity: 'information',
    message: 'This link is percent-encoded, which links to other pages do not need.',
    about:
      'The target of a link to a page is written with percent codes, as copied from an address bar. ' +
      'MediaWiki decodes it, so the reader sees an ordinary link, but editors can hardly read where it leads. ' +
      'Write the title with its real characters.',
    example: '[[Caf%C3%A9]]',
  },
  {
    rule: 'invalid-url',
    severity: 'information',
    message: 'This is not a valid web address; readers get a link that leads nowhere.',
    about:
      'An external link has an address that browsers cannot read, for example because its host or port is malformed. ' +
      'The reader sees a link, and following it fails. ' +
      'Correct the address.',
    example: '[https://example.org:port/ Official site]',
  },
  {
    rule: 'unterminated-url',
    severity: 'information',
    message: 'The web address takes in characters that hardly belong to it; the link may fail.',
    about:
      'An address runs into a `|` or a full-width punctuation mark, because nothing ends it before. ' +
      'MediaWiki makes the character and what follows a part of the address, so the link leads to the wrong place and its text is cut. ' +
      'Write a space between the address of an external link and its text, and before such punctuation.',
    example: '[https://example.org|Official site]',
  },
  {
    rule: 'lonely-http',
    severity: 'information',
    message: 'This begins like a link, but none comes of it; readers see plain text.',
    about:
      'The beginning of a web address, or a word such as `ISBN` with a number behind it, does not have the form that MediaWiki links. ' +
      'The reader sees plain text where a link was probably meant. ' +
      'Complete the address, or write the identifier in capitals with one space before the number.',
    example: 'See http:// for more.',
  },
  {
    rule: 'blank-alt',
    severity: 'information',
    message: 'The alternative text of this image is empty; screen readers skip the image.',
    about:
      'An image has `alt=` with nothing behind it. ' +
      'That declares the image to be mere decoration, so readers who use a screen reader do not learn of it. ' +
      'Describe what the image shows, or remove the parameter to let MediaWiki choose.',
    example: '[[File:Qasem Soleimani.jpg|thumb|alt=|In 2019]]',
  },
  {
    rule: 'invalid-gallery',
    severity: 'warning',
    message: 'This file or one of its parameters is not valid; readers may not see the image.',
    about:
      'A file link or a line of a gallery names something that is no image file, or has a parameter that does not work there. ' +
      'The reader sees a red link, no image, or an image without the intended size or link. ' +
      'Write the whole file name with its extension, and remove the parameter.',
    example: '[[File:Qasem Soleimani|thumb|In 2019]]',
  },
  {
    rule: 'invalid-imagemap',
    severity: 'error',
    message:
      'This image map has no image or a line that cannot be read; readers see an error in its place.',
    about:
      'An `<imagemap>` begins with a line that names its image, and each further line gives a shape with its link. ' +
      'With the image missing or a line malformed, the extension shows a red error message instead of the whole map. ' +
      'Add the image as the first line, or correct the line; comments begin with `#`.',
    example: '<imagemap>\nrect 0 0 90 90 [[Iran]]\n</imagemap>',
  },
];
