/**
 * Gives a file of data by its name below the folder of wikis, without its ending: `enwiki/wiki`.
 * @throws where there is no such file, or it cannot be read
 */
export type LoadData = (name: string) => Promise<unknown>;
