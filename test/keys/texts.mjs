/** Texts of every kind that people type into a page, each as its keys are struck. */
export const typedTexts = {
  infobox: `{{Infobox village
| name = Ham
| population = 1,200
| coordinates = {{coord|52|1|N|4|3|E}}
| image =
}}`,
  'infobox with indented parameters': `{{Infobox village
 | name       = Ham
 | population = 1,200
}}`,
  'reference with citation':
    'Ham is a village.<ref name="a">{{cite web |url=https://example.org/x |title=Ham |last=Lee |date=1 May 2020 |language=en}}</ref> It is small.<ref name="a" />',
  'citation over lines': `<ref>{{cite book
| last = Lee
| title = On Ham
| publisher = BBC
| year = 2020
}}</ref>`,
  table: `{| class="wikitable"
|+ Rivers
! Year !! Name
|-
| 1990 || A
|-
| 1991
| B-C
|}`,
  'nested list': `* one
** two
*** three
** four
* five

After it.`,
  'numbered list': `# one
# two
## three
#* four`,
  'definition list': `; term
: definition
; second term
: first
: second`,
  'comment over lines': `<!-- note
more - well-known --> b`,
  redirect: `#REDIRECT [[Ham (village)]]

{{Redirect category shell|
{{R from move}}
}}`,
  heading: `== History ==
In 1990 it grew.

=== Later ===
Then not.`,
  gallery: `<gallery mode="packed">
File:A.jpg|Caption with [[link]]
File:B.jpg|Other
</gallery>`,
  'file with caption': '[[File:A.jpg|thumb|upright=1.2|alt=Ham|The [[village]] of Ham (2020)]]',
  'bold and italic':
    "'''Ham''' is ''not'' '''''both''''' '''bold ''and italic'' in it''' and ''italic '''with bold''' in it''.",
  'template over lines in a list': `* {{cite web
| url = https://example.org/a
| title = A
}}
* two
** {{ubl
|one
|two
}}`,
  'list in a template': `{{quote box|
* one
* two
}}`,
  'list in a table': `{|
|
* one
* two
|
# three
|}`,
  'parser function over lines': `{{#if:{{{1|}}}
| yes {{{1}}}
| no
}}`,
  'switch over lines': `{{#switch:{{{1}}}
|a=one
|b
|c=two
|#default=three
}}`,
  'apostrophes and quotes in prose': `It's the dogs' "day" in the '90s, 'tis said; rock 'n' roll, 'so-called', and (it's) "it's".`,
  'indented talk reply': `I agree. ~~~~
: So do I. ~~~~
:: I don't. ~~~~
::: See [[WP:X|this]]. {{ping|A}} ~~~~`,
  'list after a list with an empty line': `* one

* two`,
  'bare address in prose': 'See https://example.org/path?a=b&c=d#e and [https://example.org Ham].',
  'tags of all kinds':
    '<sup>2</sup> H<sub>2</sub>O <nowiki>[[x]]</nowiki> a<br>b<br />c <code>d</code> <math>x < y</math> <span style="color:red">e</span> <s>f</s>',
  'blockquote over lines': `<blockquote>
A ''quote''.
</blockquote>
{{main|Ham}}`,
  'category and sort key': `{{DEFAULTSORT:Ham}}
[[Category:Villages]]
[[de:Ham]]`,
  'less and more': 'a < b > c, 3 <5, <3, x->y, {x}, [1913], (a) :) {{!}} -- – — ---',
};

/** What is added to keys that nothing follows: the keys, and the text that stands then. */
export const completedTexts = {
  template: ['{{', '{{}}'],
  link: ['[[A', '[[A]]'],
  'open table': ['{|', '{||}'],
  comment: ['<!--', '<!-- -->'],
  ref: ['<ref>', '<ref></ref>'],
  'named ref': ['<ref name="a">', '<ref name="a"></ref>'],
  'gallery tag': ['<gallery>', '<gallery></gallery>'],
  bold: ["'''", "''''''"],
  'next item': ['* one\ntwo', '* one\n* two'],
  'next nested item': ['*# one\ntwo', '*# one\n*# two'],
  'definition of a term': ['; term\nwords', '; term\n: words'],
  'end of a list': ['* one\n\n', '* one\n\n'],
};
