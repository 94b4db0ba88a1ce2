/** The kinds of pages, each with reports and help of its own. */
export const pageKinds = [
  'article',
  'template',
  'documentation',
  'discussion',
  'document',
] as const;

/**
 * What kind of page it is:
 * - `template`: others bring it in, so it has parameters, and halves of tables and tags
 * - `documentation`: of a template, in a page of its own
 * - `discussion`: where people sign
 * - `document`: a file beside code, which GitHub renders
 */
export type PageKind = (typeof pageKinds)[number];
