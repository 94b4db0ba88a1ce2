import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadData } from '../wikis/loadData.ts';

/**
 * Reads what is known of wikis from files.
 * @param folder of the files, as `dist/wikis`
 */
export function nodeData(folder: string): LoadData {
  return async (name) => {
    let text: string;
    try {
      text = await readFile(join(folder, `${name}.json`), 'utf8');
    } catch (error) {
      // Most wikis say nothing of most things.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
    return JSON.parse(text) as unknown;
  };
}
