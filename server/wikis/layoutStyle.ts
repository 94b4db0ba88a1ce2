import {
  createCitationStyle,
  type CitationData,
  type CitationStyle,
  type ShortCitationWords,
} from './citationStyle.ts';
import identifierRows from './identifiers.json';
import { joined, layoutTemplates, parameterSets, type LayoutData } from './layoutData.ts';

/** The `citations.json` of a wiki that has templates of its own. */
export interface LayoutCitations extends LayoutData {
  /** Other templates common in references, by normalised name. */
  readonly inlineTemplates?: CitationData['inlineTemplates'];
  readonly shortCitations?: ShortCitationWords;
}

/**
 * Prepares the citations of a wiki that has templates of its own.
 * @param data its `citations.json`
 */
export function createLayoutStyle(data: LayoutCitations): CitationStyle {
  const known = layoutTemplates(data);
  const all = joined(Object.values(parameterSets(data)));
  const isRole = ([role]: readonly [string, unknown]) => !/^[A-Z]/.test(role);
  const style = createCitationStyle({
    ...noCitations,
    ...(data.shortCitations && { shortCitations: data.shortCitations }),
    localLanguage: data.language,
    languages: data.languages ?? {},
    parameters: Object.fromEntries(Object.entries(all).filter(isRole)),
    inlineTemplates: { ...variables, ...data.inlineTemplates },
    identifiers: identifierRows.map(({ key }) => ({ key, parameters: all[key] ?? [] })),
  });
  const templates = new Map(style.templates);
  for (const [name, { kind, template }] of known) {
    templates.set(name, { is: 'citation', style: 'layout', kind, template });
  }
  const kinds = Object.entries(data.templates).map(([name, { kind }]) => [name, kind] as const);
  return { ...style, templates, citationTemplates: Object.fromEntries(kinds) };
}

/** `{{!}}` and `{{=}}` are characters on every wiki. */
const variables: CitationData['inlineTemplates'] = {
  '!': { renders: 'text', text: '|' },
  '=': { renders: 'text', text: '=' },
};

const noCitations: Omit<
  CitationData,
  'localLanguage' | 'identifiers' | 'inlineTemplates' | 'shortCitations'
> = {
  citationTemplates: {},
  citationWrappers: {},
  parameters: {},
  parametersOnlyIn: {},
  limitedKinds: [],
  limitedParameters: [],
  kindsWithVolume: [],
  kindsWithIssue: [],
  kindsWithoutPages: [],
  titleTypes: {},
  languages: {},
  scriptLanguages: [],
  webArchives: [],
};
