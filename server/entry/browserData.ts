/** Where a browser worker finds what it loads after its start. */

let folder = '.';

/**
 * Looks for data elsewhere than beside the worker's own script.
 * @param address of the folder, from the worker's own address where it is relative
 */
export function findDataIn(address: string): void {
  folder = address;
}

/** Fetches what is known of wikis, a file each, from the folder `wikis` beside the parser. */
export async function browserData(name: string): Promise<unknown> {
  const names = await (index ??= fetchNames());
  return names.has(name) ? fetchJson(name) : undefined;
}

/** Which files there are: asking for one that is missing would be logged as an error. */
let index: Promise<ReadonlySet<string>> | undefined;

async function fetchNames(): Promise<ReadonlySet<string>> {
  try {
    return new Set((await fetchJson('index')) as string[]);
  } catch (error) {
    // The next page that is opened tries again.
    index = undefined;
    throw error;
  }
}

async function fetchJson(name: string): Promise<unknown> {
  const address = dataFile(`wikis/${name}.json`);
  const failed = (reason: unknown) => new Error(`${address} cannot be read: ${String(reason)}.`);
  const response = await fetch(address).catch((error: unknown) => {
    throw failed(error);
  });
  if (!response.ok) throw failed(response.status);
  return response.json();
}

/**
 * The address of a file of data.
 * @throws {Error} where there can be none, as beside a script that was made of a blob
 */
export function dataFile(name: string): string {
  const { href } = self.location;
  const address = `${folder.replace(/\/$/, '')}/${name}`;
  try {
    return new URL(address, href).href;
  } catch {
    throw new Error(
      `${address} cannot be found from ${href}. Say where it is with the initialization option "data".`,
    );
  }
}
