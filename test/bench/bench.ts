/** Runs the plan in its first argument: measures each server, prints the table, writes the JSON. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { dirname } from 'node:path';
import { measureParse } from './measureParse.ts';
import { measureServer, type ServerFigures } from './measureServer.ts';
import type { BenchPlan, ServerUnderTest } from './plan.ts';
import { formatTable, summarizeMeasures, type Column } from './report.ts';

interface ServerResult extends Partial<ServerFigures> {
  readonly server: ServerUnderTest;
  /** Why there are no figures. */
  readonly failure?: string;
}

interface Machine {
  readonly node: string;
  readonly cores: number;
  /** The load average of the last minute, before and after. */
  readonly load: readonly [number, number];
}

const parses = 5;

void main(JSON.parse(process.argv[2]!) as BenchPlan);

async function main(plan: BenchPlan): Promise<void> {
  const text = readFileSync(plan.article, 'utf8');
  const loadBefore = loadavg()[0]!;
  const parse = measureParse(text, parses);
  const results: ServerResult[] = [];
  for (const server of plan.servers) results.push(await measure(server, text, plan));
  const machine: Machine = {
    node: process.version,
    cores: availableParallelism(),
    load: [loadBefore, loadavg()[0]!],
  };
  const columns: Column[] = [
    ...results.map(({ server, measures = [] }) => ({ name: server.name, measures })),
    {
      name: `full parse and lint ×${parses}`,
      measures: [{ name: 'edit to diagnostics', samples: parse }],
    },
  ];
  console.log(`\n${formatTable(columns)}\n`);
  tellRest(plan, results, machine);
  write(plan, { machine, results, parse }, columns);
  if (results.some(({ failure }) => failure)) process.exitCode = 1;
}

/** A server that fails or hangs leaves the others their figures. */
async function measure(
  server: ServerUnderTest,
  text: string,
  plan: BenchPlan,
): Promise<ServerResult> {
  console.log(`Measuring ${server.name}`);
  try {
    return { server, ...(await measureServer(server, text, plan)) };
  } catch (error) {
    return { server, failure: error instanceof Error ? error.message : String(error) };
  }
}

function tellRest(plan: BenchPlan, results: readonly ServerResult[], machine: Machine): void {
  for (const result of results) {
    const { server, failure, diagnostics, refreshes = 0, failures = [] } = result;
    if (server.bundleBytes) {
      console.log(`${server.name}, size: ${(server.bundleBytes / 1024).toFixed(0)} KB`);
    }
    if (diagnostics !== undefined) {
      console.log(`${server.name}, diagnostics for the article: ${diagnostics}`);
    }
    if (result.memory !== undefined) {
      const later = (result.memoryOverEdits ?? []).map(mebibytes).join(', ');
      const more = later && `; after every 1,000 more: ${later}`;
      console.log(`${server.name}, memory after the edits: ${mebibytes(result.memory)}${more}`);
    }
    for (const text of failures) console.log(`${server.name}, no figures for ${text}`);
    if (refreshes > 0) {
      console.log(
        `${server.name} asked ${refreshes} times to be pulled again: its figures are those of first answers.`,
      );
    }
    if (failure) console.error(`${server.name} could not be measured: ${failure}`);
  }
  const load = machine.load.map((figure) => figure.toFixed(1)).join(' to ');
  console.log(`Seed ${plan.seed}; Node ${machine.node}, ${machine.cores} cores, load ${load}`);
}

function mebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MiB`;
}

/** Writes every sample with its place, so that the slowest can be looked up. */
function write(plan: BenchPlan, run: object, columns: readonly Column[]): void {
  const summary = columns.map(({ name, measures }) => ({
    name,
    measures: summarizeMeasures(measures),
  }));
  mkdirSync(dirname(plan.output), { recursive: true });
  const report = { date: new Date().toISOString(), plan, summary, ...run };
  writeFileSync(plan.output, `${JSON.stringify(report, null, 2)}\n`);
}
