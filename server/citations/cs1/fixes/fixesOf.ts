import type { Fix } from '../../../problems/finding.ts';
import { addArgument } from './addArgument.ts';
import { dayOfCopy, missingArchiveDate, missingOriginal } from './archiveArguments.ts';
import type { CitationFixer, FixContext } from './citationChange.ts';
import { insertPipe } from './insertPipe.ts';
import { mendEtAl } from './mendEtAl.ts';
import { dropArgument, removeArgument, removeRedundant } from './removeArgument.ts';
import { renameParameter } from './renameParameter.ts';
import { rewriteAddress } from './rewriteAddress.ts';
import { rewriteDate } from './rewriteDate.ts';
import { rewriteIdentifier } from './rewriteIdentifier.ts';
import {
  rewriteInvisible,
  rewriteKeyword,
  rewriteLinked,
  rewritePageTitle,
  without,
} from './rewriteText.ts';
import { rewriteValue } from './rewriteValue.ts';
import { splitNames } from './splitNames.ts';

/** Ways to mend a fault of a citation, the best first; offsets are relative to the block. */
export function fixesOf(context: FixContext): readonly Fix[] {
  const { key } = context.fault;
  const chosen = fixers[key] ?? (isIdentifier.test(key) ? [rewriteValue(rewriteIdentifier)] : []);
  return chosen.flatMap((fixer) => fixer(context));
}

/** `bad-doi`, and notes on the form of a good one. */
const isIdentifier = /^(?:bad-|maint-(?:jfm|mr|pmc)-format$)/;

/** What mends the faults of each key: a row a key, a file a kind of change. */
const fixers: Readonly<Record<string, readonly CitationFixer[]>> = {
  'accessdate-missing-url': [removeArgument],
  'apostrophe-markup': [rewriteValue(without(/'{2,}/g))],
  'archive-date-missing-url': [removeArgument],
  'archive-date-url-ts-mismatch': [rewriteValue(dayOfCopy)],
  'archive-missing-date': [addArgument(missingArchiveDate)],
  'archive-missing-url': [addArgument(missingOriginal)],
  'asintld-missing-asin': [removeArgument],
  'bad-date': [rewriteValue(rewriteDate)],
  'bad-paramlink': [rewriteValue(rewritePageTitle)],
  'bad-url': [rewriteValue(rewriteAddress)],
  'chapter-ignored': [dropArgument],
  'class-ignored': [removeArgument],
  'deprecated-params': [renameParameter, dropArgument],
  'disp-name': [rewriteValue(without(/^\(?et\.? *al\.?\)?$/i, 'etal')), dropArgument],
  'doibroken-missing-doi': [removeArgument],
  'embargo-missing-pmc': [removeArgument],
  etal: [mendEtAl],
  'extra-text-edition': [rewriteValue(without(/[\s.,]*\(?\bed(?:ition|n|s)?\.?\)?$/i))],
  'extra-text-issue': [rewriteValue(without(/^(?:issues?|iss|numbers?|num|nr|nos?|№)[.:\s]*/i))],
  'extra-text-pages': [rewriteValue(without(/^(?:pages?|pgs?|pp?)[.:\s]*/i))],
  'extra-text-volume': [rewriteValue(without(/^(?:volumes?|vols?|v)[.:\s]*/i))],
  'format-missing-url': [removeArgument],
  'invalid-param-val': [rewriteValue(rewriteKeyword), dropArgument],
  'invisible-char': [rewriteValue(rewriteInvisible)],
  'maint-date-format': [rewriteValue(rewriteDate)],
  'maint-date-year': [removeArgument],
  'maint-extra-punct': [rewriteValue(without(/[\s,;:.]+$/))],
  'maint-mult-names': [splitNames],
  'maint-ref-duplicates-default': [removeArgument],
  'maint-url-status': [removeArgument],
  'missing-pipe': [insertPipe],
  'param-access-requires-param': [removeArgument],
  'param-unknown-empty': [removeArgument],
  'parameter-ignored': [renameParameter, dropArgument],
  'parameter-ignored-suggest': [renameParameter, dropArgument],
  'redundant-parameters': [removeRedundant],
  'text-ignored': [dropArgument],
  'wikilink-in-url': [rewriteValue(rewriteLinked)],
};
