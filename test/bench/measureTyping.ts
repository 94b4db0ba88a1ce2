import type { Measure, Place, Sample } from './plan.ts';
import { afterEdits, isTimeUp, since, typing, undoing, uri } from './edits.ts';
import type { ServerSession } from './serverSession.ts';

/** Between two keys of a fast typist, in ms. */
const keyGap = 30;
const paragraph = 'He was born in a small village and went to school there.';
const paragraphs = 6;

/** A construct that is open while it is typed, and lies in another that is. */
const citation =
  '<ref name="new">{{cite web |url=https://example.org/a |title=A title |date=2020}}</ref>';
const citations = 4;

/** Openers without an end, which may change how all that follows reads. */
const openers = ['{|', '<!--', '<ref>'];
const openerPlaces = 12;

/**
 * What people do beside single edits: whole paragraphs, and constructs that are not closed yet.
 * @param text the page that is open
 * @param places where to type
 */
export async function measureTyping(
  session: ServerSession,
  text: string,
  places: readonly Place[],
): Promise<Measure[]> {
  const prose = places.filter(({ kind }) => kind === 'prose').slice(0, paragraphs);
  const samples: Sample[] = [];
  for (const place of prose) samples.push(await typeParagraph(session, place));
  const measures: Measure[] = [
    { name: 'last of 56 keys to diagnostics', samples },
    await measureCitations(session, prose),
  ];
  const lines = lineStarts(text, openerPlaces);
  for (const opener of openers) {
    const typed = lines.map((offset): Place => ({ kind: 'syntax', offset, character: opener }));
    const answers = await afterEdits(session, typed, () => session.diagnostics(uri));
    measures.push({ name: `unclosed ${opener} to diagnostics`, samples: answers });
  }
  return measures;
}

/** Types citations, each key after the diagnostics of the one before. */
export async function measureCitations(
  session: ServerSession,
  places: readonly Place[],
): Promise<Measure> {
  const samples: Sample[] = [];
  const start = performance.now();
  for (const place of places.slice(0, citations)) {
    let typed = '';
    for (const character of citation) {
      const at = place.offset + typed.length;
      const sent = session.edit(uri, typing({ ...place, offset: at, character }));
      await session.diagnostics(uri);
      samples.push(since(sent));
      typed += character;
      if (isTimeUp(samples, start)) break;
    }
    session.edit(uri, undoing({ ...place, character: typed }));
    await session.diagnostics(uri);
    if (isTimeUp(samples, start)) break;
  }
  return { name: 'each key of a citation to diagnostics', samples };
}

/** @returns the time from the last key to its diagnostics */
async function typeParagraph(session: ServerSession, { offset, kind }: Place): Promise<Sample> {
  let sent = 0;
  let answer: Promise<unknown> = Promise.resolve();
  for (const [index, character] of [...paragraph].entries()) {
    await new Promise((resolve) => setTimeout(resolve, keyGap));
    sent = session.edit(uri, typing({ offset: offset + index, kind, character }));
    // A server may give up an answer that is out of date.
    answer.catch(() => undefined);
    answer = session.diagnostics(uri);
  }
  await answer;
  const sample = since(sent);
  session.edit(uri, { start: offset, end: offset + paragraph.length, newText: '' });
  await session.diagnostics(uri);
  return sample;
}

/** Line starts all over a page, each on a line of prose. */
function lineStarts(text: string, count: number): number[] {
  const starts = [...text.matchAll(/^\w/gm)].map(({ index }) => index);
  return Array.from(
    { length: Math.min(count, starts.length) },
    (_, index) => starts[Math.floor((index * starts.length) / count)]!,
  );
}
