import type { Measure, Place, Sample } from './plan.ts';
import { afterEdits, since, typing, uri } from './edits.ts';
import type { ServerSession } from './serverSession.ts';

/** Between two keys of a fast typist, in ms. */
const keyGap = 30;
const paragraph = 'He was born in a small village and went to school there.';
const paragraphs = 6;

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
  const measures: Measure[] = [{ name: 'last of 56 keys to diagnostics', samples }];
  const lines = lineStarts(text, openerPlaces);
  for (const opener of openers) {
    const typed = lines.map((offset): Place => ({ kind: 'syntax', offset, character: opener }));
    const answers = await afterEdits(session, typed, () => session.diagnostics(uri));
    measures.push({ name: `unclosed ${opener} to diagnostics`, samples: answers });
  }
  return measures;
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
