import { knownParameter } from './citationHelp.ts';
import { knownTemplate } from './citationStyle.ts';
import { layoutRole } from './layoutData.ts';
import type { Site } from './site.ts';
import { templateName } from './templateNames.ts';
import { templateHelp as helpOn } from './templateHelp.ts';

/** The templates that a wiki is known to have; names are taken as they are written. */
export interface KnownTemplates {
  has(name: string): boolean;
  /** Whether it stands behind what it is about: `{{dead link}}`, `{{citation needed}}`. */
  isNote(name: string): boolean;
  isCitation(name: string): boolean;
  /** Whether it is known to take a named argument. */
  takes(name: string, parameter: string): boolean;
}

const notes: ReadonlySet<string> = new Set(['tag', 'dead-link', 'web-archive']);

const known = new WeakMap<Site, KnownTemplates>();

/** What the data of a site say of template names, for one who sees words that may be such a name. */
export function knownTemplates(site: Site): KnownTemplates {
  let result = known.get(site);
  if (!result) {
    result = readTemplates(site);
    known.set(site, result);
  }
  return result;
}

function readTemplates(site: Site): KnownTemplates {
  const { citations, templateHelp } = site;
  const names = new Set([...namesOf(site), ...site.otherTemplates]);
  const isCitation = (name: string): boolean => {
    const normal = templateName(name, site);
    // One that the data do not know is taken for a citation by the beginning of its name.
    return knownTemplate(normal, citations)?.is === 'citation' || /^Cite /.test(normal);
  };
  return {
    has: (name) => {
      const normal = templateName(name, site);
      return names.has(normal) || isCitation(name) || site.infoboxPattern.test(normal);
    },
    isNote: (name) => {
      const normal = templateName(name, site);
      const rule = citations.inlineTemplates[normal];
      return (rule && notes.has(rule.renders)) === true || site.accessNotes.includes(normal);
    },
    isCitation,
    takes: (name, parameter) => {
      const called = knownTemplate(templateName(name, site), citations);
      if (called?.is === 'citation' && called.style === 'layout') {
        return layoutRole(parameter, called.template) !== undefined;
      }
      if (isCitation(name)) return knownParameter(parameter, site.citationHelp) !== undefined;
      const named = helpOn(templateName(name, site), templateHelp)?.named;
      return named !== undefined && Object.hasOwn(named, parameter);
    },
  };
}

function namesOf({ citations, templateHelp, ...site }: Site): string[] {
  return [
    ...Object.keys(site.citeTemplates),
    ...Object.keys(site.templateRedirects),
    ...Object.keys(citations.citationTemplates),
    ...Object.keys(citations.inlineTemplates),
    ...Object.keys(templateHelp.templates),
    ...Object.keys(site.dateStyleTemplates),
    ...site.tableTemplates.begins,
    ...site.tableTemplates.ends,
    ...site.sectionTemplates,
  ].filter((name) => /\p{L}/u.test(name));
}
