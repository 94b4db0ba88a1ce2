/** Where a browser worker finds what it loads after its start. */

let folder = '.';

/**
 * Looks for data elsewhere than beside the worker's own script.
 * @param address of the folder, from the worker's own address where it is relative
 */
export function findDataIn(address: string): void {
  folder = address;
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
