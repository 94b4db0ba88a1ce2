/** What well-known templates other than citations do: data, checked for shape by the compiler only. */

export interface TemplateHelp {
  /** One sentence, in Markdown. */
  readonly about: string;
  /** The names of the positional parameters, one list for each way to call it, the shortest first. */
  readonly positional?: readonly (readonly string[])[];
  /** What the usual named parameters hold. */
  readonly named?: Readonly<Record<string, string>>;
  /** Their values alone do not tell what they mean: `{{birth date|1957|3|11}}`. */
  readonly hints?: boolean;
}

/** The data of one site, as its JSON file holds them. */
export interface TemplateHelpData {
  /** By normalised name. */
  readonly templates: Readonly<Record<string, TemplateHelp>>;
  /** Redirects: normalised name to normalised name. */
  readonly redirects: Readonly<Record<string, string>>;
}

/** What is known of a template by its normalised name, or by that of a redirect. */
export function templateHelp(name: string, data: TemplateHelpData): TemplateHelp | undefined {
  const own = (entries: object, key: string) => Object.hasOwn(entries, key);
  if (own(data.templates, name)) return data.templates[name];
  return own(data.redirects, name) ? data.templates[data.redirects[name]!] : undefined;
}

/** The names of the positional parameters of a call that has so many of them; the shortest list that has room. */
export function positionalNames(
  { positional = [] }: TemplateHelp,
  count: number,
): readonly string[] | undefined {
  return positional.find((names) => names.length >= count);
}
