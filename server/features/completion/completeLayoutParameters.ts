import type { Article } from '../../article/article.ts';
import { layoutRole, type LayoutTemplate } from '../../wikis/layoutData.ts';
import type { CitationPlace } from './citationPlace.ts';
import { writtenName } from './completeCitationParameters.ts';
import type { Completion } from './completion.ts';

/**
 * The names of parameters that a citation template of a wiki's own could have besides those it has,
 * in the order of the wiki's data. Aliases are one choice, by the name that stands first there.
 */
export function completeLayoutParameters(
  { page }: Article,
  place: CitationPlace,
  template: LayoutTemplate,
): Completion[] {
  const present = new Set([...place.others.keys()].map((name) => keyOf(name, template)));
  return Object.entries(template.names).flatMap(([role, aliases]): Completion[] => {
    const name = nextName(aliases[0] ?? '', role, present);
    if (!name) return [];
    return [
      {
        kind: 'attribute',
        start: place.start,
        end: place.end,
        label: name,
        newText: writtenName(name, place, page),
        detail: '',
        // Whoever types an alias finds the parameter, too.
        filter: [name, ...aliases.slice(1).map((alias) => alias.replace('#', ''))].join(' '),
        id: name,
      },
    ];
  });
}

/** The role and the number of a parameter; a name without a number is the first. */
function keyOf(name: string, template: LayoutTemplate): string {
  return `${layoutRole(name, template) ?? ''} ${/\d+/.exec(name)?.[0] ?? '1'}`;
}

/** `nom#` is `nom`, then `nom2`; a parameter that a template gets by its place has no name to offer. */
function nextName(name: string, role: string, present: ReadonlySet<string>): string | undefined {
  if (!/\D/.test(name)) return undefined;
  if (!name.includes('#')) return present.has(`${role} 1`) ? undefined : name;
  let number = 1;
  while (present.has(`${role} ${number}`)) number++;
  return name.replace('#', number === 1 ? '' : String(number));
}
