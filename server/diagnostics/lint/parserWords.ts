/**
 * What one of the parser's messages means for readers, where its rule covers faults of several
 * kinds; elsewhere the rule's own message says it.
 * @param message as the parser gives it: `duplicate class attribute`
 */
export function parserWords(message: string): string | undefined {
  for (const [pattern, words] of table) {
    const match = pattern.exec(message);
    if (match) return words.replace('$1', match[1] ?? '');
  }
  return undefined;
}

const table: readonly (readonly [RegExp, string])[] = [
  [/^attributes of a closing tag$/, 'An end tag takes no attributes; MediaWiki drops them.'],
  [
    /^bold apostrophes$/,
    'This apostrophe belongs to no mark of bold; readers see it beside the text.',
  ],
  [
    /^italic apostrophes$/,
    'This apostrophe belongs to no mark of italics; readers see it beside the text.',
  ],
  [
    /^duplicate (\S+) attribute$/,
    'The attribute “$1” stands twice in this tag; only the last one counts.',
  ],
  [
    /^duplicate template parameter$/,
    'The template gets this parameter twice; the last one counts.',
  ],
  [
    /^<ref> in an internal or external link$/,
    'A reference stands in the text of a link, which ends where its mark begins.',
  ],
  [
    /^internal link in an external link$/,
    'A link stands in the text of an external link, which ends where this one begins.',
  ],
  [
    /^extension tag in HTML tag attributes$/,
    'An extension tag stands in the attributes of a tag; readers may see parts of them as text.',
  ],
  [
    /^section header in HTML tag attributes$/,
    'A heading stands in the attributes of a tag, which it cuts off; readers see them as text.',
  ],
  [
    /^HTML tag in table attributes$/,
    'A tag stands in the attributes of a table, where MediaWiki drops what it breaks.',
  ],
  [
    /^full-width punctuation in URL$/,
    'A full-width mark became a part of this address, so the link leads to the wrong place.',
  ],
  [
    /^"?\|"? in URL$/,
    'The “|” became a part of this address; write a space between an address and its text.',
  ],
  [
    /^header-like syntax in plain text$/,
    'This looks like a heading, but something keeps MediaWiki from taking it for one; readers see the equals signs.',
  ],
  [
    /^redirect-like syntax in a list item$/,
    'A redirect works only at the top of a page; here readers see an item of a numbered list.',
  ],
  [/^invalid attribute name$/, 'MediaWiki knows no such attribute here, and drops it.'],
  [/^invalid attribute value$/, 'The attribute cannot have this value; it has no effect.'],
  [
    /^nonzero tabindex$/,
    'MediaWiki takes no “tabindex” but 0, as another would confuse people who move by keyboard.',
  ],
  [/^invalid content in <(.+)>$/, 'The tag <$1> cannot read this line; readers do not see it.'],
  [/^invalid parameter of <(.+)>$/, 'The tag <$1> has no such parameter; it has no effect.'],
  [
    /^invalid gallery image$/,
    'This line names no file that a gallery can show; readers do not see it.',
  ],
  [
    /^invalid link in gallery image$/,
    'This link does not work, so the image leads to its own page.',
  ],
  [/^invalid thumbnail filename$/, 'This is no name of a file, so the thumbnail is not shown.'],
  [/^missing file extension$/, 'The name of the file has no extension; readers see a red link.'],
  [
    /^<imagemap> without an image$/,
    'This image map has no image; readers see a red error in its place.',
  ],
  [
    /^invalid link in <imagemap>$/,
    'This line of the image map has no link; readers see a red error instead of the map.',
  ],
  [
    /^invalid Scribunto module name$/,
    'No module can have this name; readers see a red script error.',
  ],
  [
    /^missing Scribunto module function name$/,
    'The call names no function of the module; readers see a red script error.',
  ],
  [
    /^invisible content inside triple braces$/,
    'Nothing reads a third part of a parameter, so readers never see it.',
  ],
  [/^lonely "(.+)"$/, 'This “$1” has no partner; readers see it as text.'],
  [/^nothing should be in <(.+)>$/, 'The tag <$1> has no content; what stands in it is not shown.'],
  [
    /^additional "\|" in the link text$/,
    'There is a “|” too many in this link; readers see it in its text.',
  ],
  [
    /^additional "\|" in a table cell$/,
    'There is a “|” too many in this cell; readers miss what stands before it, or see it as text.',
  ],
  [
    /^required (\S+) attribute is missing$/,
    'This tag needs “$1”; without it readers may see an error in its place.',
  ],
  [/^useless fragment$/, 'What stands behind the “#” has no effect here; MediaWiki drops it.'],
  [/^useless attribute$/, 'This attribute has no effect here; MediaWiki drops it.'],
  [/^useless link text$/, 'Nobody sees this text; a redirect shows no more than its target.'],
];
