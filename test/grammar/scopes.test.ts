import { describe, expect, it } from 'vitest';
import { checkScopes } from './checkScopes.ts';
import { scopesOf, tokenize } from './tokenize.ts';

describe('headings', () => {
  checkScopes([
    ['= A =', 'A', 'entity.name.section'],
    ['==A==', 'A', 'entity.name.section'],
    ['== A == <!-- c -->', ' c ', 'comment.block.html'],
    ['== A [[B|c]] ==', 'B', 'markup.underline.link.internal'],
    ['== A {{b|c=d}} ==', 'c=', 'variable.parameter.template'],
  ]);

  it.each([
    ['=== A ==', 2],
    ['== A ===', 2],
    ['======= A =======', 6],
    ['= A == B =', 1],
    ['== A ==  ', 2],
    ['== A ==<!-- b --><!-- c -->', 2],
  ])('%j has level %i', (text, level) => {
    expect(scopesOf(text, 'A')[0]).toBe(`markup.heading.${level}.wikitext`);
  });

  it.each(['== A', ' == A ==', '====', '=', '== A == b', '| == A ==', '== A == <!-- b --> c'])(
    '%j is not one',
    (text) => {
      const scopes = tokenize(text)[0]!.tokens.flatMap((token) => token.scopes);
      expect(scopes.filter((scope) => scope.startsWith('markup.heading'))).toEqual([]);
    },
  );
});

describe('templates', () => {
  const template = 'entity.name.function.template';
  const parameter = 'variable.parameter.template';
  checkScopes([
    ['{{a}}', 'a', template],
    ['{{\n  Long name\n| b = c\n}}', 'Long', template],
    ['{{\n  Long name\n| b = c\n}}', 'b', parameter],
    ['{{a\n| long name = c}}', 'long', parameter],
    ['{{a|\n b = c}}', 'b', parameter],
    ['{{a|<!-- x --> b = c}}', 'b', parameter],
    ['{{a|b}}', 'b', 'meta.template'],
    ['{{a|b=c=d}}', 'd', 'meta.template'],
    ['{{a|b={{c|d={{e|f=g}}}}|h=i}}', 'f', parameter],
    ['{{a|b={{c|d={{e|f=g}}}}|h=i}}', 'h', parameter],
    ['{{a|[[b|c=d]]}}', 'c=', 'meta.link.label'],
    ['{{a|b=[[c|d]]|e=f}}', 'e', parameter],
    ['{{a|b=<ref>c|d</ref>|e=f}}', 'e=f', parameter],
    ['{{subst:a|b}}', 'subst', 'keyword.other.substitution'],
    ['{{subst:a|b}}', 'a|', template],
    ['{{a|}} after', 'after', undefined],
    ['{{{a|b}}} after', 'a|', 'variable.other.argument'],
    ['{{{a|}}} after', 'after', undefined],
    ['{{{{{a}}}|b=c}}', 'a}', 'variable.other.argument'],
    ['{{{{{a}}}|b=c}}', 'b', parameter],
    ['{{{{a}}}} after', 'a', 'variable.other.argument'],
    ['{{{{a}}|b=c}}', 'b', parameter],
    ['{{{a|{{b|c=d}}}}} after', 'c', parameter],
    ['{{{a|{{b|c=d}}}}} after', 'after', undefined],
    ['{{{!}} class="a"', '!', 'constant.language.magic-word'],
  ]);
});

describe('parser functions and magic words', () => {
  const name = 'support.function.parser-function';
  checkScopes([
    ['{{#if:a|b|c}}', '#if', name],
    ['{{#if:a|b=c|d}}', 'b', 'meta.parser-function'],
    ['{{#if:{{{a|}}}|b}}', 'a', 'variable.other.argument'],
    ['{{#switch:a|b=c|#default=d}}', 'b', 'variable.parameter.template'],
    ['{{#tag:ref|text|name=b}}', 'name', 'variable.parameter.template'],
    ['{{#invoke:Module|func|b=c}}', 'Module', 'entity.name.namespace.module'],
    ['{{#invoke:Module|func|b=c}}', 'func', 'entity.name.function.module'],
    ['{{#invoke:Module|func|b=c}}', 'b', 'variable.parameter.template'],
    ['{{lc:ABC}}', 'lc', name],
    ['{{PAGENAME}}', 'PAGENAME', 'constant.language.magic-word'],
    ['{{DEFAULTSORT:a, b}}', 'DEFAULTSORT', 'constant.language.magic-word'],
    ['{{!}}', '!', 'constant.language.magic-word'],
    ['{{WIA}}', 'WIA', 'entity.name.function.template'],
    ['__NOTOC__', 'NOTOC', 'constant.language.behavior-switch'],
    ['__БЕЗ_ОГЛ__', 'БЕЗ', undefined],
    ['__БЕЗОГЛ__', 'БЕЗ', 'constant.language.behavior-switch'],
    ['a ~~~~', '~~~~', 'keyword.other.signature'],
    ['#REDIRECT [[A]]', 'REDIRECT', 'keyword.control.redirect'],
    ['#WEITERLEITUNG [[A]]', 'WEITER', 'keyword.control.redirect'],
    ['a\n#see [[A]]', 'see', undefined],
  ]);
});

