import { findDetailsMissingParent } from './detailsMissingParent.ts';
import { findDetailsUnsupportedContext } from './detailsUnsupportedContext.ts';
import { findEmptyReferencesDefine } from './emptyReferencesDefine.ts';
import { findGroupRefsWithoutReferences } from './groupRefsWithoutReferences.ts';
import { findIncludedRef } from './includedRef.ts';
import { findIncludedReferences } from './includedReferences.ts';
import { findRefConflictingDir } from './refConflictingDir.ts';
import { findRefFollowConflicts } from './refFollowConflicts.ts';
import { findRefInvalidDir } from './refInvalidDir.ts';
import { findRefNoInput } from './refNoInput.ts';
import { findRefNoKey } from './refNoKey.ts';
import { findRefNumericKey } from './refNumericKey.ts';
import { findRefParameterSuggestion } from './refParameterSuggestion.ts';
import { findRefTooManyKeys } from './refTooManyKeys.ts';
import { findRefWithDetailsNoName } from './refWithDetailsNoName.ts';
import { findReferencesDuplicateKey } from './referencesDuplicateKey.ts';
import { findReferencesGroupMismatch } from './referencesGroupMismatch.ts';
import { findReferencesInvalidParameters } from './referencesInvalidParameters.ts';
import { findReferencesMissingKey } from './referencesMissingKey.ts';
import { findReferencesNoKey } from './referencesNoKey.ts';
import { findReferencesNoText } from './referencesNoText.ts';
import type { Rule } from '../../problems/finding.ts';

