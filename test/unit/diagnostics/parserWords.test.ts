import { expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { parserWords } from '../../../server/diagnostics/lint/parserWords.ts';
import { lintRules } from '../../../server/diagnostics/lint/rules.ts';
import { diagnose } from '../../../server/features/diagnose/diagnose.ts';
import { site } from '../site.ts';

test.each([
  ['duplicate class attribute', 'The attribute “class” stands twice'],
  ['invalid parameter of <inputbox>', 'The tag <inputbox> has no such parameter'],
  ['lonely "["', 'This “[” has no partner'],
  ['"|" in URL', 'The “|” became a part of this address'],
  ['required src attribute is missing', 'This tag needs “src”'],
])('%s', (message, words) => expect(parserWords(message)).toContain(words));

test('what the rule says by itself stays as it is', () => {
  expect(parserWords('obsolete attribute')).toBeUndefined();
});

test.each(lintRules)('$code: says more than a few words', ({ code, example }) => {
  const faults = diagnose(openArticle(example, site), { [code]: 'warning' });
  const messages = faults.flatMap((fault) => (fault.code === code ? [fault.message] : []));
  expect(messages).not.toEqual([]);
  for (const message of messages) {
    expect(message.split(' ').length).toBeGreaterThan(6);
    expect(message).toMatch(/\.$/);
  }
});
