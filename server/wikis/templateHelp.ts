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
}

/**
 * What is known of a template.
 * @param name its name with redirects followed
 */
export function templateHelp(
  name: string,
  { templates }: TemplateHelpData,
): TemplateHelp | undefined {
  return Object.hasOwn(templates, name) ? templates[name] : undefined;
}

/** The names of the positional parameters of a call that has so many of them; the shortest list that has room. */
export function positionalNames(
  { positional = [] }: TemplateHelp,
  count: number,
): readonly string[] | undefined {
  return positional.find((names) => names.length >= count);
}
