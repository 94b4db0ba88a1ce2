/**
 * The smallest page that still has a fault, by taking pieces and then smaller parts away.
 * @param fails whether a page still has it
 * @param divide a text into the parts that are taken away last: its characters, unless told
 */
export async function shrink(
  pieces: readonly string[],
  fails: (text: string) => Promise<boolean>,
  divide: (text: string) => readonly string[] = (text) => [...text],
): Promise<string> {
  const kept = await shrinkParts([...pieces], fails);
  return (await shrinkParts([...divide(kept.join(''))], fails)).join('');
}

async function shrinkParts(
  parts: string[],
  fails: (text: string) => Promise<boolean>,
): Promise<string[]> {
  let left = parts;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let start = 0; start < left.length;) {
      const without = [...left.slice(0, start), ...left.slice(start + size)];
      if (without.length > 0 && (await fails(without.join('')))) left = without;
      else start += size;
    }
  }
  return left;
}
