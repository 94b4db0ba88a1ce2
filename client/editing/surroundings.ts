/** What text can be surrounded with. */
export interface Surrounding {
  /** What the list shows, and what a key binding names it by. */
  readonly label: string;
  readonly description: string;
  readonly before: string;
  readonly after: string;
  /** Where in `before` the cursor goes to write more; without it the text stays selected. */
  readonly cursor?: number;
  /** The white space at the ends of the text counts, so it is surrounded as well. */
  readonly exact?: boolean;
  /** Several lines get the marks on lines of their own. */
  readonly ownLines?: boolean;
  /** What the text must not hold, for it would end what is around it, or break in it. */
  readonly forbidden?: RegExp;
}

/** In the order of the list. */
export const surroundings: readonly Surrounding[] = [
  tag('ref', 'Reference', { forbidden: /<\/?ref\b/i }),
  raw('nowiki', 'Text without wikitext', { exact: true }),
  tag('small', 'Small text'),
  tag('sub', 'Subscript'),
  tag('sup', 'Superscript'),
  tag('code', 'Code within a line'),
  tag('s', 'Struck-out text'),
  tag('u', 'Underlined text'),
  tag('blockquote', 'Quotation in paragraphs of its own', { ownLines: true }),
  {
    ...raw('syntaxhighlight', 'Code with colours', { exact: true, ownLines: true }),
    before: '<syntaxhighlight lang="">',
    cursor: '<syntaxhighlight lang="'.length,
  },
  raw('math', 'Formula'),
  tag('noinclude', 'Left out where the page is transcluded', { exact: true }),
  tag('includeonly', 'Only where the page is transcluded', { exact: true }),
  {
    label: '<!-- -->',
    description: 'Comment',
    before: '<!-- ',
    after: ' -->',
    exact: true,
    forbidden: /<!--|-->/,
  },
  {
    label: '[[ ]]',
    description: 'Link to a page',
    before: '[[',
    after: ']]',
    forbidden: /[[\]{}<>\r\n]/,
  },
  {
    label: '[ ]',
    description: 'Link to an address',
    before: '[ ',
    after: ']',
    cursor: 1,
    forbidden: /[[\]\r\n]/,
  },
  { label: '{{ }}', description: 'Template', before: '{{', after: '}}' },
  { label: '“ ”', description: 'Quotation marks', before: '“', after: '”' },
];

type Options = Partial<Pick<Surrounding, 'exact' | 'ownLines' | 'forbidden'>>;

function tag(name: string, description: string, options: Options = {}): Surrounding {
  return { label: `<${name}>`, description, before: `<${name}>`, after: `</${name}>`, ...options };
}

/** A tag whose content ends at its first end tag. */
function raw(name: string, description: string, options: Options = {}): Surrounding {
  return tag(name, description, { ...options, forbidden: new RegExp(`</${name}\\s*>`, 'i') });
}
