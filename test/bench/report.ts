import { summarize, type Summary } from './percentiles.ts';
import type { Measure, PlaceKind } from './plan.ts';
import { alignTable } from './table.ts';

/** What one server, or the parser alone, took. */
export interface Column {
  readonly name: string;
  readonly measures: readonly Measure[];
}

/** What a measure comes to, and what it comes to at places of one kind. */
export interface SummarizedMeasure extends Summary {
  readonly name: string;
  readonly byKind: Readonly<Partial<Record<PlaceKind, Summary>>>;
}

/** The measure whose figures are shown for each kind of place too. */
const detailed = 'edit to diagnostics';

/** The width of a figure in characters, enough for a minute in ms. */
const figureWidth = 8;

/** The figures as people read them: a row a measure, three figures in ms for each column. */
export function formatTable(columns: readonly Column[]): string {
  const figures = columns.map(({ measures }) => rowsOf(summarizeMeasures(measures)));
  const labels = new Set(figures.flatMap((rows) => [...rows.keys()]));
  const rows = [...labels].map((label) => {
    const summaries = figures.map((summaryByLabel) => summaryByLabel.get(label));
    const { count } = summaries.find((summary) => summary !== undefined)!;
    return [`${label} (${count})`, ...summaries.map(showSummary)];
  });
  return alignTable([
    ['', ...columns.map(({ name }) => name)],
    ['ms (samples)', ...columns.map(() => showFigures(['p50', 'p95', 'max']))],
    ...rows,
  ]);
}

/** The figures as JSON holds them. */
export function summarizeMeasures(measures: readonly Measure[]): SummarizedMeasure[] {
  return measures.map(({ name, samples }) => {
    const kinds = new Map<PlaceKind, number[]>();
    for (const { ms, place } of samples) {
      if (place) kinds.set(place.kind, [...(kinds.get(place.kind) ?? []), ms]);
    }
    const byKind = Object.fromEntries([...kinds].map(([kind, times]) => [kind, summarize(times)]));
    return { name, ...summarize(samples.map(({ ms }) => ms)), byKind };
  });
}

function rowsOf(measures: readonly SummarizedMeasure[]): Map<string, Summary> {
  const rows = new Map<string, Summary>();
  for (const measure of measures) {
    rows.set(measure.name, measure);
    if (measure.name !== detailed) continue;
    for (const [kind, part] of Object.entries(measure.byKind)) rows.set(`  in ${kind}`, part);
  }
  return rows;
}

function showSummary(summary: Summary | undefined): string {
  if (!summary) return '';
  return showFigures([summary.p50, summary.p95, summary.max].map((ms) => ms.toFixed(1)));
}

function showFigures(figures: readonly string[]): string {
  return figures.map((figure) => figure.padStart(figureWidth)).join('');
}
