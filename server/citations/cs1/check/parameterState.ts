import type { CitationRules } from '../../../wikis/citationRules.ts';
import type { CitationKind } from '../../../wikis/citationStyle.ts';
import type { Site } from '../../../wikis/site.ts';
import type { CitationArgument } from './readCitation.ts';

/** What the module makes of a parameter's name. */
export interface ParameterState {
  readonly known: boolean;
  /** Whether the module reads the value: it also does where it can suggest another name. */
  readonly read: boolean;
  /** The successor of a deprecated parameter; empty where it has none. */
  readonly successor?: string;
  /** The name that the module suggests. */
  readonly suggestion?: string;
}

/** Looks a parameter up as the module's whitelist does; what is known is remembered. */
export function parameterState(
  argument: Pick<CitationArgument, 'name'>,
  kind: CitationKind,
  site: Site,
): ParameterState {
  const key = `${kind} ${argument.name}`;
  const remembered = states.get(site.citationRules) ?? new Map<string, ParameterState>();
  states.set(site.citationRules, remembered);
  const known = remembered.get(key);
  if (known) return known;
  const state = lookUp(argument, kind, site);
  // Wrong names have no end.
  if (state.known && argument.name.length < 30) remembered.set(key, state);
  return state;
}

const states = new WeakMap<CitationRules, Map<string, ParameterState>>();

function lookUp(
  { name }: Pick<CitationArgument, 'name'>,
  kind: CitationKind,
  site: Site,
): ParameterState {
  const known = (candidate: string) => isKnownParameter(candidate, kind, site);
  if (known(name)) return { known: true, read: true, ...deprecation(name, kind, site) };
  if (isNumber(name)) return { known: false, read: true };
  const lower = name.toLowerCase();
  if (lower !== name && known(lower)) return { known: false, read: true, suggestion: lower };
  const suggestion = suggestedName(name, site);
  return suggestion && known(suggestion)
    ? { known: false, read: true, suggestion }
    : { known: false, read: false };
}

/** Whether a kind of citation takes a parameter, deprecated ones included. */
export function isKnownParameter(name: string, kind: CitationKind, site: Site): boolean {
  const { citations, citationRules } = site;
  // `last#` with the sign itself is reserved.
  if (name.includes('#')) return false;
  const pattern = name.replace(/\d+/g, '#');
  if (citations.limitedKinds.includes(kind)) {
    const own = Object.values(citationRules.preprintParameters).flat();
    if (own.includes(name)) return ownList(citationRules.preprintParameters, kind).includes(name);
    return citations.limited.has(name) || citations.limited.has(pattern);
  }
  if (Object.hasOwn(citationRules.deprecatedParametersOnlyIn[kind] ?? {}, name)) return true;
  if (Object.hasOwn(citations.parametersOnlyIn, name)) {
    return citations.parametersOnlyIn[name]!.includes(kind);
  }
  return (
    citations.parameterNames.has(name) ||
    citationRules.otherParameters.includes(name) ||
    (pattern !== name && citations.parameterNames.has(pattern))
  );
}

/** Positional arguments have numbers for names; `01` is a name. */
export function isNumber(name: string): boolean {
  return /^(?:0|-?[1-9]\d*)$/.test(name);
}

function ownList(
  lists: Readonly<Record<string, readonly string[]>>,
  kind: string,
): readonly string[] {
  return Object.hasOwn(lists, kind) ? lists[kind]! : [];
}

function deprecation(
  name: string,
  kind: CitationKind,
  { citationRules }: Site,
): Pick<ParameterState, 'successor'> {
  const tables = [
    citationRules.deprecatedParameters,
    citationRules.deprecatedParametersOnlyIn[kind],
  ];
  const table = tables.find((candidate) => candidate && Object.hasOwn(candidate, name));
  return table ? { successor: table[name]! } : {};
}

function suggestedName(name: string, { citationRules }: Site): string | undefined {
  for (const [pattern, right] of citationRules.suggestionPatterns) {
    if (pattern.test(name)) return name.replace(pattern, right);
  }
  return citationRules.suggestions.get(name.toLowerCase());
}
