/** What the wiki answers to one page: the keys of its Cite errors, as ours are written. */
export type Answer = ReadonlySet<string> | undefined;

/**
 * Parses a page in the language `qqx`, in which MediaWiki shows the keys of messages for their text.
 * @param api the address of the wiki's API
 * @returns undefined where MediaWiki itself fails at the page
 */
export async function askWiki(api: string, wikitext: string): Promise<Answer> {
  const body = new URLSearchParams({ ...parameters, text: wikitext });
  const response = await fetch(api, { method: 'POST', body });
  const answer = (await response.json().catch(() => ({}))) as { parse?: { text: string } };
  if (!answer.parse) return undefined;
  const keys = answer.parse.text.matchAll(/\(cite_error_(\w+)/g);
  return new Set(Array.from(keys, (match) => match[1]!.replaceAll('_', '-')));
}

const parameters = {
  action: 'parse',
  format: 'json',
  formatversion: '2',
  contentmodel: 'wikitext',
  uselang: 'qqx',
  prop: 'text',
  disablelimitreport: '1',
  title: 'Conformance page',
};

/**
 * Does some work for each item, a few at a time.
 * @returns the results in the order of the items
 */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Array<Result>(items.length);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index]!);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
