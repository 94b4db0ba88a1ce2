/** What is found in several places, by a key; what is found once is left out. */
export function repeated<Found extends { readonly key: string }>(
  all: readonly Found[],
): readonly (readonly Found[])[] {
  const places = new Map<string, Found[]>();
  for (const found of all) {
    const known = places.get(found.key);
    if (known) known.push(found);
    else places.set(found.key, [found]);
  }
  return [...places.values()].filter(({ length }) => length > 1);
}
