import { knownParameter, type WrittenParameter } from '../../wikis/citationHelp.ts';
import type { CitationKind } from '../../wikis/citationStyle.ts';
import type { Site } from '../../wikis/site.ts';
import { isRead } from '../../citations/write/isRead.ts';

/**
 * What a parameter of a citation template holds, as Markdown paragraphs: what it is, its format with
 * other names and an example, and the values that it takes.
 * @param name the parameter as written: `access-date`, `last2`
 * @returns undefined for a parameter that no citation template knows
 */
export function explainParameter(
  site: Site,
  name: string,
  kind: CitationKind,
): string[] | undefined {
  const written = knownParameter(name, site.citationHelp);
  if (!written) return undefined;
  const { known } = written;
  const { about, format, example, values = {} } = known.help;
  const listed = Object.entries(values).map(([value, meaning]) => `- \`${value}\` ${meaning}`);
  const aliases = otherNames(name, written, site, kind);
  const source = (site.citationHelp.kinds[kind] ?? kind).toLowerCase();
  const parts = [
    format && `Format: ${format}`,
    aliases.length > 0 && `also written ${aliases.map((alias) => `\`${alias}\``).join(', ')}`,
    example && `for example \`${name}=${example}\``,
  ].filter((part) => typeof part === 'string');
  return [
    `**\`${name}\`** · ${about}`,
    sentence(parts),
    listed.join('\n'),
    isRead(name, kind, site)
      ? ''
      : `*Not shown here: a citation of this kind (${source}) does not read it.*`,
  ].filter(Boolean);
}

function sentence(parts: readonly string[]): string {
  const text = parts.join(' · ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The other names of the same parameter that this kind of citation reads. */
function otherNames(
  name: string,
  { known, number }: WrittenParameter,
  site: Site,
  kind: CitationKind,
): string[] {
  const same = (alias: string) => site.citationHelp.names.get(alias) === known;
  return [known.pattern, ...known.aliases]
    .filter((alias) => same(alias) && isRead(alias, kind, site))
    .map((alias) => alias.replace('#', number))
    .filter((alias, index, all) => alias !== name && all.indexOf(alias) === index);
}
