import type { Rule } from './finding.ts';
import { findDuplicateArguments } from './wiki/duplicateArgument.ts';
import { findInvalidIsbns } from './wiki/invalidIsbn.ts';
import { findInvisibleCharacters } from './wiki/invisibleCharacter.ts';
import { findNeedlessPipes } from './wiki/needlessPipe.ts';
import { findTypographicQuotes } from './wiki/typographicQuote.ts';
import { findWrongEntities } from './wiki/wrongEntity.ts';

/** What editors check on every page: slips that MediaWiki takes as they are. */
export const wikiRules: readonly Rule[] = [
  {
    code: 'wiki/duplicate-argument',
    severity: 'warning',
    message:
      '“{name}” is given again further on, and only the last value counts; readers do not see this one.',
    about:
      'A template or module is given a parameter of one name more than once; an unnamed parameter has its place for a name, as in `{{a|b|1=c}}`. ' +
      'MediaWiki takes the last value, so the reader never sees the others, and puts the page into a tracking category. ' +
      'Remove the one that is not meant, or correct its name.',
    example: '{{Cite book|title=Quds|title=Jerusalem}}',
    findInBlock: findDuplicateArguments,
  },
  {
    code: 'wiki/needless-pipe',
    severity: 'hint',
    message: 'The text of this link is its target; “{shorter}” shows readers the same.',
    about:
      'A link has the same text as target and as label, but for the case of the first letter or for underscores. ' +
      'The reader sees no difference, and editors have to read it twice. ' +
      'Write the text once, between the brackets.',
    example: 'He was born in [[Iran|Iran]].',
    findInBlock: findNeedlessPipes,
  },
  {
    code: 'wiki/invalid-isbn',
    severity: 'warning',
    message: 'The check digit of the ISBN {number} is wrong; readers cannot find the book by it.',
    about:
      'The last digit of an ISBN is computed from the others, and in this one, which stands in the text or in `{{ISBN}}`, it does not agree with them. ' +
      'Where the wiki links such numbers, the reader gets a link to book sources that will find nothing, or another book. ' +
      'Compare the number with the book or a library catalogue; if the book itself has it wrong, `{{ISBN}}` takes `invalid1=yes`.',
    example: 'His memoirs (ISBN 0-306-40615-3) appeared later.',
    findInBlock: findInvalidIsbns,
  },
  {
    code: 'wiki/invisible-character',
    severity: 'warning',
    message:
      'Here stands a character that nobody sees, {character}; searches, links and names stumble over it.',
    about:
      'The text has an invisible character that no script needs at this place, mostly left over from copying. ' +
      'The reader may see a gap, a box or nothing at all, while links and parameters that contain it lead elsewhere and searches miss the word. ' +
      'Remove it; joiners between letters, and marks of direction beside text from right to left, are not reported.',
    example: 'He was born in\u200b Iran.',
    findInBlock: findInvisibleCharacters,
  },
  {
    code: 'wiki/typographic-quote',
    severity: 'warning',
    message:
      'Only straight quotes enclose the value of an attribute; MediaWiki takes those of {value} for letters.',
    about:
      'The value of an attribute of a tag or table is enclosed in curly or other typographic quotes. ' +
      'To MediaWiki they are a part of the value, which then ends at its first space, so the reader sees the tag without the effect that was meant. ' +
      'Write straight quotes.',
    example: '<div class=“notice board”>Text</div>',
    findInBlock: findTypographicQuotes,
  },
  {
    code: 'wiki/wrong-entity',
    severity: 'warning',
    message: '“{written}” stands for no character; readers see it as it is written.',
    about:
      'A character reference such as `&nbsp;` or `&#8211;` is misspelt, has lost its semicolon, or has a number that is no character of HTML. ' +
      'MediaWiki does not decode it, so the reader sees the ampersand and what follows. ' +
      'Correct it, or write `&amp;` if the ampersand itself is meant.',
    example: 'It is 18&nsbp;km long.',
    findInBlock: findWrongEntities,
  },
];
