/** One thing that MediaWiki's Linter reports of a page. */
export interface ParsoidLint {
  /** The category: `obsolete-tag`. */
  readonly type: string;
  /** Start and end of the construct (of the whole template call, where one makes it) in UTF-16 offsets, and the widths of its tags. */
  readonly dsr: readonly (number | null)[];
  readonly params: Readonly<Record<string, unknown>>;
  readonly templateInfo?: unknown;
}

/**
 * What MediaWiki's Linter reports of each page.
 * @param lintPages the address of `lintPages.php` in a served wiki
 * @returns in the order of the pages; undefined where MediaWiki itself fails at the page
 */
export async function askParsoid(
  lintPages: string,
  pages: readonly string[],
): Promise<(readonly ParsoidLint[] | undefined)[]> {
  const response = await fetch(lintPages, { method: 'POST', body: JSON.stringify(pages) });
  const answers = (await response.json().catch(() => undefined)) as
    (ParsoidLint[] | null)[] | undefined;
  if (answers) return answers.map((lints) => lints?.filter(isWritten).map(underOneName));
  // One page can end the whole answer, by the memory that it takes.
  if (pages.length === 1) return [undefined];
  const middle = pages.length >> 1;
  const halves = [pages.slice(0, middle), pages.slice(middle)];
  return (await Promise.all(halves.map((half) => askParsoid(lintPages, half)))).flat();
}

/** What a browser opens again has its `id` once more; that it was not closed is reported beside. */
function isWritten({ type, dsr, templateInfo }: ParsoidLint): boolean {
  return type !== 'duplicate-ids' || Boolean(templateInfo) || dsr[2] !== 0;
}

/** A category that is found before there is a tree goes by `lint/multi-colon-escape`. */
function underOneName(lint: ParsoidLint): ParsoidLint {
  return { ...lint, type: lint.type.replace(/^lint\//, '') };
}
