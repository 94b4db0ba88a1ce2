/** Their numbers on every wiki. */
const fileNamespace = 6;
const categoryNamespace = 14;

/**
 * The names of the namespaces of files and categories, whose links have other arguments.
 * @param configuration of the parser, with numbers of namespaces by lower-case name
 */
export function mediaNamespacesOf({
  nsid,
}: {
  readonly nsid: Readonly<Record<string, number>>;
}): readonly string[] {
  return Object.keys(nsid).filter((name) =>
    [fileNamespace, categoryNamespace].includes(nsid[name]!),
  );
}
