import type { Rule } from '../../problems/finding.ts';
import { findDuplicateArguments } from './duplicateArgument.ts';
import { findDuplicateCategories } from './duplicateCategory.ts';
import { findDuplicateLanguageLinks } from './duplicateLanguageLink.ts';
import { findDuplicateSortKeys } from './duplicateSortKey.ts';
import { findEqualsInValues } from './equalsInValue.ts';
import { findImpossibleTitles } from './impossibleTitle.ts';
import { findInvalidIsbns } from './invalidIsbn.ts';
import { findInvisibleCharacters } from './invisibleCharacter.ts';
import { findMissingSections } from './missingSection.ts';
import { findNeedlessPipes } from './needlessPipe.ts';
import { findSkippedLevels } from './skippedLevel.ts';
import { findTablesInArguments } from './tableInArgument.ts';
import { findTypographicQuotes } from './typographicQuote.ts';
import { findUnknownFunctions } from './unknownFunction.ts';
import { findWrongEntities } from './wrongEntity.ts';

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
    code: 'wiki/table-in-argument',
    severity: 'warning',
    message:
      'The pipes of this table part the arguments of “{{{name}}}”; readers do not see the table.',
    about:
      'A table stands in an argument of a template or parser function, and its `|` are written as such. ' +
      'Each of them begins another argument, and an `=` in the table makes a named one, so the template gets pieces and readers see none or little of the table. ' +
      'Write `{{!}}` for each pipe, and name the argument, as in `1=`, where an equals sign stands in the table.',
    example: '{{Collapse|\n{| class="wikitable"\n| Kerman\n|}\n}}',
    findInBlock: findTablesInArguments,
  },
  {
    code: 'wiki/equals-in-value',
    severity: 'warning',
    message:
      'The “=” makes “{name}” the name of a parameter, which “{{{template}}}” does not have; readers miss the text.',
    about:
      'A template that takes a text gets one with an equals sign in it, and what stands before the sign counts as the name of a parameter. ' +
      'The template gets no text, so readers see nothing of it, or three braces with a number. ' +
      'Write `1=` before the text, or `{{=}}` for the sign.',
    example: '{{nowrap|E = mc2}}',
    findInBlock: findEqualsInValues,
  },
  {
    code: 'wiki/unknown-function',
    severity: 'warning',
    message:
      'There is no parser function “{name}”; readers see the call as text. Did you mean “{nearest}”?',
    about:
      'A call has the form of a parser function, and its name is nearly, but not quite, that of one. ' +
      'MediaWiki knows no such function and no template can have such a name, so readers see the braces and all that is in them. ' +
      'Correct the name.',
    example: '{{#swich: a | b = c }}',
    findInBlock: findUnknownFunctions,
  },
  {
    code: 'wiki/impossible-title',
    severity: 'warning',
    message:
      '“{link}” is no link, as no title can hold a “{character}”; readers see its brackets as text.',
    about:
      'The target of a link is empty, or holds a bracket, a brace, an angle bracket or a tag, which no title of a page can hold. ' +
      'MediaWiki makes no link of it, and readers see the brackets. ' +
      'Correct the target, and move a tag into the text of the link, behind its `|`.',
    example: 'He met [[John<br>Doe|John]].',
    findInBlock: findImpossibleTitles,
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
  {
    code: 'wiki/skipped-level',
    severity: 'information',
    inTemplates: 'off',
    message:
      'This heading is of level {level} where level {highest} is the next; readers of the outline miss a level.',
    about:
      'A heading has two or more equals signs more than the heading before it, so that a level is left out between them. ' +
      'The table of contents looks right, but people who go from heading to heading with a screen reader look for a section that is not there. ' +
      'Take away an equals sign on both sides, here and in the subsections.',
    example: '== Life ==\n==== Childhood ====',
    find: findSkippedLevels,
  },
  {
    code: 'wiki/missing-section',
    severity: 'warning',
    inTemplates: 'off',
    onGitHub: 'off',
    message: 'No section of this page is called “{section}”; the link leads readers nowhere.',
    about:
      'A link leads to a section of the same page, and no heading, `id` or template that can be seen here makes its anchor. ' +
      'The reader clicks, and nothing happens; anchors have to agree in the case of letters as well. ' +
      'Write the title of the section as it stands in its heading.',
    example: 'See [[#Erly life]].\n\n== Early life ==',
    find: findMissingSections,
  },
  {
    code: 'wiki/duplicate-sort-key',
    severity: 'warning',
    message: 'The page has a default sort key already.',
    about:
      '`{{DEFAULTSORT}}` stands on the page more than once. ' +
      'MediaWiki sorts by the last one, and where it differs from the one before, the reader sees an error message in the text. ' +
      'Leave the one that is right.',
    example: '{{DEFAULTSORT:Soleimani, Qasem}} {{DEFAULTSORT:Qasem Soleimani}}',
    find: findDuplicateSortKeys,
  },
  {
    code: 'wiki/duplicate-category',
    severity: 'warning',
    message: 'The page is put into the category “{category}” more than once.',
    about:
      'The page names one category twice or more. ' +
      'The reader sees it once, sorted by the key of the last one, and the others have no effect. ' +
      'Remove them.',
    example: '[[Category:Generals]] [[Category:Generals]]',
    find: findDuplicateCategories,
  },
  {
    code: 'wiki/duplicate-language-link',
    severity: 'warning',
    message:
      'The page is linked to the language “{language}” already, and only the first link counts.',
    about:
      'The page has two links to itself in one language, at the side of the text. ' +
      'MediaWiki takes the first for each language, so the reader does not see the others. ' +
      'Remove the wrong one; a link in the text begins with a colon, as in `[[:fr:Titre]]`.',
    example: '[[fr:Qassem Soleimani]] [[fr:Ghassem Soleimani]]',
    find: findDuplicateLanguageLinks,
  },
  {
    code: 'wiki/unused-suppression',
    severity: 'hint',
    message: 'This suppresses nothing; there is no such report where it holds.',
    about:
      'A comment such as `<!-- wikiwright-disable-next-line lint/h1 -->` suppresses nothing where it holds, or names a code that does not exist. ' +
      'The reader sees nothing of it, but a later fault of that kind would go unnoticed. ' +
      'Remove the comment, or correct the code.',
    example: '<!-- wikiwright-disable-next-line lint/h1 -->\n== Early life ==',
    findsAfter: true,
  },
];
