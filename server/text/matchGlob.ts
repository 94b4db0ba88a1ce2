/**
 * Whether a path fits a glob: `*` and `?` stand for characters of one name, `**` for any number of
 * folders, `{a,b}` for either. A glob without a slash is held against the file's name alone.
 * Takes no longer than the product of both lengths, whatever the glob.
 * @param path with slashes, relative to what the glob is relative to
 */
export function matchGlob(glob: string, path: string): boolean {
  const names = path.split('/');
  return alternatives(glob).some((one) => {
    const plain = one.replace(/^\.?\//, '');
    if (!plain.includes('/') && !one.startsWith('/')) return matchName(plain, names.at(-1)!);
    return match(plain.split('/'), names, (part) => part === '**', matchName);
  });
}

function matchName(glob: string, name: string): boolean {
  return match(
    [...glob],
    [...name],
    (part) => part === '*',
    (part, sign) => part === '?' || part === sign,
  );
}

/** Goes back only to the last part that stands for anything, which is as far as it can help. */
function match<Part>(
  glob: readonly string[],
  parts: readonly Part[],
  isAny: (part: string) => boolean,
  fits: (part: string, other: Part) => boolean,
): boolean {
  let [at, index, any, retry] = [0, 0, -1, 0];
  while (index < parts.length) {
    if (at < glob.length && isAny(glob[at]!)) [any, retry] = [at++, index];
    else if (at < glob.length && fits(glob[at]!, parts[index]!)) {
      at++;
      index++;
    } else if (any < 0) return false;
    else [at, index] = [any + 1, ++retry];
  }
  return glob.slice(at).every(isAny);
}

/** `a.{b,c}` as `a.b` and `a.c`; not within each other, and not too many. */
function alternatives(glob: string): string[] {
  let all = [''];
  let last = 0;
  for (const { index, 0: braces, 1: list } of glob.matchAll(/\{([^{}]*)\}/g)) {
    const before = glob.slice(last, index);
    const endings = list!.split(',');
    if (all.length * endings.length > mostAlternatives) return [glob];
    all = all.flatMap((start) => endings.map((end) => start + before + end));
    last = index + braces.length;
  }
  return all.map((start) => start + glob.slice(last));
}

const mostAlternatives = 100;
