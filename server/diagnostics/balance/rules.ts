import { findStrayLinkEnd } from './strayLinkEnd.ts';
import { findStrayTableEnd } from './strayTableEnd.ts';
import { findStrayTagEnd } from './strayTagEnd.ts';
import { findStrayTemplateEnd } from './strayTemplateEnd.ts';
import { findUnbalancedHeading } from './unbalancedHeading.ts';
import { findUnclosedComment } from './unclosedComment.ts';
import { findUnclosedConversion } from './unclosedConversion.ts';
import { findUnclosedExternalLink } from './unclosedExternalLink.ts';
import { findUnclosedLink } from './unclosedLink.ts';
import { findUnclosedTable } from './unclosedTable.ts';
import { findUnclosedTag } from './unclosedTag.ts';
import { findUnclosedTemplate } from './unclosedTemplate.ts';
import type { Rule } from '../../problems/finding.ts';

/** Constructs that lack their start or their end. */
export const balanceRules: readonly Rule[] = [
  {
    code: 'balance/unclosed-template',
    severity: 'error',
    // The name may be missing, as in `{{ {{{1}}} |`, so the braces are quoted with it.
    message: '“{{{name}” has no closing “}}”; readers see its wikitext instead of its result.',
    about:
      'A template, parser function or parameter opens with braces, and the braces that should end it are missing. ' +
      'MediaWiki expands only what is complete, so the reader sees the braces, the name and the parameters as text. ' +
      'Write the missing braces where the template should end.',
    example: '{{Infobox person | name = Qasem Soleimani',
    find: findUnclosedTemplate,
  },
  {
    code: 'balance/stray-template-end',
    severity: 'error',
    message: 'This “}}” ends no template; readers see the braces as text.',
    about:
      'Closing braces stand where no template, parser function or parameter is open. ' +
      'MediaWiki shows them to the reader as text, and a template that was meant to reach that far ended earlier. ' +
      'Remove the braces, or write the opening ones that they belong to.',
    example: 'He was born in {{birth year|1957}} }} in Iran.',
    find: findStrayTemplateEnd,
  },
  {
    code: 'balance/unclosed-link',
    severity: 'error',
    message: '“[[{name}” has no closing “]]”; readers see its wikitext instead of a link.',
    about:
      'A link, file or category opens with two brackets, and the two that should end it are missing. ' +
      'MediaWiki makes no link of it, so the reader sees the brackets and the target as text, or no image where a file was meant. ' +
      'Write the missing brackets where the link should end.',
    example: 'He was born in [[Kerman Province.',
    find: findUnclosedLink,
  },
  {
    code: 'balance/stray-link-end',
    severity: 'error',
    message: 'This “]]” ends no link; readers see the brackets as text.',
    about:
      'Two closing brackets stand where no link is open. ' +
      'MediaWiki shows them to the reader as text. ' +
      'Remove the brackets, or write the opening ones that they belong to.',
    example: 'He was born in Kerman Province]] in Iran.',
    find: findStrayLinkEnd,
  },
  {
    code: 'balance/unclosed-external-link',
    severity: 'error',
    message: '“[{name}” has no closing “]”; readers see the bracket, the address and its text.',
    about:
      'A link to another site opens with a bracket and an address, and the bracket that should end it is missing. ' +
      'MediaWiki links the bare address, so the reader sees it in full, with a stray bracket before it and the text behind it. ' +
      'Write the missing bracket where the text of the link should end.',
    example: 'He was seen [https://example.org/news in Baghdad, as the paper wrote.',
    find: findUnclosedExternalLink,
  },
  {
    code: 'balance/unclosed-table',
    severity: 'error',
    message: 'This table has no closing “|}”; readers see what follows inside its last cell.',
    about:
      'A table opens with `{|`, and no line with `|}` ends it. ' +
      'MediaWiki ends it with the page, so the reader sees the following text and sections inside the last cell. ' +
      'Write `|}` on a line of its own behind the last row.',
    example: '{| class="wikitable"\n| Kerman || 1957',
    find: findUnclosedTable,
  },
  {
    code: 'balance/stray-table-end',
    severity: 'error',
    message:
      'This “|}” ends no table, or ends it before its last rows; readers see it, or those, as text.',
    about:
      'A line begins with `|}` where no table is open, or where rows of the table follow and another `|}` ends them. ' +
      'MediaWiki shows what stands outside a table to the reader as text. ' +
      'Remove it, or write the `{|` line that it belongs to.',
    example: 'He was born in 1957.\n|}',
    find: findStrayTableEnd,
  },
  {
    code: 'balance/unclosed-tag',
    severity: 'error',
    message: '“<{name}>” has no “</{name}>”; readers see the tag as text.',
    about:
      'A tag of an extension, such as `<ref>` or `<gallery>`, has no end tag, or has lost its `>`. ' +
      'For most tags MediaWiki then takes the opening tag for plain text, so the reader sees the tag and its content in the middle of the page; where another tag of its name follows, it takes in all up to the end of that one, and an unclosed `<includeonly>` or the like reaches to the end of the page. ' +
      'Write the end tag where the content ends, or close the tag itself with `/>` if it has no content; put the `>` of `<ref name="a"{{cite web}}</ref>`, which MediaWiki finds in its end tag, back behind the attributes.',
    example: 'He was a general.<ref>Filkins 2013',
    find: findUnclosedTag,
  },
  {
    code: 'balance/stray-tag-end',
    severity: 'error',
    message: '“</{name}>” ends nothing; readers see it as text.',
    about:
      'The end tag of an extension stands where no such tag is open. ' +
      'For most tags MediaWiki shows it to the reader as text. ' +
      'Remove it, or write the opening tag that it belongs to.',
    example: 'He was a general. Filkins 2013</ref>',
    find: findStrayTagEnd,
  },
  {
    code: 'balance/unclosed-comment',
    severity: 'error',
    message: 'This comment has no closing “-->”; readers see nothing of the page from here on.',
    about:
      'A comment opens with `<!--`, and no `-->` ends it. ' +
      'MediaWiki takes everything down to the end of the page for the comment, and the reader sees none of it. ' +
      'Write `-->` where the comment should end.',
    example: 'He was a general. <!-- needs a source',
    find: findUnclosedComment,
  },
  {
    code: 'balance/unclosed-conversion',
    severity: 'error',
    message:
      '“-{” opens a language conversion that has no “}-”, so what it stands in does not end; readers see its wikitext.',
    about:
      'MediaWiki takes `-{` for the start of a conversion between variants of a language, on wikis without variants too, unless another brace follows. ' +
      'While it is open, no `}}` and no heading ends, so the template or heading around it stays text. ' +
      'Write the missing `}-`, or put the mark between `<nowiki>` and `</nowiki>` where it is meant as text.',
    example: '{{cite web |title=A |url=https://example.org/-{1F2E}}}',
    find: findUnclosedConversion,
  },
  {
    code: 'balance/unbalanced-heading',
    severity: 'warning',
    message:
      'The equals signs on the two sides of this heading differ; readers see signs too many and a wrong level, or no heading.',
    about:
      'A heading begins and ends with different numbers of equals signs. ' +
      'MediaWiki takes the smaller number for its level and shows the remaining signs as part of its text, and with none at the end the line is no heading at all. ' +
      'Write the same number of equals signs on both sides.',
    example: '=== Early life ==',
    find: findUnbalancedHeading,
  },
];
