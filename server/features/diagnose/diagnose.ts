import type { Article } from '../../article/article.ts';
import { findBlockFaults, readBlockFaults } from '../../diagnostics/blockFaults.ts';
import type { Finding, Fix, RelatedPlace, Rule, Severity } from '../../problems/finding.ts';
import { ruleOf, rules } from '../../diagnostics/rules.ts';
import { keepLineEnds } from '../../text/keepLineEnds.ts';
import type { TextRange } from '../../text/range.ts';
import { applySuppressions } from './applySuppressions.ts';
import { Memo } from '../../text/memory.ts';
import { codeGroup } from '../../diagnostics/codeGroup.ts';

/** A fault as the editor shows it. */
export interface Diagnosis extends TextRange {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  /** None of the fixes is ever certain. */
  readonly uncertain: boolean;
  /** Made when first asked for: a keystroke wants none. */
  readonly fixes: readonly Fix[];
}

/** What the user wants of a code or of a group of codes. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/**
 * Every fault of a page, in the order of the text.
 * @param settings severities by code or group; a code beats its group, `off` silences
 */
export function diagnose(
  article: Article,
  settings: RuleSettings = defaultSeverities,
): readonly Diagnosis[] {
  const steps = diagnoseInSteps(article, settings);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/**
 * The same in steps of one block or one rule, for whoever must not keep others waiting on a long page.
 * What the steps found of blocks is kept even if the rest is never asked for.
 */
export function* diagnoseInSteps(
  article: Article,
  settings: RuleSettings = defaultSeverities,
): Generator<void, readonly Diagnosis[]> {
  const known = diagnosed.get(article);
  if (known?.settings === settings) return known.diagnoses;
  const diagnoses = yield* applyRules(article, settings);
  diagnosed.set(article, { settings, diagnoses });
  return diagnoses;
}

const defaultSeverities: RuleSettings = {};

/** Diagnostics, fixes and the list of references all ask for the same state of a page. */
const diagnosed = new Memo<
  Article,
  { readonly settings: RuleSettings; readonly diagnoses: readonly Diagnosis[] }
>();

function* applyRules(
  article: Article,
  settings: RuleSettings,
): Generator<void, readonly Diagnosis[]> {
  yield* readBlockFaults(article);
  const diagnoses = findBlockFaults(article).flatMap(({ rule, finding }) =>
    withSeverity(rule, settings, (severity) => [diagnosis(article, rule, severity, finding)]),
  );
  for (const rule of pageRules) {
    yield;
    const found = withSeverity(rule, settings, (severity) =>
      rule.find(article).map((finding) => diagnosis(article, rule, severity, finding)),
    );
    for (const one of found) diagnoses.push(one);
  }
  diagnoses.sort(byPlace);
  const { kept, unused } = applySuppressions(article, diagnoses, (code) => isOff(code, settings));
  const found = withSeverity(unusedRule, settings, (severity) =>
    unused.map((finding) => diagnosis(article, unusedRule, severity, finding)),
  );
  return found.length > 0 ? [...kept, ...found].sort(byPlace) : kept;
}

function byPlace(a: TextRange, b: TextRange): number {
  return a.start - b.start || a.end - b.end;
}

const unusedRule = ruleOf('wiki/unused-suppression')!;

/** Whether a code, one of a group, or of all, is reported to nobody. */
function isOff(selector: string, settings: RuleSettings): boolean {
  const rule = ruleOf(selector);
  if (rule) return severityOf(rule, settings) === 'off';
  const within = selector === '*' ? '' : `${selector}/`;
  return Object.entries(settings).some(
    ([code, severity]) => severity === 'off' && `${code}/`.startsWith(within),
  );
}

const pageRules = rules.filter((rule) => 'find' in rule);

function withSeverity(
  rule: Rule,
  settings: RuleSettings,
  make: (severity: Severity) => Diagnosis[],
): Diagnosis[] {
  const severity = severityOf(rule, settings);
  return severity === 'off' ? [] : make(severity);
}

function severityOf(rule: Rule, settings: RuleSettings): Severity | 'off' {
  let known = severities.get(settings);
  if (!known) severities.set(settings, (known = new Map()));
  let severity = known.get(rule);
  if (!severity) known.set(rule, (severity = readSeverity(rule, settings)));
  return severity;
}

/** Settings stay the same for many edits, each of which asks for the severity of every rule. */
const severities = new WeakMap<RuleSettings, Map<Rule, Severity | 'off'>>();

function readSeverity(rule: Rule, settings: RuleSettings): Severity | 'off' {
  const group = codeGroup(rule.code);
  if (settings[rule.code]) return settings[rule.code]!;
  return rule.offByDefault ? 'off' : (settings[group] ?? rule.severity);
}

function diagnosis(article: Article, rule: Rule, severity: Severity, finding: Finding): Diagnosis {
  const message = finding.message ?? fill(rule.message, finding.values ?? {});
  return new FoundFault(finding, rule.code, severity, message, article);
}

/** A class, and no literal with a getter, of which V8 would make a shape for each fault. */
class FoundFault implements Diagnosis {
  readonly start: number;
  readonly end: number;
  readonly related: readonly RelatedPlace[];
  readonly uncertain: boolean;
  // Hidden from comparisons: two faults are equal whatever states of a page they were found in.
  readonly #finding: Finding;
  readonly #article: Article;
  #made: readonly Fix[] | undefined;

  constructor(
    finding: Finding,
    readonly code: string,
    readonly severity: Severity,
    readonly message: string,
    article: Article,
  ) {
    this.#finding = finding;
    this.#article = article;
    this.start = finding.start;
    this.end = finding.end;
    this.related = finding.related ?? [];
    this.uncertain = finding.uncertain ?? false;
  }

  get fixes(): readonly Fix[] {
    return (this.#made ??= this.#makeFixes());
  }

  #makeFixes(): readonly Fix[] {
    const { fixes = [] } = this.#finding;
    return (typeof fixes === 'function' ? fixes() : fixes).map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => keepLineEnds(edit, this.#article.page)),
    }));
  }
}

function fill(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (place, key: string) => values[key] ?? place);
}
