import type { Rule } from '../../problems/finding.ts';
import { findBogusImageOptions } from './bogusImageOptions.ts';
import { findDuplicateIds } from './duplicateIds.ts';
import { findEmptyHeadings } from './emptyHeading.ts';
import { findInlineCaptions, findMissingAltTexts } from './imageText.ts';
import { findLargeTables } from './largeTables.ts';
import { findMultiColonEscapes } from './multiColonEscape.ts';
import { findUnawareBackgrounds } from './nightModeBackground.ts';
import { findObsoleteTags } from './obsoleteTags.ts';
import { findTemplateArgsInTags } from './templateArgInExtensionTag.ts';
import { findWikilinksInExtlinks } from './wikilinkInExtlink.ts';

/** The Linter's categories that show in the construct itself. */
export const localLinterRows: readonly Rule[] = [
  {
    code: 'lint/duplicate-ids',
    severity: 'error',
    message: 'The id “{id}” stands above already; links to it reach only the first place.',
    about:
      'Two elements of the page have the same `id`, which names one place only. ' +
      'Links, scripts and styles that mean the second one get the first, so a reader who follows such a link ends up elsewhere. ' +
      'Give the second one an `id` of its own, or remove it if nothing links there.',
    example: '<div id="honours">A</div> <div id="honours">B</div>',
    find: findDuplicateIds,
  },
  {
    code: 'lint/template-arg-in-extension-tag',
    severity: 'error',
    message:
      'A template parameter stands inside an extension tag, which gets its text before parameters are replaced.',
    about:
      'A parameter such as `{{{1}}}` stands in the content of an extension tag. ' +
      'Extensions receive their content as it is written, and whether the parameter is ever replaced is up to them, so readers may see the default value or the braces. ' +
      'In a template, write the tag as `{{#tag:ref|…}}`; elsewhere, write the value itself.',
    example: 'He was a general.<ref>{{{source}}}</ref>',
    findInBlock: findTemplateArgsInTags,
  },
  {
    code: 'lint/inline-media-caption',
    severity: 'error',
    offByDefault: true,
    message: 'A file in the line of the text has no room for a caption; readers do not see it.',
    about:
      'A file without `thumb` or `frame`, and without an alignment, stands in the line of the text and has a caption. ' +
      'MediaWiki shows it as a tooltip at most and gives it to screen readers as alternative text, but not what is in it beside text. ' +
      'Add `thumb` if the caption is to be read, or write it as `alt=`.',
    example: 'The flag [[File:Flag of Iran.svg|20px|Flag of Iran]] was raised.',
    findInBlock: findInlineCaptions,
  },
  {
    code: 'lint/bogus-image-options',
    severity: 'warning',
    message: 'MediaWiki makes nothing of this option of a file.',
    about:
      'A part of a file link is neither an option that MediaWiki knows nor its caption, or another option takes its place. ' +
      'It has no effect and is not shown: of several captions, for example, readers see only the last. ' +
      'Correct the option, or remove it.',
    example: '[[File:Qasem Soleimani.jpg|thum|Soleimani in 2019]]',
    findInBlock: findBogusImageOptions,
  },
  {
    code: 'lint/multi-colon-escape',
    severity: 'warning',
    message: 'A link takes one colon at most, so readers see the brackets as text.',
    about:
      'The target of a link begins with two or more colons. ' +
      'MediaWiki makes no link of it, and the reader sees the brackets and colons. ' +
      'One colon is enough to link to a category, a file or another language; links to articles need none.',
    example: '[[::Category:Iranian generals]]',
    findInBlock: findMultiColonEscapes,
  },
  {
    code: 'lint/wikilink-in-extlink',
    severity: 'warning',
    message: 'A link stands in the text of an external link, which ends where this one begins.',
    about:
      'The text of an external link contains a link to a page, a reference, or a file that can be clicked. ' +
      'HTML cannot nest links, so the external link ends there, and the reader finds the rest of its text unlinked. ' +
      'Take the inner link out, or for an image add `link=`.',
    example: '[https://example.org News from [[Iran]] today]',
    findInBlock: findWikilinksInExtlinks,
  },
  {
    code: 'lint/empty-heading',
    severity: 'information',
    message:
      'This heading shows no text; readers see a bare line, and an empty entry in the contents.',
    about:
      'Between the equals signs of a heading, or in a heading tag, stands nothing that is shown. ' +
      'The reader sees a section without a name, and the table of contents has an entry that says nothing. ' +
      'Write the name of the section, or remove the heading.',
    example: '== <!-- Legacy --> ==',
    findInBlock: findEmptyHeadings,
  },
  {
    code: 'lint/night-mode-unaware-background-color',
    severity: 'information',
    message:
      'This style sets a background and no text colour; in dark mode the text may be unreadable.',
    about:
      'A `style` gives something a background colour and leaves the colour of the text to the skin. ' +
      'In dark mode the skin makes text light, so readers get light text on what is mostly a light background. ' +
      'Set `color` together with the background.',
    example: '<div style="background:#eee">In memory of the fallen</div>',
    findInBlock: findUnawareBackgrounds,
  },
  {
    code: 'lint/obsolete-tag',
    severity: 'information',
    message:
      'HTML has given up <{name}>, and readers see its effect only as long as browsers obey it; write {instead}.',
    about:
      'HTML has given up the presentational tags `<center>`, `<font>`, `<tt>` and `<strike>`. ' +
      'Browsers still obey them, so readers see no difference yet, but MediaWiki lists the page for repair. ' +
      'Use a tag that says what the text is, or a `style` attribute.',
    example: '<center>In memory of the fallen</center>',
    find: findObsoleteTags,
  },
  {
    code: 'lint/large-tables',
    severity: 'hint',
    message: 'A row of this table has {columns} cells, which is more than fits on a phone.',
    about:
      'Within its first ten rows a table has a row of more than five cells. ' +
      'Readers on a phone have to scroll sideways and lose sight of the row’s name. ' +
      'Leave out columns that say little, or make two tables of it, where that is possible.',
    example: '{|\n| a || b || c || d || e || f\n|}',
    findInBlock: findLargeTables,
  },
  {
    code: 'lint/missing-image-alt-text',
    severity: 'hint',
    offByDefault: true,
    message: 'This image has no alternative text; screen readers have nothing to say of it.',
    about:
      'An image has no `alt=`, and no caption that could stand for it. ' +
      'Readers who use a screen reader hear the name of the file, or nothing. ' +
      'Add `alt=` and describe what the image shows.',
    example: '[[File:Qasem Soleimani.jpg|thumb|Soleimani in 2019]]',
    findInBlock: findMissingAltTexts,
  },
];
