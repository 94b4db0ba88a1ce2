import type { Cs1Row } from './cs1Row.ts';

/** The errors of Module:Citation/CS1, by key. */
export const cs1ErrorRows: readonly Cs1Row[] = [
  {
    key: 'accessdate-missing-url',
    message:
      '“{parameter}” says when a web page was read, and the citation has no “url”; readers do not see the date, but a message.',
    is: 'The citation says when a web page was read, and names no page.',
    shows: '|access-date= requires |url=',
    mend: 'Add the address, or take the date out: for a book or an identifier nobody needs it.',
    example: '{{cite book |title=A |access-date=5 May 2020}}',
  },
  {
    key: 'apostrophe-markup',
    message:
      '“{parameter}” has bold or italic markup; the citation sets its own, and readers see a message behind the citation.',
    is: 'The name of a work or publisher has bold or italic markup, which the citation does not pass on.',
    shows: 'Italic or bold markup not allowed in: |work=',
    mend: 'Take the apostrophes out; titles of works are set in italics anyway.',
    example: "{{cite web |title=A |work=''B'' |url=https://example.org}}",
  },
  {
    key: 'archive-date-missing-url',
    message:
      '“{parameter}” says when a copy was archived, and the citation has no “archive-url”; readers see a message behind the citation.',
    is: 'The citation has the day on which a copy was archived and not the address of the copy.',
    shows: '|archive-date= requires |archive-url=',
    mend: 'Add the address of the copy, or take the day out.',
    example: '{{cite web |title=A |url=https://example.org |archive-date=1 January 2020}}',
  },
  {
    key: 'archive-date-url-ts-mismatch',
    message:
      '“{value}” is not the day of the archived copy, which is {taken}; readers see a message behind the citation.',
    is: 'The address of the archived copy names another day than `archive-date`.',
    shows: '|archive-date= / |archive-url= timestamp mismatch',
    mend: 'Write the day that the first eight digits in the address give.',
    example:
      '{{cite web |title=A |url=https://example.org |archive-url=https://web.archive.org/web/20200101000000/https://example.org |archive-date=5 May 2020}}',
  },
  {
    key: 'archive-missing-date',
    message: 'The archived copy has no “archive-date”; readers see a message instead of the date.',
    is: 'The citation has the address of an archived copy and not the day on which it was taken.',
    shows: '|archive-url= requires |archive-date=',
    mend: 'Add the day; in an address of the Wayback Machine its first eight digits are it.',
    example:
      '{{cite web |title=A |url=https://example.org |archive-url=https://web.archive.org/web/20200101000000/https://example.org}}',
  },
  {
    key: 'archive-missing-url',
    message: 'The archived copy has no “url” of the original; readers get neither, but a message.',
    is: 'The citation has the address of an archived copy and not that of the page itself.',
    shows: '|archive-url= requires |url=',
    mend: 'Add the original address as `url`; in an address of the Wayback Machine it stands at the end.',
    example:
      '{{cite book |title=A |archive-url=https://web.archive.org/web/20200101000000/https://example.org |archive-date=1 January 2020}}',
  },
  {
    key: 'archive-url',
    message:
      'This is no address of one archived copy ({detail}); readers do not get the copy, but a message.',
    is: 'The address leads to no certain copy: its time is not complete, or it is a command to save the page.',
    shows: '|archive-url= is malformed: timestamp',
    mend: 'Open the copy that you mean in the Wayback Machine, and take its address with all fourteen digits.',
    example:
      '{{cite web |title=A |url=https://example.org |archive-url=https://web.archive.org/web/*/https://example.org |archive-date=1 January 2020}}',
  },
  {
    key: 'arxiv-missing',
    message:
      'The citation has no good “arxiv”; readers cannot find the preprint, and see a message.',
    is: 'A citation of a preprint needs its arXiv identifier.',
    shows: '|arxiv= required',
    mend: 'Add the identifier as `arxiv`, or use another template for a text that was published elsewhere.',
    example: '{{cite arXiv |title=A |last=B}}',
  },
  {
    key: 'asintld-missing-asin',
    message: '“{parameter}” needs an “asin” beside it; readers see a message behind the citation.',
    is: 'The citation names a national site of Amazon and no article.',
    shows: '|asin-tld= requires |asin=',
    mend: 'Add the `asin`, or take the site out.',
    example: '{{cite book |title=A |asin-tld=de}}',
  },
  {
    key: 'bad-arxiv',
    message:
      '“{value}” is no arXiv identifier; its link leads nowhere, and readers see a message behind the citation.',
    is: 'The value has not the form of an arXiv identifier.',
    shows: 'Check |arxiv= value',
    mend: 'Write it as `1501.00001` or, before April 2007, as `hep-th/9901001`, without the word “arXiv”.',
    example: '{{cite journal |title=A |journal=B |arxiv=abc}}',
  },
  {
    key: 'bad-asin',
    message:
      '“{value}” is no ASIN; its link leads nowhere, and readers see a message behind the citation.',
    is: 'The value has not the form of an ASIN.',
    shows: 'Check |asin= value',
    mend: 'It has ten capitals and digits and begins with a letter; ten digits are an ISBN, which belongs into `isbn`.',
    example: '{{cite book |title=A |asin=abc}}',
  },
  {
    key: 'bad-asin-tld',
    message:
      '“{value}” is no site of Amazon; the link leads nowhere, and readers see a message behind the citation.',
    is: 'Amazon has no site with this ending.',
    shows: 'Check |asin-tld= value',
    mend: 'Give the ending of the address, such as `de` or `co.uk`, or nothing for the American site.',
    example: '{{cite book |title=A |asin=B00086U61Y |asin-tld=xyz}}',
  },
  {
    key: 'bad-bibcode',
    message:
      '“{value}” is no bibcode ({detail}); its link leads nowhere, and readers see a message behind the citation.',
    is: 'A bibcode has nineteen characters, of which the first four are a year, and dots fill the gaps.',
    shows: 'Check |bibcode= length',
    mend: 'Copy it again from the page of the Astrophysics Data System.',
    example: '{{cite journal |title=A |journal=B |bibcode=1999ApJ}}',
  },
  {
    key: 'bad-biorxiv',
    message:
      '“{value}” is no bioRxiv identifier; its link leads nowhere, and readers see a message behind the citation.',
    is: 'The value has not the form of a bioRxiv identifier.',
    shows: 'Check |biorxiv= value',
    mend: 'Write it with the prefix that all have, as `10.1101/078733` or `10.1101/2020.01.05.123456`.',
    example: '{{cite journal |title=A |journal=B |biorxiv=078733}}',
  },
  {
    key: 'bad-citeseerx',
    message:
      '“{value}” is no CiteSeerX identifier; its link leads nowhere, and readers see a message behind the citation.',
    is: 'The value has not the form of a CiteSeerX identifier.',
    shows: 'Check |citeseerx= value',
    mend: 'Write it as `10.1.1.176.341`.',
    example: '{{cite journal |title=A |journal=B |citeseerx=abc}}',
  },
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
    key: 'bad-doi',
    message:
      '“{value}” is no DOI; its link leads nowhere, and readers see a message behind the citation.',
    is: 'The value has not the form of a DOI.',
    shows: 'Check |doi= value',
    mend: 'It begins with `10.`, a number and a slash, holds no spaces, and does not end with a stop; without `https://doi.org/` before it.',
    example: '{{cite journal |title=A |journal=B |doi=10.1000}}',
  },
  {
    key: 'bad-hdl',
    message:
      '“{value}” is no handle; its link leads nowhere, and readers see a message behind the citation.',
    is: 'The value has not the form of a handle.',
    shows: 'Check |hdl= value',
    mend: 'It has a slash in it, holds no spaces, and does not end with a stop.',
    example: '{{cite journal |title=A |journal=B |hdl=abc}}',
  },
  {
    key: 'bad-isbn',
    message: '“{value}” is no ISBN ({detail}); readers see a message behind the citation.',
    is: 'The number is no ISBN: it has a wrong length, a wrong character, or a check digit that does not fit the others.',
    shows: 'Check |isbn= value: checksum',
    mend: 'Copy the number again from the book, or put it in double parentheses, `((…))`, if the book itself has it wrong.',
    example: '{{cite book |title=A |isbn=978-0-306-40615-8}}',
  },
  {
    key: 'bad-ismn',
    message:
      '“{value}” is no ISMN; its link leads nowhere, and readers see a message behind the citation.',
    is: 'The value has not the form of an ISMN.',
    shows: 'Check |ismn= value',
    mend: 'It has thirteen digits, of which the first four are 9790 and the last one is a check digit.',
    example: '{{cite book |title=A |ismn=979-0-2600-0043-9}}',
  },
  {
    key: 'bad-issn',
    message:
      '“{value}” is no ISSN; its link leads nowhere, and readers see a message behind the citation.',
    is: 'An ISSN has eight digits, of which the last one is a check digit or a capital X.',
    shows: 'Check |issn= value',
    mend: 'Copy it again, or put it in double parentheses, `((…))`, if the journal itself has it wrong.',
    example: '{{cite journal |title=A |journal=B |issn=0028-0837}}',
  },
  {
    key: 'bad-jfm',
    message:
      '“{value}” is no JFM number; its link leads nowhere, and readers see a message behind the citation.',
    is: 'The value has not the form of a JFM number.',
    shows: 'Check |jfm= value',
    mend: 'Write it as `54.0271.04`.',
    example: '{{cite journal |title=A |journal=B |jfm=abc}}',
  },
  {
    key: 'bad-jstor',
    message:
      '“{value}” is no JSTOR number; its link leads nowhere, and readers see a message behind the citation.',
    is: 'The value is an address, or holds a space or the word “JSTOR”.',
    shows: 'Check |jstor= value',
    mend: 'Give only what stands behind `stable/` in the address.',
    example: '{{cite journal |title=A |journal=B |jstor=JSTOR 123}}',
  },
  {
    key: 'bad-lccn',
    message:
      '“{value}” is no LCCN; its link leads nowhere, and readers see a message behind the citation.',
    is: 'The value has not the form of an LCCN.',
    shows: 'Check |lccn= value',
    mend: 'It has eight digits, with up to four letters and digits before them.',
    example: '{{cite book |title=A |lccn=123}}',
  },
  {
    key: 'bad-medrxiv',
    message:
      '“{value}” is no medRxiv identifier; its link leads nowhere, and readers see a message behind the citation.',
    is: 'The value has not the form of a medRxiv identifier.',
    shows: 'Check |medrxiv= value',
    severity: 'information',
    mend: 'Write it with its prefix, as `10.1101/2020.11.16.20232009`.',
    example: '{{cite journal |title=A |journal=B |medrxiv=20232009}}',
  },
  {
    key: 'bad-mr',
    message:
      '“{value}” is no MR number; its link leads nowhere, and readers see a message behind the citation.',
    is: 'The value has not the form of an MR number.',
    shows: 'Check |mr= value',
    mend: 'It has seven digits or fewer.',
    example: '{{cite journal |title=A |journal=B |mr=abc}}',
  },
  {
    key: 'bad-oclc',
    message:
      '“{value}” is no OCLC number; its link leads nowhere, and readers see a message behind the citation.',
    is: 'The value has not the form of an OCLC number.',
    shows: 'Check |oclc= value',
    mend: 'It has digits only, eleven at most.',
    example: '{{cite book |title=A |oclc=abc}}',
  },
  {
    key: 'bad-ol',
    message:
      '“{value}” is no Open Library identifier; its link leads nowhere, and readers see a message behind the citation.',
    is: 'The value has not the form of an Open Library identifier.',
    shows: 'Check |ol= value',
    mend: 'It has digits and the letter A, M or W at its end, as `18319A`.',
    example: '{{cite book |title=A |ol=abc}}',
  },
  {
    key: 'bad-osti',
    message:
      '“{value}” is no OSTI number; its link leads nowhere, and readers see a message behind the citation.',
    is: 'The value has not the form of an OSTI number.',
    shows: 'Check |osti= value',
    mend: 'It has digits only, and no more than have been given out.',
    example: '{{cite journal |title=A |journal=B |osti=abc}}',
  },
  {
    key: 'bad-paramlink',
    message:
      '“{value}” does not belong into “{parameter}”; the link is lost, and readers see a message behind the citation.',
    is: 'A parameter for the name of a page holds a link, an address or markup, or a given name is a link.',
    shows: 'Check |author-link= value',
    mend: 'Write the title of the page by itself: without brackets, and with a colon before the code of another language.',
    example: '{{cite book |title=A |last=B |author-link=[[B]]}}',
  },
  {
    key: 'bad-pmc',
    message:
      '“{value}” is no PMC number; its link leads nowhere, and readers see a message behind the citation.',
    is: 'The number of an article in PubMed Central has digits only, and lies below the highest that was given out.',
    shows: 'Check |pmc= value',
    mend: 'Copy it again from the article’s page, without the letters “PMC”.',
    example: '{{cite journal |title=A |journal=B |pmc=abc}}',
  },
  {
    key: 'bad-pmid',
    message:
      '“{value}” is no PMID; its link leads nowhere, and readers see a message behind the citation.',
    is: 'The number of an article in PubMed has digits only, and lies below the highest that was given out.',
    shows: 'Check |pmid= value',
    mend: 'Copy it again from the article’s page, without the letters “PMID”.',
    example: '{{cite journal |title=A |journal=B |pmid=PMID 12345}}',
  },
  {
    key: 'bad-rfc',
    message:
      '“{value}” is no RFC number; its link leads nowhere, and readers see a message behind the citation.',
    is: 'The value has not the form of an RFC number.',
    shows: 'Check |rfc= value',
    mend: 'It has digits only, as `2606`.',
    example: '{{cite web |title=A |url=https://example.org |rfc=RFC 2606}}',
  },
  {
    key: 'bad-s2cid',
    message:
      '“{value}” is no S2CID; its link leads nowhere, and readers see a message behind the citation.',
    is: 'The value has not the form of an S2CID.',
    shows: 'Check |s2cid= value',
    mend: 'It has digits only, and does not begin with 0.',
    example: '{{cite journal |title=A |journal=B |s2cid=abc}}',
  },
  {
    key: 'bad-sbn',
    message: '“{value}” is no SBN ({detail}); readers see a message behind the citation.',
    is: 'The number of a book from before 1970 has nine digits, of which the last one is a check digit.',
    shows: 'Check |sbn= value: checksum',
    mend: 'Copy it again from the book, or put it in double parentheses, `((…))`, if the book itself has it wrong.',
    example: '{{cite book |title=A |sbn=306-40615-3}}',
  },
  {
    key: 'bad-ssrn',
    message:
      '“{value}” is no SSRN number; its link leads nowhere, and readers see a message behind the citation.',
    is: 'The value has not the form of an SSRN number.',
    shows: 'Check |ssrn= value',
    mend: 'It has digits only.',
    example: '{{cite journal |title=A |journal=B |ssrn=abc}}',
  },
  {
    key: 'bad-url',
    message:
      '“{value}” is no address; the link does not work, and readers see a message behind the citation.',
    is: 'An address holds a space or brackets, lacks `https://` or a host, or is that of the original where the archived copy is wanted.',
    shows: 'Check |url= value',
    mend: 'Copy the whole address from the browser; letters of other scripts in the host stand as `xn--…`.',
    example: '{{cite web |title=A |url=example}}',
  },
  {
    key: 'bad-usenet-id',
    message: '“{value}” is no message id of Usenet; readers see a message behind the citation.',
    is: 'A message id has an @ in it, and no angle brackets around it.',
    shows: 'Check |message-id= value',
    mend: 'Copy it again from the header of the message.',
    example: '{{cite newsgroup |title=A |newsgroup=rec.arts |message-id=abc}}',
  },
  {
    key: 'bad-zbl',
    message:
      '“{value}” is no Zbl number; its link leads nowhere, and readers see a message behind the citation.',
    is: 'The value has not the form of a Zbl number.',
    shows: 'Check |zbl= value',
    mend: 'Write it as `0472.53010`.',
    example: '{{cite journal |title=A |journal=B |zbl=abc}}',
  },
  {
    key: 'bare-url-missing-title',
    message:
      '“{parameter}” is an address without a title; readers see the bare address and a message.',
    is: 'The citation has an address and no title that could carry the link.',
    shows: '|chapter-url= missing title',
    mend: 'Add the title that belongs to the address.',
    example: '{{cite book |title=A |chapter-url=https://example.org}}',
  },
  {
    key: 'biorxiv-missing',
    message:
      'The citation has no good “biorxiv”; readers cannot find the preprint, and see a message.',
    is: 'A citation of a preprint needs its bioRxiv identifier.',
    shows: '|biorxiv= required',
    mend: 'Add the identifier as `biorxiv`.',
    example: '{{cite bioRxiv |title=A}}',
  },
  {
    key: 'chapter-ignored',
    message:
      'Citations of this kind have no chapters, so “{parameter}” is not shown; readers see a message behind the citation.',
    is: 'An article of a website, newspaper or journal has no chapters, so the parameter is ignored.',
    shows: '|chapter= ignored',
    mend: 'Use `title` for the article and `website` or `journal` for the work, or choose a template for books.',
    example: '{{cite web |title=A |chapter=B |url=https://example.org}}',
  },
  {
    key: 'citation-missing-title',
    message: 'The citation has no “{parameter}”; readers see a message instead.',
    is: 'Every citation needs a title.',
    shows: 'Missing or empty |title=',
    mend: 'Add the title of what is cited.',
    example: '{{cite web |url=https://example.org}}',
  },
  {
    key: 'cite-web-url',
    message: 'The citation has no “url”; readers cannot follow it, and see a message.',
    is: 'A citation of a web page needs its address.',
    shows: 'Missing or empty |url=',
    mend: 'Add the address, or choose another template for something that is not on the web.',
    example: '{{cite web |title=A}}',
  },
  {
    key: 'citeseerx-missing',
    message:
      'The citation has no good “citeseerx”; readers cannot find the text, and see a message.',
    is: 'A citation of CiteSeerX needs its identifier.',
    shows: '|citeseerx= required',
    mend: 'Add the identifier as `citeseerx`.',
    example: '{{cite CiteSeerX |title=A}}',
  },
  {
    key: 'class-ignored',
    message:
      'The old arXiv identifier names its class itself, so “class” is not shown; readers see a message behind the citation.',
    is: 'An arXiv identifier from before April 2007 begins with its class.',
    shows: '|class= ignored',
    mend: 'Take `class` out.',
    example: '{{cite arXiv |title=A |arxiv=hep-th/9901001 |class=hep-th}}',
  },
  {
    key: 'contributor-ignored',
    message:
      'Only books have contributors, so “{parameter}” is not shown; readers see a message behind the citation.',
    is: 'The citation is not of a book, and names the author of a part of one.',
    shows: '|contributor= ignored',
    mend: 'Use `author` and `chapter`, or choose the template for books.',
    example: '{{cite web |title=A |url=https://example.org |contributor=B}}',
  },
  {
    key: 'contributor-missing-required-param',
    message:
      'A contributor needs “{required}” beside the name; readers do not see the name, but a message.',
    is: 'Whoever contributed to a book is named with the contribution, and beside the author of the book.',
    shows: '|contributor= requires |contribution=',
    mend: 'Add `contribution` (such as “Foreword”) and the book’s author.',
    example: '{{cite book |title=A |last=B |contributor=C}}',
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
    key: 'disp-name',
    message:
      '“{parameter}={value}” is not possible: {why}; all names are shown, and readers see a message behind the citation.',
    is: 'How many names are shown is a number below that of the names, or “etal”.',
    shows: 'Invalid |display-authors=5',
    mend: 'Give a smaller number, or take the parameter out.',
    example: '{{cite book |title=A |last=B |display-authors=5}}',
  },
  {
    key: 'doibroken-missing-doi',
    message: '“{parameter}” needs a “doi” beside it; readers see a message behind the citation.',
    is: 'The citation says since when a DOI does not work, and names none.',
    shows: '|doi-broken-date= requires |doi=',
    mend: 'Add the `doi`, or take the date out.',
    example: '{{cite journal |title=A |journal=B |doi-broken-date=5 May 2020}}',
  },
  {
    key: 'embargo-missing-pmc',
    message: '“{parameter}” needs a “pmc” beside it; readers see a message behind the citation.',
    is: 'The citation says until when an article is withheld, and names none.',
    shows: '|pmc-embargo-date= requires |pmc=',
    mend: 'Add the `pmc`, or take the date out.',
    example: '{{cite journal |title=A |journal=B |pmc-embargo-date=5 May 2020}}',
  },
  {
    key: 'empty-citation',
    message: 'The citation says nothing; readers see “Empty citation” instead.',
    is: 'No parameter of the citation has a value that it could show.',
    shows: 'Empty citation',
    mend: 'Fill it in, or take it out.',
    example: '{{cite web |url= |title=}}',
  },
  {
    key: 'etal',
    message:
      '“{parameter}” says “et al.”; it counts as a part of the name, and readers see a message behind the citation.',
    is: 'A name holds “et al.” or “and others”, which then stands in the data of the citation as a name.',
    shows: 'Explicit use of et al. in: |author=',
    mend: 'Take it out of the name, and add `display-authors=etal`.',
    example: '{{cite book |title=A |author=Smith et al.}}',
  },
  {
    key: 'extra-text-edition',
    message:
      '“{value}” says “edition” once more; the citation writes “ed.” itself, and readers see a message behind the citation.',
    is: 'The word “edition” stands in the value, and the citation adds “ed.” to it.',
    shows: '|edition= has extra text',
    mend: 'Write the number or name by itself, as `2nd`.',
    example: '{{cite book |title=A |edition=2nd edition}}',
  },
  {
    key: 'extra-text-issue',
    message:
      '“{value}” says what it is, which the citation does itself; readers see a message behind the citation.',
    is: 'A word such as “no.” stands before the number of the issue.',
    shows: '|issue= has extra text',
    mend: 'Write the number by itself.',
    example: '{{cite journal |title=A |journal=B |issue=no. 4}}',
  },
  {
    key: 'extra-text-pages',
    message:
      '“{value}” says “p.” or “pp.”, which the citation writes itself; readers see a message behind the citation.',
    is: 'An abbreviation for “pages” stands before the numbers.',
    shows: '|pages= has extra text',
    mend: 'Write the numbers by themselves.',
    example: '{{cite book |title=A |pages=pp. 3–5}}',
  },
  {
    key: 'extra-text-volume',
    message:
      '“{value}” says what it is, which the citation does itself; only the wiki’s editors see a message.',
    is: 'A word such as “vol.” stands before the number of the volume.',
    mend: 'Write the number by itself.',
    example: '{{cite book |title=A |volume=vol. 3}}',
  },
  {
    key: 'first-missing-last',
    message:
      '“{parameter}” has no “{required}” beside it; readers do not see the name, but a message.',
    is: 'The citation has a given name without a surname.',
    shows: '|first= missing |last=',
    mend: 'Add the surname; a name that has no parts goes into `author`.',
    example: '{{cite book |title=A |first=B}}',
  },
  {
    key: 'format-missing-url',
    message:
      '“{parameter}” needs “{required}” beside it; readers see a message behind the citation.',
    is: 'The citation names the file format of something that it has no address of.',
    shows: '|format= requires |url=',
    mend: 'Add the address, or take the format out.',
    example: '{{cite book |title=A |format=PDF}}',
  },
  {
    key: 'generic-name',
    message: '“{value}” is no name of a person; readers see a message behind the citation.',
    is: 'The value holds a word such as “Facebook”, “editor” or “contact us”, as tools put it there.',
    shows: '|author= has generic name',
    mend: 'Write the name by itself; an editor goes into `editor`, and a true name goes in double parentheses, `((…))`.',
    example: '{{cite book |title=A |editor=B. Smith (ed.)}}',
  },
  {
    key: 'generic-title',
    message:
      '“{value}” is not the title of the page but a message of its server; readers see a message behind the citation.',
    is: 'A tool that found no title took what the server said instead.',
    shows: 'Cite uses generic title',
    mend: 'Look the true title up, perhaps in an archived copy.',
    example: '{{cite web |title=404 Not Found |url=https://example.org}}',
  },
  {
    key: 'invalid-param-val',
    message:
      '“{parameter}” does not take “{value}”; it has no effect, and readers see a message behind the citation. It takes: {possible}.',
    is: 'The parameter takes certain words only.',
    shows: 'Invalid |mode=cs3',
    mend: 'Use one of its words, or take it out.',
    example: '{{cite book |title=A |mode=cs3}}',
  },
  {
    key: 'invisible-char',
    message:
      '“{parameter}” holds something invisible, a {character}, at position {position}; readers see a message behind the citation.',
    is: 'The value holds a character that nobody sees, such as a line end or a joiner, which spoils the data of the citation.',
    shows: 'zero width space character in |title= at position 2',
    mend: 'Delete the character, or write a space in its place.',
    example: '{{cite web |title=A\u200bB |url=https://example.org}}',
  },
  {
    key: 'missing-name',
    message:
      'The list of names has a gap: “{missing}” is missing before “{parameter}”; readers see a message behind the citation.',
    is: 'The names are numbered, and a number is left out.',
    shows: 'Missing |author1=',
    mend: 'Number the names without a gap.',
    example: '{{cite book |title=A |last2=B}}',
  },
  {
    key: 'medrxiv-missing',
    message:
      'The citation has no good “medrxiv”; readers cannot find the preprint, and see a message.',
    is: 'A citation of a preprint needs its medRxiv identifier.',
    shows: '|medrxiv= required',
    mend: 'Add the identifier as `medrxiv`.',
    example: '{{cite medRxiv |title=A}}',
  },
  {
    key: 'numeric-names',
    message: '“{value}” is no name, only digits; readers see a message behind the citation.',
    is: 'A parameter for a name holds digits only.',
    shows: '|author= has numeric name',
    mend: 'Write the name, or put a true one in double parentheses, `((…))`.',
    example: '{{cite book |title=A |author=1234}}',
  },
  {
    key: 'missing-periodical',
    message: 'The citation has no “{required}”; only the wiki’s editors see a message.',
    is: 'A citation of an article names the work that it appeared in.',
    mend: 'Add the name of the journal or magazine, or choose another template.',
    example: '{{cite journal |title=A |year=2001}}',
  },
  {
    key: 'missing-pipe',
    message:
      '“{parameter}” seems to hold the parameter “{lost}” as well; it is not read, and readers see a message behind the citation.',
    is: 'A value holds the name of a parameter and an equals sign, so that a pipe seems to be missing.',
    shows: 'Missing pipe in: |title=',
    mend: 'Write a pipe before the name of the parameter.',
    example: '{{cite web |title=A url=https://example.org}}',
  },
  {
    key: 'param-access-requires-param',
    message:
      '“{parameter}” needs “{required}” beside it; readers see a message behind the citation.',
    is: 'The citation says who may read something that it does not name.',
    shows: '|url-access= requires |url=',
    mend: 'Add what it belongs to, or take it out.',
    example: '{{cite book |title=A |url-access=subscription}}',
  },
  {
    key: 'param-has-ext-link',
    message:
      '“{parameter}” holds an address, which belongs into “url”; readers see a message behind the citation.',
    is: 'An address stands in a value that is a text, so that the link of the citation breaks.',
    shows: 'External link in |title=',
    mend: 'Move the address into the parameter for addresses, and leave the text.',
    example: '{{cite web |title=[https://example.com A] |url=https://example.org}}',
  },
  {
    key: 'param-unknown-empty',
    message:
      'Citations of this kind have no parameter “{parameter}”, empty as it is; readers see a message behind the citation.',
    is: 'The citation has an empty parameter that its template does not know, or a pipe too many.',
    shows: 'Cite has empty unknown parameter: |foo=',
    mend: 'Take it out.',
    example: '{{cite web |title=A |url=https://example.org |foo=}}',
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
    shows: 'Unknown parameter |acessdate= ignored (|access-date= suggested)',
    mend: 'Use the name that is suggested, if it is what you mean.',
    example: '{{cite web |title=A |url=https://example.org |acessdate=5 May 2020}}',
  },
  {
    key: 'redundant-parameters',
    message:
      '“{parameter}” means the same as “{used}”, and only one of them is shown; readers see a message behind the citation.',
    is: 'Two parameters that exclude each other both have a value.',
    shows: 'More than one of |author= and |last= specified',
    mend: 'Take one of them out.',
    example: '{{cite web |title=A |work=B |website=C |url=https://example.org}}',
  },
  {
    key: 'script-parameter',
    message:
      '“{parameter}” does not begin with the code of a language that it takes ({detail}); readers see a message behind the citation.',
    is: 'A title in another script begins with the code of its language and a colon.',
    shows: 'Invalid |script-title=: missing prefix',
    mend: 'Write it as `ja:日本`, with the code of a language that is not written in Latin letters.',
    example: '{{cite book |script-title=A |year=2001}}',
  },
  {
    key: 'ssrn-missing',
    message: 'The citation has no good “ssrn”; readers cannot find the text, and see a message.',
    is: 'A citation of the Social Science Research Network needs its number.',
    shows: '|ssrn= required',
    mend: 'Add the number as `ssrn`.',
    example: '{{cite SSRN |title=A}}',
  },
  {
    key: 'text-ignored',
    message:
      'The text “{text}” belongs to no parameter; it is not shown, and readers see a message behind the citation.',
    is: 'A text stands between two pipes without the name of a parameter.',
    shows: 'Text "B" ignored',
    mend: 'Write the name of the parameter and an equals sign before it, or take it out.',
    example: '{{cite web |title=A |B |url=https://example.org}}',
  },
  {
    key: 'trans-missing-title',
    message:
      '“{parameter}” translates a “{required}” that is not there; readers see a message behind the citation.',
    is: 'The citation has a translated title and not the original one.',
    shows: '|trans-title= requires |title= or |script-title=',
    mend: 'Add the original title, or give the translation as the title.',
    example: '{{cite book |trans-title=A |year=2001}}',
  },
  {
    key: 'vancouver',
    message:
      'Name {number} is not in Vancouver style ({detail}); readers see a message behind the citation.',
    is: 'Names in this style are a surname and one or two initials without stops, as in `Smith JA`, with commas between them.',
    shows: 'Vancouver style error: initials in name 1',
    mend: 'Write the name so, or put that of an organisation in double parentheses, `((…))`.',
    example: '{{cite journal |title=A |journal=B |vauthors=Smith J.A.}}',
  },
  {
    key: 'wikilink-in-url',
    message:
      'The title is linked to a page of the wiki and to an address at once; the citation cannot do both, and readers see a message behind the citation.',
    is: 'A title that is a link stands beside the address that it shall lead to.',
    shows: 'URL–wikilink conflict',
    mend: 'Take the brackets or `title-link` out, or else the address.',
    example: '{{cite web |title=[[A]] |url=https://example.org}}',
  },
];
