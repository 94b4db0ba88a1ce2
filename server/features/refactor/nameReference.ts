import { readableName } from '../../references/readableName.ts';
import { takenNames, uniqueName } from '../../references/uniqueName.ts';
import { noteOf, referenceAt } from '../navigation/queries.ts';
import type { Refactoring } from './refactoring.ts';
import { nameEdit } from './rewriteReference.ts';

/** Names an unnamed reference after its source: `<ref>` becomes `<ref name="Filkins 2013">`. */
export const nameReference: Refactoring = {
  kind: 'refactor.rewrite.wikiwright.name',
  offer: (article, range) => {
    const node = referenceAt(article, range.start);
    if (!node || node.fact.name || node.fact.follow || !noteOf(article, node)) return undefined;
    const name = uniqueName(readableName(article, node), takenNames(article));
    const edit = nameEdit(article, node, name);
    return edit && { title: `Name this reference “${name}”`, edits: () => [edit] };
  },
};
