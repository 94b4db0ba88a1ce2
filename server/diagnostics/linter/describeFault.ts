import { describeSelfClosed, describeStripped } from './loneTag.ts';
import { describeMisnested } from './misnestedTag.ts';
import {
  describeDeletableTable,
  describeFostered,
  describeMultilineTable,
} from './tableDescriptions.ts';
import {
  describeBlockInSpan,
  describeFontAroundLink,
  describeInnerBlank,
  describeNowrapParagraph,
} from './tidyDescriptions.ts';
import type { Description, FaultyElement, TreeCategory } from './treeFault.ts';
import { describeMisnesting, describeOpenedTwice, describeUnclosed } from './unclosedElement.ts';

/** What is to be said of a fault. */
export const descriptions: Readonly<Record<TreeCategory, (element: FaultyElement) => Description>> =
  {
    'deletable-table-tag': describeDeletableTable,
    fostered: describeFostered,
    'fostered-transparent': describeFostered,
    'html5-misnesting': describeMisnesting,
    'misc-tidy-replacement-issues': describeBlockInSpan,
    'misnested-tag': describeMisnested,
    'missing-end-tag': describeUnclosed,
    'missing-end-tag-in-heading': describeUnclosed,
    'multiline-html-table-in-list': describeMultilineTable,
    'multiple-unclosed-formatting-tags': describeOpenedTwice,
    'pwrap-bug-workaround': describeNowrapParagraph,
    'self-closed-tag': describeSelfClosed,
    'stripped-tag': describeStripped,
    'tidy-font-bug': describeFontAroundLink,
    'tidy-whitespace-bug': describeInnerBlank,
    'unclosed-quotes-in-heading': describeUnclosed,
  };
