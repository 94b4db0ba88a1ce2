import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { editArticle, openArticle } from '../../../server/article/editArticle.ts';
import { diagnose } from '../../../server/features/diagnose/diagnose.ts';
import { realArticle, site } from '../site.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is weakly referred to lives until the end of the turn. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** The end of the line that a text stands in. */
function lineEnd(text: string): number {
  const at = realArticle.indexOf(text);
  expect(at).toBeGreaterThan(0);
  return realArticle.indexOf('\n', at);
}

test.each([
  // A long value is read line by line, and what is read of it serves the edits of another value.
  [
    'a long value and another one',
    lineEnd('[[1979 Kurdish rebellion in Iran'),
    lineEnd('| birth_place '),
  ],
  ['prose', lineEnd('Soleimani was born'), lineEnd('Soleimani was born') - 5],
])('a page that was edited in %s keeps no earlier state of it', async (_, ...places) => {
  let article = openArticle(realArticle, site);
  const earlier: WeakRef<object>[] = [];
  for (let edits = 0; edits < 8; edits++) {
    const at = places[edits % 2]!;
    article = editArticle(article, { start: at, end: at, newText: 'x' });
    diagnose(article);
    const edited = article.blocks.find(({ start, end }) => start <= at && at < end)!;
    earlier.push(new WeakRef(edited.facts));
  }
  await nextTurn();
  collectGarbage();
  expect(earlier.at(-1)!.deref()).toBeDefined();
  // The next edits may be compared with the last few states.
  const alive = earlier.slice(0, -4).map((reference) => reference.deref() !== undefined);
  expect(alive).toEqual(alive.map(() => false));
});