describe('links', () => {
  const target = 'markup.underline.link.internal';
  const address = 'markup.underline.link.external';
  checkScopes([
    ['[[A]]', 'A', target],
    ['[[A b#C|d]]', 'A b', target],
    ['[[A|b]]s', 'b', 'meta.link.label'],
    ['[[A|b]]s', 's', undefined],
    ["[[A|''b'']]", 'b', 'markup.italic'],
    ['[[A|b\nc]] after', 'after', undefined],
    ['[[A|b [c]]] after', 'after', undefined],
    ['[[A/{{b|c=d}}|e]]', 'c', 'variable.parameter.template'],
    ['[[Category:A|b]]', 'Category', 'entity.name.namespace'],
    ['[[File:A.jpg|thumb|b]]', 'File', 'entity.name.namespace'],
    ['[[File:A.jpg|thumb|b]]', 'A.jpg', target],
    ['[[File:A.jpg|thumb|b]]', 'thumb', 'constant.language.file-option'],
    ['[[File:A.jpg|220x100px|b]]', '220', 'constant.language.file-option'],
    ['[[File:A.jpg|alt=B c|d]]', 'alt', 'entity.other.attribute-name'],
    ['[[File:A.jpg|thumb|see [[B|c]] here]]', 'B', target],
    ['[[File:A.jpg|thumb|see [[B|c]] here]]', 'here', 'meta.link.label'],
    ['[[Datei:A.jpg|mini|b]]', 'Datei', 'entity.name.namespace'],
    ['[https://a.org b]', 'https', address],
    ['[https://a.org b]', ' b', 'meta.link.external'],
    ['[//a.org b]', 'a.org', address],
    ['[[https://a.org b]]', 'a.org', address],
    ['see https://a.org/b_(c), d', 'b_(c)', address],
    ['see https://a.org/b_(c), d', ', d', undefined],
    ['(https://a.org)', ')', undefined],
    ["https://a.org''b''", 'b', 'markup.italic'],
    ['{{a|https://a.org|b=c}}', 'b=', 'variable.parameter.template'],
    ['ISBN 978-0-306-40615-7', '306', 'markup.underline.link.magic'],
  ]);
});

describe('tags', () => {
  checkScopes([
    ['<ref name="a b" group=c />', 'ref', 'entity.name.tag.extension'],
    ['<ref name="a b" group=c />', 'name', 'entity.other.attribute-name'],
    ['<ref name="a b" group=c />', 'a b', 'string.quoted.double'],
    ['<ref name="a b" group=c />', 'c />', 'string.unquoted'],
    ['<ref name=a/>b', '/>', 'punctuation.definition.tag.end'],
    ['<ref name=a/>b', 'b', undefined],
    ['<ref>a</ref>', 'a', 'meta.reference'],
    ['<ref>a</ref>b', 'b', undefined],
    ['<div style="color:{{a|b=c}}">', 'b=', 'variable.parameter.template'],
    ['<div\n class="a">', 'class', 'entity.other.attribute-name'],
    ['<br/>', 'br', 'entity.name.tag.html'],
    ['</span>', 'span', 'entity.name.tag.html'],
    ['<tabber a=b>', 'tabber', 'entity.name.tag.other'],
    ['a <b2 and c', 'and', undefined],
    ['a < b and c', 'b', undefined],
    ['&nbsp;&#160;&#xA0;', 'nbsp', 'constant.character.entity'],
    ['&#xA0;', 'xA0', 'constant.character.entity'],
    ['AT&T; R&D', 'R&D', undefined],
    ['<nowiki>[[a]]</nowiki>', 'a', 'markup.inline.raw'],
    ['<nowiki>&amp;</nowiki>', 'amp', 'constant.character.entity'],
    ['<nowiki/>[[a]]', 'a]', 'markup.underline.link.internal'],
    ['<pre>\n{{a}}\n</pre>', 'a}', 'markup.inline.raw'],
    ['<gallery mode=packed>\nFile:A.jpg|b\n</gallery>', 'File', 'markup.underline.link.file'],
    ['<!-- {{a}} -->', 'a', 'comment.block.html'],
    ['a<!-- b\nc -->d', 'c', 'comment.block.html'],
    ['a<!-- b\nc -->d', 'd', undefined],
  ]);
});
