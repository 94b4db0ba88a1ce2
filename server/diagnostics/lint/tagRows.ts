import type { LintRow } from './lintRow.ts';

/** Lint of HTML tags, extension tags and their attributes. */
export const tagLintRows: readonly LintRow[] = [
  {
    rule: 'tag-like',
    severity: 'warning',
    onGitHub: 'off',
    inTemplates: 'hint',
    message: 'This looks like a tag but is none; readers see it as text.',
    about:
      'A `<` is followed by the name of a tag, and the whole is not a tag that MediaWiki accepts. ' +
      'The reader sees the angle bracket and what follows as text. ' +
      'Correct the tag, or write `&lt;` if the character itself is meant.',
    example: 'The line breaks</ br>here.',
  },
  {
    rule: 'obsolete-attr',
    severity: 'information',
    offByDefault: true,
    message:
      'This attribute is obsolete in HTML; readers see no difference as long as browsers support it.',
    about:
      'HTML has given up presentational attributes such as `align` and `bgcolor`. ' +
      'Browsers still obey most of them, though not every skin or app does. ' +
      'Write the same thing as CSS in a `style` attribute, or use a class of your wiki.',
    example: '<div align="center">In memory of the fallen</div>',
  },
  {
    rule: 'illegal-attr',
    severity: 'warning',
    onGitHub: 'off',
    message: 'This attribute or its value is not allowed here; MediaWiki drops it.',
    about:
      'A tag or table has an attribute that MediaWiki does not know there, or a value that the attribute cannot have. ' +
      'MediaWiki leaves it out of the page or browsers ignore it, so the reader sees nothing of its effect. ' +
      'Correct the spelling, or remove the attribute.',
    example: '<span onclick="show()">Details</span>',
  },
  {
    rule: 'insecure-style',
    severity: 'warning',
    onGitHub: 'off',
    message: 'This style contains CSS that MediaWiki takes for unsafe; the whole style is dropped.',
    about:
      'The value of a `style` attribute contains something that could load a file or run a script, such as `url()` or `expression()`. ' +
      'MediaWiki throws the whole value away, so the reader sees the element without any of its styles. ' +
      'Remove the unsafe part; images are placed with `[[File:…]]` instead.',
    example: '<div style="background: url(https://example.org/a.png)">Text</div>',
  },
  {
    rule: 'required-attr',
    severity: 'warning',
    onGitHub: 'off',
    message: 'This tag lacks an attribute that it needs; readers may see an error in its place.',
    about:
      'The tag of an extension needs an attribute that is missing or empty, for example `src` of `<templatestyles>` or `name` of `<indicator>`. ' +
      'Most extensions then show a red error message instead of their result. ' +
      'Add the attribute.',
    example: '<templatestyles />',
  },
  {
    rule: 'unclosed-quote',
    severity: 'information',
    message: 'The quoted value of this attribute has no closing quote.',
    about:
      'The value of an attribute opens with a quote that nothing closes. ' +
      'MediaWiki then ends the value with the tag or the line, so it may take in the attributes behind it, which have no effect. ' +
      'Write the missing quote behind the value.',
    example: '<span class="nowrap>18 km</span>',
  },
  {
    rule: 'void-ext',
    severity: 'warning',
    onGitHub: 'off',
    message: 'Nothing may stand inside this tag; readers do not see it.',
    about:
      'Some extension tags, such as `<templatestyles>`, `<section>` and `<languages>`, take attributes only and no content. ' +
      'MediaWiki drops what stands between the opening and the end tag. ' +
      'Move the content out of the tag, and close the tag itself with `/>`.',
    example: '<templatestyles src="Hlist/styles.css">.hlist</templatestyles>',
  },
  {
    rule: 'parsing-order',
    severity: 'warning',
    onGitHub: 'off',
    message:
      'A tag or heading stands inside the attributes of another tag or table, where it breaks them.',
    about:
      'Inside the attributes of a tag or table stands an extension tag, a heading or another HTML tag, which MediaWiki reads in another order than it was written in. ' +
      'The attributes are cut or lost, and the reader may see parts of them as text. ' +
      'Move the inner construct out of the attributes.',
    example: '<span title="A <ref>Smith 2001</ref>">general</span>',
  },
];
