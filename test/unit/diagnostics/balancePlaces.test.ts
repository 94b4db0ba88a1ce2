import { expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { diagnose } from '../../../server/features/diagnose/diagnose.ts';
import { applyEdits } from '../applyEdits.ts';
import { site } from '../site.ts';

/** What each first fix makes of a page; `⟦…⟧` stands for the mark that the fault has taken away. */
const pages: readonly string[] = [
  // Links.
  '{|\n| [[Paul Popplewell⟦]]⟧ || [[Drama film|Drama]]\n|}',
  'It lies in [[Canada⟦]]⟧. It was built in 1939.',
  'With [[St. Michael⟦]]⟧, and with [[S. J. Watson⟦]]⟧ in May.',
  "He worked for the [[Hudson's Bay Company⟦]]⟧, later.",
  'He sought [[electoral reform⟦]]⟧ and more.',
  '*[[John Honderich]] (1995–2004)\n*[[Jagoda Pike⟦]]⟧ (2006–2008)\n',
  '*[[John Honderich]] (1995)\n*[[Jagoda Pike⟦]]⟧ (2006)\n',
  'The band [[Tortoise (band)⟦]]⟧ played.',
  'Den [[1. oktober⟦]]⟧ kom han.',
  // Templates without their end.
  '{{Infobox a\n| seat = {{NOR⟦}}⟧ [[Stavanger]]\n| b = c\n}}',
  'A.<ref>{{cite web|url=http://a.b|title=C|date=2010⟦}}⟧ {{Dead link|date=May 2014}}</ref>',
  'A.<ref>{{cite book|title=A|year=2000⟦}}⟧{{cite book|title=B|year=2001}}</ref>',
  '* {{cite web|title=A|publisher=B|accessdate=May 30, 2006⟦}}⟧\n* {{cite web|title=C}}\n',
  'An area of {{convert|630|km2|sqmi|0⟦}}⟧,<ref name=a>[http://a.b c], D (2001).</ref> or so.',
  'Of some {{formatnum:2400⟦}}⟧ sheets.<ref>A</ref>',
  '{{Infobox town\n|name   = A\n|image  = {{multiple image\n| border = b\n| total_width = 280\n⟦}}⟧\n|motto  = x\n}}\nText.',
  '* {{code|quill blame⟦}}⟧ {{code|quill credit}}',
  '{{original research|date=August 2014⟦}}⟧\n{{Infobox a\n| b = c\n}}\nText.',
  'A.{{efn|Some say it is {{convert|5|m|ft⟦}}⟧ longer.}} It flows.',
  'A.{{efn|Some say it is {{convert|5|m|ft}} longer.⟦}}⟧ It flows.',
  '{{quote|He said it is {{lang|fr|bon⟦}}⟧ and good.}}\nText.\n',
  // Templates without their start.
  '{{Infobox a\n|b = {{plainlist|\n* {{small|(1851)}}\n* [[C]] ⟦{{⟧small|(1860)}}\n}}\n|d = e\n}}',
  '{|\n! scope="row" | A ⟦{{⟧Version|o|1.0}}\n| {{Version|o|2.0}}\n|}',
  '{|\n| {{sort|047|⟦{{⟧convert|47|ft|m|abbr=on}}}}\n| {{convert|1|ft}}\n|}',
  '{|\n| ⟦{{⟧sort|047|{{convert|47|ft|m|abbr=on}}}}\n| {{sort|1|2}}\n|}',
  'A.\n\n⟦{{⟧DEFAULTSORT:Marl F.C.}}\n[[Category:Marl]]',
  '{|\n| a || ⟦{{⟧dts||09|05}}\n|-\n| b || {{dts||09|06}}\n|}',
  'About {{convert|8|mm|in|1|abbr=on}}, with snow of about ⟦{{⟧convert|1|cm|in|0|abbr=on}}.',
  '{{Use mdy dates}}\n⟦{{⟧Infobox settlement\n|name = Toronto\n|area = 630\n}}\n{{Toronto}}',
  '{{Navboxes|list =\n{{Toronto}}\n⟦{{⟧Subdivisions of Ontario}}\n{{Canada capitals}}\n}}',
  'It has recently⟦{{⟧When|date=March 2009}} said so.',
  'From 4 January 2009⟦{{⟧snd}}the coldest winter.',
  '{{Infobox a\n| seat = ⟦{{⟧NOR}} [[Stavanger]]\n| b = c\n}}',
  // Links without their start.
  'In 2004 he left Arsenal for ⟦[[⟧Chelsea]] and won.',
  'The match was Arsenal v ⟦[[⟧Chelsea]] that day.',
  'It lay near the ⟦[[⟧Bridge of the River Isa]] then.',
  // Comments.
  'Named after {{tl|quill}} <!-- see {{tl|quill}} ⟦-->⟧{{b|c}}.',
  'Its cities<!--but not all of them⟦-->⟧<ref name="a">[[A]]</ref> are [[large]].',
  'A.<ref>[http://a.b C<!-- Bot generated title ⟦-->⟧]</ref> D.',
  '{{cite web|url=http://a.b <!-- Bot retrieved ⟦-->⟧|archivedate = 2007}}',
  '<!-- {{a\n| b = c\n}}⟦-->⟧\nText [[d]].\n',
  'A <!-- see [[WP:NPOV]] ⟦-->⟧ [[b]].',
  // References.
  'A.<ref>{{cite web|title=B}}{{dead link|date=May 2012}}⟦</ref>⟧ C [[d]].<ref>E</ref>',
  'A.<ref>[http://a.b C] in [[D]]. Retrieved 2 July 2018.⟦</ref>⟧ The [[e]].\n\nF.<ref>G</ref>',
  'A,<ref>Penn (2010).⟦</ref>⟧ while [[b]] found it so.<ref>G</ref>',
  'A.{{efn|B.<ref>Minutes, 7 March 1837, [[C]].⟦</ref>⟧|name=d}} E.<ref>F</ref>',
  'A.<ref name="b" ⟦/⟧> C [[d]].<ref name="b">{{cite web|title=E}}</ref>',
];

test.each(pages)('%s', (page) => {
  const original = page.replace(/[⟦⟧]/g, '');
  const broken = page.replace(/⟦[^⟧]*⟧/g, '');
  const faults = diagnose(openArticle(broken, site)).filter(
    ({ code }) => code.startsWith('balance/') || code === 'cite/included-ref',
  );
  const edits = faults.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  const plain = (text: string) => text.replace(/\s/g, '');
  expect(plain(applyEdits(broken, edits))).toBe(plain(original));
});
