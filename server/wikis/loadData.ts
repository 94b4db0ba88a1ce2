/**
 * Gives a file of data by its name below the folder of wikis, without its ending: `enwiki/wiki`; undefined
 * where there is no such file.
 * @throws where it cannot be read
 */
export type LoadData = (name: string) => Promise<unknown>;

/**
 * A file without which no page can be read.
 * @throws where there is none
 */
export async function loadRequired<Data>(load: LoadData, name: string): Promise<Data> {
  const data = await load(name);
  if (data === undefined) {
    throw new Error(`What is known of wikis is not there, so no page can be read: ${name}.json.`);
  }
  return data as Data;
}
