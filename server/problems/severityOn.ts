import type { Site } from '../wikis/site.ts';
import type { Rule, Severity } from './finding.ts';

/**
 * What a rule's problems count for on a page, where the user has said nothing of it.
 * @param site the page's wiki and kind
 */
export function severityOn(rule: Rule, site: SeveritySite): Severity | 'off' {
  let severity: Severity | 'off' = rule.offByDefault ? 'off' : rule.severity;
  for (const other of exceptions(rule, site)) {
    if (ranks.indexOf(other) > ranks.indexOf(severity)) severity = other;
  }
  return severity;
}

type SeveritySite = Pick<Site, 'transcluded' | 'linter' | 'engine'>;

function exceptions(rule: Rule, site: SeveritySite): (Severity | 'off')[] {
  const { inTemplates, withoutLinter, onGitHub } = rule;
  return [
    ...(site.transcluded && inTemplates ? [inTemplates] : []),
    ...(!site.linter && withoutLinter ? [withoutLinter] : []),
    ...(site.engine === 'github' && onGitHub ? [onGitHub] : []),
  ];
}

/** The gravest first; of several that hold, the mildest counts. */
const ranks: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];