/** The errors that MediaWiki's Cite extension shows, under its own keys. */
export const citeRules: readonly Rule[] = [
  {
    code: 'cite/references-no-text',
    severity: 'error',
    message:
      'The reference {name} is used here but never defined; readers see a red Cite error in the reference list.',
    about:
      'A reference is used by its name, but no reference of that name and group has any text. ' +
      'The reader still sees the number in the text, and in the reference list a red Cite error stands where the source should be. ' +
      'Correct the name, or give one of its uses the text; a definition above an earlier list of the same group does not reach a use below that list.',
    example: 'He was a general.<ref name="filkins" />',
    find: findReferencesNoText,
  },
  {
    code: 'cite/references-duplicate-key',
    severity: 'error',
    message:
      'The reference {name} is already defined with different content; readers see the first text and a red Cite error beside it.',
    about:
      'Two references have the same name and group but not exactly the same content. ' +
      'The reader sees the first text only, followed by a red Cite error in the reference list; even a space or another order of parameters counts as a difference. ' +
      'Rename one of them if they are two sources, or else reduce the later one to a use such as `<ref name="a" />`.',
    example: 'One.<ref name="a">Smith 2001</ref> Two.<ref name="a">Jones 2002</ref>',
    find: findReferencesDuplicateKey,
  },
  {
    code: 'cite/group-refs-without-references',
    severity: 'error',
    message:
      'The group “{group}” has no reference list below; readers see its marks, a red Cite error at the end of the page, and none of its notes.',
    about:
      'A group of references is used, and no list of that group follows. ' +
      'MediaWiki adds a list at the end of the page for references without a group only; for any other group it shows a red Cite error there, and the notes cannot be read. ' +
      'Put `<references group="…" />`, or the list template of your wiki, below the last reference of the group.',
    example: 'He died in 2020.<ref group="note">By the Western calendar.</ref>',
    find: findGroupRefsWithoutReferences,
  },
  {
    code: 'cite/ref-no-key',
    severity: 'error',
    message:
      'This reference has neither content nor a name; readers see a red Cite error in its place.',
    about:
      'A self-closing `<ref />` needs a name that says which reference it repeats, and this one has none. ' +
      'MediaWiki drops the reference and shows a red Cite error in the text instead of a number. ' +
      'Add the name of an existing reference, write a new reference with content, or remove the tag.',
    example: 'He was a general.<ref />',
    find: findRefNoKey,
  },
  {
    code: 'cite/ref-no-input',
    severity: 'error',
    message: 'This reference is empty; readers see a red Cite error in its place.',
    about:
      'A reference without a name has nothing but white space between its tags. ' +
      'MediaWiki drops the reference and shows a red Cite error in the text instead of a number. ' +
      'Write the source between the tags, or remove them.',
    example: 'He was a general.<ref> </ref>',
    find: findRefNoInput,
  },
  {
    code: 'cite/ref-numeric-key',
    severity: 'warning',
    message: 'The name of a reference may not be a mere number; readers see a red Cite error.',
    about:
      'The `name` or `follow` of a reference consists of the digits 0 to 9 only. ' +
      'For a name, MediaWiki shows the reference with a red Cite error in its list entry; for `follow`, it drops the reference and shows the error in its place. ' +
      'Add a letter to the name wherever it is used, for example the author’s name before a year.',
    example: 'He was a general.<ref name="2013">Filkins 2013</ref>',
    find: findRefNumericKey,
  },
  {
    code: 'cite/included-ref',
    severity: 'error',
    message:
      'Another reference opens inside this one, so its “</ref>” seems to be missing; readers see a red Cite error in place of both.',
    about:
      'The first `</ref>` behind a `<ref>` ends it, and before that another `<ref>` opens, mostly because the first one was never closed. ' +
      'MediaWiki drops everything up to that `</ref>` and shows a red Cite error in its place, and names that were defined in there do not exist. ' +
      'Close the first reference where it should end; for a note that is meant to stand inside another, write the outer one as `{{#tag:ref|…}}`.',
    example: 'One.<ref>Smith 2001 Two.<ref>Jones 2002</ref>',
    find: findIncludedRef,
  },
  {
    code: 'cite/included-references',
    severity: 'error',
    message:
      'A reference list opens inside this one; readers see a red Cite error in place of the inner list.',
    about:
      'A `<references>` tag opens inside another `<references>`, mostly because the outer one was never closed. ' +
      'MediaWiki makes no list of the inner tag and shows a red Cite error. ' +
      'Close the first list where it should end, or remove the second.',
    example: 'A.<ref name="a" /> <references><ref name="a">B</ref><references /></references>',
    find: findIncludedReferences,
  },
  {
    code: 'cite/references-missing-key',
    severity: 'error',
    message:
      'The reference {name} is defined in this list but not used above it; readers see a red Cite error at the list.',
    about:
      'A reference is defined inside a reference list, and no use of its name stands above that list. ' +
      'MediaWiki does not list it and shows a red Cite error at the list instead. ' +
      'Use the reference in the text above, correct its name, or remove the definition.',
    example: 'A. <references><ref name="unused">Smith 2001</ref></references>',
    find: findReferencesMissingKey,
  },
  {
    code: 'cite/references-no-key',
    severity: 'error',
    message:
      'This reference is defined in a list without a name, so no text can use it; readers see a red Cite error at the list.',
    about:
      'A reference inside a reference list needs a name by which the text above uses it, and this one has none. ' +
      'MediaWiki does not list it and shows a red Cite error at the list instead. ' +
      'Give it the name that the text uses, or move it into the text.',
    example: 'A. <references><ref>Smith 2001</ref></references>',
    find: findReferencesNoKey,
  },
  {
    code: 'cite/references-group-mismatch',
    severity: 'error',
    message:
      'This reference belongs to another group than the list that it stands in; readers see a red Cite error at the list.',
    about:
      'A reference inside a list, or inside another reference, is of a different group than that list. ' +
      'MediaWiki does not take it into the list and shows a red Cite error there. ' +
      'Give it the group of the list or no group at all; a note such as `{{efn}}` inside a reference has to move out of it.',
    example: 'A.<ref name="a">B</ref> <references><ref name="a" group="n">B</ref></references>',
    find: findReferencesGroupMismatch,
  },
  {
    code: 'cite/empty-references-define',
    severity: 'error',
    message:
      'The reference {name} has no content in this list; readers see a red Cite error at the list.',
    about:
      'A reference inside a reference list is there to give a name its text, and this one has none. ' +
      'MediaWiki ignores it and shows a red Cite error at the list. ' +
      'Write the source between the tags, or remove the reference from the list.',
    example: 'A.<ref name="a">Smith 2001</ref> <references><ref name="a" /></references>',
    find: findEmptyReferencesDefine,
  },
  {
    code: 'cite/references-invalid-parameters',
    severity: 'error',
    message:
      'A reference list has no attribute “{attribute}”; readers see a red Cite error instead of the list.',
    about:
      'The `<references>` tag knows the attributes `group` and `responsive` only. ' +
      'With any other attribute MediaWiki shows a red Cite error where the list should stand. ' +
      'Correct the spelling of the attribute or remove it; columns and the like are a matter of the list templates.',
    example: 'A.<ref>Smith 2001</ref> <references columns="2" />',
    find: findReferencesInvalidParameters,
  },
  {
    code: 'cite/ref-follow-conflicts',
    severity: 'error',
    message:
      'A reference cannot have both “follow” and “name”; readers see a red Cite error in its place.',
    about:
      'With `follow`, a reference adds its text to the note of an earlier one, so it has no name of its own. ' +
      'Where both attributes stand, MediaWiki drops the reference and shows a red Cite error in its place. ' +
      'Keep `follow` to continue the earlier note, or `name` to make a note of its own.',
    example: 'A.<ref name="a">B</ref> C.<ref name="c" follow="a">D</ref>',
    find: findRefFollowConflicts,
  },
  {
    code: 'cite/ref-parameter-suggestion',
    severity: 'warning',
    message:
      'A reference has no attribute “{attribute}”; “{meant}” is probably meant. Readers see a red Cite error in the reference list.',
    about:
      'An attribute of a reference is unknown and differs by a few letters from a known one. ' +
      'MediaWiki ignores the attribute and shows a red Cite error in the list entry, with the name that it takes to be meant. ' +
      'Correct the spelling to `name`, `group`, `follow` or `dir`.',
    example: 'He was a general.<ref nme="filkins">Filkins 2013</ref>',
    find: findRefParameterSuggestion,
  },
  {
    code: 'cite/ref-too-many-keys',
    severity: 'warning',
    message:
      'A reference has no attribute “{attribute}”; readers see a red Cite error in the reference list.',
    about:
      'References know the attributes `name`, `group`, `follow` and `dir`, and this one is none of them. ' +
      'MediaWiki ignores the attribute and shows a red Cite error in the list entry. ' +
      'Remove it; a name of several words needs quotes, or each further word counts as an attribute.',
    example: 'He was a general.<ref name=The Commander>Filkins 2013</ref>',
    find: findRefTooManyKeys,
  },
  {
    code: 'cite/ref-invalid-dir',
    severity: 'warning',
    message:
      'The text direction “{value}” is none of “ltr”, “rtl” and “auto”; readers see a red Cite error in the reference list.',
    about:
      'The attribute `dir` says in which direction the text of a reference runs, and it has a value that is no direction. ' +
      'MediaWiki ignores it and shows a red Cite error in the list entry. ' +
      'Write `ltr` for left to right, `rtl` for right to left, or `auto`, or remove the attribute.',
    example: 'He was a general.<ref dir="right">Filkins 2013</ref>',
    find: findRefInvalidDir,
  },
  {
    code: 'cite/ref-conflicting-dir',
    severity: 'warning',
    message:
      'The reference {name} is already defined with another text direction; readers see a red Cite error in the reference list.',
    about:
      'Two definitions of one reference have different values of `dir`. ' +
      'MediaWiki keeps the first direction and shows a red Cite error in the list entry. ' +
      'Write the same direction in both, or leave one of them a mere use of the name.',
    example: '<ref name="a" dir="ltr">Smith 2001</ref> <ref name="a" dir="rtl">Smith 2001</ref>',
    find: findRefConflictingDir,
  },
  {
    code: 'cite/ref-with-details-no-name',
    severity: 'warning',
    message:
      'Details belong to a named reference, and this one has no name; readers see a red Cite error in the reference list.',
    about:
      'On a wiki with sub-references, `details` adds a place in a source, such as a page, to a reference that is known by its name, and here the name is missing. ' +
      'MediaWiki shows the text as an ordinary note, with a red Cite error beside it. ' +
      'Add the name of the source, or remove the attribute.',
    example: 'He was a general.<ref details="p. 12">Filkins 2013</ref>',
    find: findRefWithDetailsNoName,
  },
  {
    code: 'cite/details-missing-parent',
    severity: 'error',
    message:
      'Details without a name or a text belong to no reference; readers see a red Cite error in their place.',
    about:
      'On a wiki with sub-references, a reference has the attribute `details` but neither a name nor a text, so there is nothing that they are details of. ' +
      'MediaWiki does not make a note and shows a red Cite error in the text. ' +
      'Add the name of the source that is meant, or remove the reference.',
    example: 'He was a general.<ref details="p. 12" />',
    find: findDetailsMissingParent,
  },
  {
    code: 'cite/details-unsupported-context',
    severity: 'warning',
    message:
      'Details cannot be given inside a reference list; readers see a red Cite error in the list.',
    about:
      'On a wiki with sub-references, a list-defined reference has the attribute `details`, which only a reference in the text can have. ' +
      'MediaWiki keeps the text and shows a red Cite error in the list. ' +
      'Remove the attribute in the list, and give it where the reference is used.',
    example:
      'He was a general.<ref name="a" /> <references><ref name="a" details="p. 12">Filkins 2013</ref></references>',
    find: findDetailsUnsupportedContext,
  },
];
