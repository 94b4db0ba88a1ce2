/**
 * Gives a file of data by its name below the folder of wikis, without its ending: `enwiki/wiki`; undefined
 * where there is no such file.
 * @throws where it cannot be read
 */
export type LoadData = (name: string) => Promise<unknown>;
