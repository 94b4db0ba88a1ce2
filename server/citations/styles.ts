import type { CitationTemplate } from '../wikis/citationStyle.ts';
import type { Argument } from '../render/argument.ts';
import type { Inline } from '../render/inline.ts';
import type { Scope } from '../render/scope.ts';
import { layoutRole } from '../wikis/layoutData.ts';
import { sourceRole } from '../wikis/sourceWords.ts';
import { knownParameter } from '../wikis/citationHelp.ts';
import type { Site } from '../wikis/site.ts';
import { renderCitation as renderCs1 } from './cs1/render/citation.ts';
import { renderGeneric } from './generic/renderGeneric.ts';
import { renderLayout } from './layout/renderLayout.ts';

/** A part that reads the citations of a style. */
export interface CitationStylePart<Template extends CitationTemplate = CitationTemplate> {
  /** @param given the arguments by name */
  render(template: Template, given: ReadonlyMap<string, Argument>, scope: Scope): Inline[];
  /** What a parameter means, in the words of the data of citations: `archiveUrl`, `DOI`. */
  roleOf(name: string, template: Template, site: Site): string | undefined;
}

type Styles = {
  readonly [Id in CitationTemplate['style']]: CitationStylePart<
    Extract<CitationTemplate, { style: Id }>
  >;
};

/** A row a style; what a template belongs to stands in the data of its wiki. */
const styles: Styles = {
  cs1: {
    render: renderCs1,
    roleOf: (name, _, site) => knownParameter(name, site.citationHelp)?.known.row,
  },
  layout: {
    render: renderLayout,
    roleOf: (name, { template }) => layoutRole(name, template),
  },
  generic: {
    render: renderGeneric,
    roleOf: (name, _, site) => sourceRole(name, site.citations.sourceWords),
  },
};

/** The part that reads a citation. */
export function styleOf({ style }: CitationTemplate): CitationStylePart {
  return styles[style] as CitationStylePart;
}
