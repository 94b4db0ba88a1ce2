import type { Cs1Row } from './cs1Rules.ts';

/** The errors of Module:Citation/CS1, by key. */
export const cs1ErrorRows: readonly Cs1Row[] = [
  {
    key: 'bad-date',
    message:
      '“{value}” is no date that “{parameter}” takes; readers see “Check date values” behind the citation.',
    is: 'The date is written in a form that citations do not take, names a day that does not exist, lies too far in the future, or contradicts the year beside it.',
    shows: 'Check date values in: |date=',
    mend: 'Write it as `5 May 2020`, `May 5, 2020`, `2020-05-05`, `May 2020` or `2020`, with the month in full or as three letters.',
    example: '{{cite web |title=A |url=https://example.org |date=31 June 2020}}',
  },
  {
    key: 'bad-isbn',
    message:
      '“{value}” is no ISBN ({detail}); readers see “Check |isbn= value” behind the citation.',
    is: 'The number is no ISBN: it has a wrong length, a wrong character, or a check digit that does not fit the others.',
    shows: 'Check |isbn= value: checksum',
    mend: 'Copy the number again from the book, or put it in double parentheses, `((…))`, if the book itself has it wrong.',
    example: '{{cite book |title=A |isbn=978-0-306-40615-8}}',
  },
  {
    key: 'deprecated-params',
    message:
      'The parameter “{parameter}” is deprecated; readers see a message behind the citation. {hint}',
    is: 'The parameter still works, and is about to go.',
    shows: 'Cite uses deprecated parameter |lay-url=',
    mend: 'Use its successor where it has one, or else leave it out.',
    example: '{{cite journal |title=A |journal=B |lay-url=https://example.org}}',
  },
  {
    key: 'parameter-ignored',
    message:
      'Citations of this kind have no parameter “{parameter}”; its value is not shown, and readers see a message. {hint}',
    is: 'The citation has a parameter that its template does not know, so that its value is lost.',
    shows: 'Unknown parameter |foo= ignored',
    mend: 'Correct the name, or take the parameter out.',
    example: '{{cite web |title=A |url=https://example.org |foo=B}}',
  },
  {
    key: 'parameter-ignored-suggest',
    message:
      'Citations have no parameter “{parameter}”; its value is not shown, and readers see a message. Did you mean “{suggestion}”?',
    is: 'The citation has a parameter that its template does not know, and whose name is a known mistake for another one.',
    shows: 'Unknown parameter |dead-url= ignored (|url-status= suggested)',
    mend: 'Use the name that is suggested, if it is what you mean.',
    example: '{{cite web |title=A |url=https://example.org |acessdate=5 May 2020}}',
  },
];
