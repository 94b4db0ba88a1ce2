import type { TextEdit } from '../../server/text/range.ts';
import type { Measure, Place, Sample, ServerUnderTest } from './plan.ts';
import { ServerSession } from './serverSession.ts';

/** What a server took for one article. */
export interface ServerFigures {
  readonly measures: readonly Measure[];
  /** How many diagnostics the server has for the article. */
  readonly diagnostics: number;
  /** How often the server asked to be pulled again while edits were measured. */
  readonly refreshes: number;
}

/** How many fresh processes open the article, and how many more pages the last of them opens. */
const openings = 3;

/** Every so many edits, others are made for what else is asked after an edit. */
const sparsity = 5;

/** What else is asked after an edit, of servers that answer it. */
const questions = [
  { name: 'edit to hover', capability: 'hoverProvider', method: 'textDocument/hover' },
  {
    name: 'edit to outline',
    capability: 'documentSymbolProvider',
    method: 'textDocument/documentSymbol',
  },
] as const;

const uri = 'file:///bench/article.wikitext';
const otherUri = 'file:///bench/another.wikitext';

/**
 * Measures one server on one article.
 * @param places where to type; each character is taken out again before the next one is typed, so
 *   that every edit meets the same page
 * @throws {Error} where the server fails or hangs
 */
export async function measureServer(
  server: ServerUnderTest,
  text: string,
  places: readonly Place[],
): Promise<ServerFigures> {
  const fresh = [await openFresh(server, text)];
  while (fresh.length < openings) {
    await fresh.at(-1)!.session.stop();
    fresh.push(await openFresh(server, text));
  }
  const { session, diagnostics } = fresh.at(-1)!;
  const warm: Sample[] = [];
  while (warm.length < openings) warm.push(await openAnother(session, text, warm.length + 1));
  const measures = await measureEdits(session, places);
  await session.stop();
  return {
    measures: [
      { name: 'start to initialize', samples: fresh.map(({ started }) => started) },
      { name: 'open to diagnostics, cold', samples: fresh.map(({ cold }) => cold) },
      { name: 'open to diagnostics, warm', samples: warm },
      ...measures,
    ],
    diagnostics,
    refreshes: session.refreshes,
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
  for (const { name, capability, method } of questions) {
    if (!session.offers(capability)) continue;
    const ask = ({ offset }: Place) => session.ask(method, uri, offset);
    measures.push({ name, samples: await afterEdits(session, few, ask) });
  }
  return measures;
}

/** Types at each place, and takes the time from there to the answer. */
async function afterEdits(
  session: ServerSession,
  places: readonly Place[],
  answer: (place: Place) => Promise<unknown>,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const place of places) {
    const sent = session.edit(uri, typing(place));
    await answer(place);
    samples.push({ ...since(sent), place });
    session.edit(uri, undoing(place));
    await session.diagnostics(uri);
  }
  return samples;
}

function typing({ offset, character }: Place): TextEdit {
  return { start: offset, end: offset, newText: character };
}

function undoing({ offset, character }: Place): TextEdit {
  return { start: offset, end: offset + character.length, newText: '' };
}

function since(start: number): Sample {
  return { ms: performance.now() - start };
}
