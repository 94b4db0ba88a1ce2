import { growPage } from './growPage.ts';
import { afterEdits, since, uri } from './edits.ts';
import { memoryOf, memoryOverEdits } from './measureMemory.ts';
import { measureCitations, measureTyping } from './measureTyping.ts';
import { choosePlaces } from './places.ts';
import type { BenchPlan, Measure, Place, Sample, ServerUnderTest } from './plan.ts';
import { ServerSession } from './serverSession.ts';

/** What a server took. */
export interface ServerFigures {
  readonly measures: readonly Measure[];
  /** How many diagnostics the server has for the article. */
  readonly diagnostics: number;
  /** How often the server asked to be pulled again while edits were measured. */
  readonly refreshes: number;
  /** Resident, in bytes, after the edits of the article. */
  readonly memory?: number | undefined;
  /** The same after every thousand of many edits, where that was asked for. */
  readonly memoryOverEdits?: readonly number[];
  /** Why a larger page has no figures. */
  readonly failures: readonly string[];
}

/** How many fresh processes open the article, and how many more pages the last of them opens. */
const openings = 3;

/** Every so many edits, others are made for what else is asked after an edit. */
const sparsity = 5;

/** The lengths of larger pages, in UTF-16 units. */
const pages = [
  { name: '328 KB', length: 328 * 1024 },
  { name: '1 MB', length: 1024 * 1024 },
  { name: '2 MB', length: 2 * 1024 * 1024 },
];

/** What else is asked after an edit, of servers that answer it. */
const questions = [
  { name: 'hover', capability: 'hoverProvider' },
  { name: 'definition', capability: 'definitionProvider' },
  { name: 'completion', capability: 'completionProvider' },
  { name: 'documentSymbol', capability: 'documentSymbolProvider' },
] as const;

const otherUri = 'file:///bench/another.wikitext';

/**
 * Measures one server on one article, and on pages made of it.
 * @throws {Error} where the server fails or hangs on the article itself
 */
export async function measureServer(
  server: ServerUnderTest,
  text: string,
  plan: Pick<BenchPlan, 'edits' | 'seed' | 'long'>,
): Promise<ServerFigures> {
  const fresh = [await openFresh(server, text)];
  while (fresh.length < openings) {
    await fresh.at(-1)!.session.stop();
    fresh.push(await openFresh(server, text));
  }
  const { session, diagnostics } = fresh.at(-1)!;
  const warm: Sample[] = [];
  while (warm.length < openings) warm.push(await openAnother(session, text, warm.length + 1));
  const places = choosePlaces(text, plan.edits, plan.seed);
  const measures = await measureEdits(session, places);
  const memory = memoryOf(session.pid);
  measures.push(...(await measureTyping(session, text, places)));
  const overEdits = plan.long ? await memoryOverEdits(session, places, 10_000) : undefined;
  await session.stop();
  const larger = await measurePages(server, text, plan);
  return {
    measures: [
      { name: 'start to initialize', samples: fresh.map(({ started }) => started) },
      { name: 'open to diagnostics, cold', samples: fresh.map(({ cold }) => cold) },
      { name: 'open to diagnostics, warm', samples: warm },
      ...measures,
      ...larger.measures,
    ],
    diagnostics,
    refreshes: session.refreshes,
    memory,
    ...(overEdits && { memoryOverEdits: overEdits }),
    failures: larger.failures,
  };
}

interface FreshServer {
  readonly session: ServerSession;
  readonly started: Sample;
  readonly cold: Sample;
  readonly diagnostics: number;
}

async function openFresh(server: ServerUnderTest, text: string): Promise<FreshServer> {
  const start = performance.now();
  const session = await ServerSession.start(server);
  const started = since(start);
  const sent = session.open(uri, text);
  const diagnostics = await session.diagnostics(uri);
  return { session, started, cold: since(sent), diagnostics };
}

/** Opens a page in which every digit is another, so that little that is known already serves it. */
async function openAnother(session: ServerSession, text: string, shift: number): Promise<Sample> {
  const other = text.replace(/\d/g, (digit) => String((Number(digit) + shift) % 10));
  const sent = session.open(otherUri, other);
  await session.diagnostics(otherUri);
  const sample = since(sent);
  session.close(otherUri);
  return sample;
}

async function measureEdits(session: ServerSession, places: readonly Place[]): Promise<Measure[]> {
  const few = places.filter((_, index) => index % sparsity === 0);
  const measures: Measure[] = [
    {
      name: 'edit to diagnostics',
      samples: await afterEdits(session, places, () => session.diagnostics(uri)),
    },
  ];
  for (const { name, capability } of questions) {
    if (!session.offers(capability)) continue;
    const ask = ({ offset }: Place) => session.ask(`textDocument/${name}`, uri, offset);
    measures.push({ name: `edit to ${name}`, samples: await afterEdits(session, few, ask) });
  }
  const everything = await afterEdits(session, few, () => session.askEverything(uri));
  measures.push({ name: 'edit to all that an editor asks', samples: everything });
  return measures;
}

/** Opens and edits larger pages, each in a fresh process: an edit should cost what it touches. */
async function measurePages(
  server: ServerUnderTest,
  article: string,
  { edits, seed }: Pick<BenchPlan, 'edits' | 'seed'>,
) {
  const measures: Measure[] = [];
  const failures: string[] = [];
  for (const { name, length } of pages) {
    try {
      const text = growPage(article, length);
      const { session, cold } = await openFresh(server, text);
      const places = choosePlaces(text, edits, seed);
      const samples = await afterEdits(session, places, () => session.diagnostics(uri));
      const prose = places.filter(({ kind }) => kind === 'prose');
      const typed = await measureCitations(session, prose);
      await session.stop();
      measures.push({ name: `open to diagnostics, ${name}`, samples: [cold] });
      measures.push({ name: `edit to diagnostics, ${name}`, samples });
      measures.push({ ...typed, name: `${typed.name}, ${name}` });
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { measures, failures };
}
