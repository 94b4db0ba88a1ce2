/** The only module that imports wikiparser-node: wikitext in, our own plain tree and lint reports out. */
import Parser from 'wikiparser-node';
import enwiki from 'wikiparser-node/config/enwiki.json';
import type { ParserConfiguration } from '../wikis/site.ts';
import { isTooComplex } from './complexity.ts';
import { ParserUnavailable } from './parserUnavailable.ts';
import { soundText } from './soundText.ts';
import type { LintEdit, LintReport, ParsedText, SyntaxNode, SyntaxType } from './syntaxNode.ts';

/** What this module uses of a node of wikiparser-node; its own types hide the last three. */
interface ParserNode {
  readonly type: string;
  readonly name?: string;
  readonly childNodes: readonly ParserNode[];
  toString(): string;
  lint(): readonly ParserLint[];
  getAttribute(key: 'padding'): number;
  getGaps(index: number): number;
}

interface ParserFix {
  readonly range: readonly [number, number];
  readonly text: string;
  readonly desc: string;
}

interface ParserLint {
  readonly rule: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
  readonly startIndex: number;
  readonly endIndex: number;
  readonly fix?: ParserFix;
  readonly suggestions?: readonly ParserFix[];
}

type PreparedConfiguration = ReturnType<typeof Parser.getConfig>;

/**
 * Parses a piece of wikitext and lints it.
 * @param text the wikitext; offsets in the result are UTF-16 offsets in it
 * @param configuration the site's parser configuration
 * @param redirect whether a redirect may stand at the start, as on a page's first lines only
 * @returns the tree; plain text only, and `complete: false`, where the text is beyond what the
 *   parser can take (nesting that overflows its stack, counts that make it quadratic)
 * @throws {ParserUnavailable} where there is no parser, and never for what the text holds
 */
export function parseWikitext(
  text: string,
  configuration: ParserConfiguration,
  redirect = true,
): ParsedText {
  const input = keepOffsets(configuration.transcluded ? showIncluded(text) : text);
  if (isTooComplex(input)) return plainText(text);
  const configured = prepare(configuration, redirect);
  try {
    const root = parse(input, configured);
    if (root.toString() !== input) return plainText(text);
    const lint = root.lint().map((error) => lintReport(error, input, text));
    return { root: convert(root, 0), lint, complete: true };
  } catch {
    // The parser overflows or fails on some hostile input; the caller says so to the user.
    return plainText(text);
  }
}

/**
 * A site's parser configuration that ships with wikiparser-node.
 * @param name the site's database name; only `enwiki` is bundled so far
 */
export function bundledConfiguration(name: 'enwiki'): ParserConfiguration {
  return { enwiki }[name];
}

/**
 * On a page that others bring in, what `<includeonly>` holds is text as what `<noinclude>` holds; the parser
 * reads the latter, so that both tags are written alike, with spaces in place of the letters that are left.
 */
function showIncluded(text: string): string {
  return text.replace(
    /<(\/?)includeonly(\s*\/?>)/gi,
    (_, slash: string, rest: string) => `<${slash}noinclude  ${rest}`,
  );
}

/** wikiparser-node drops carriage returns, NUL and DEL, which would shift every offset behind them. */
function keepOffsets(text: string): string {
  return /[\r\0\x7f]/.test(text) ? text.replace(/\r/g, ' ').replace(/[\0\x7f]/g, '\ufffd') : text;
}

interface Prepared {
  readonly withRedirect: PreparedConfiguration;
  readonly withoutRedirect: PreparedConfiguration;
}

const prepared = new WeakMap<ParserConfiguration, Prepared>();

/** The parser is set up at its first use, for the build loads it no earlier either. */
function setUp(): void {
  // Positions are eighty times slower without it, and we never change a tree.
  Parser.viewOnly = true;
  // These need optional services that are not shipped; what is reported may not depend on them.
  Parser.lintConfig = {
    rules: { 'invalid-css': 'off', 'invalid-math': 'off', 'invalid-json': 'off' },
    // A comment that disables rules reaches beyond its block, so it is not the parser's to obey.
    ignoreDisables: true,
  };
  (Parser as unknown as { warning: boolean }).warning = false;
}

let isSetUp = false;

/** Sharing one prepared configuration halves the time of a tiny parse. */
function prepare(configuration: ParserConfiguration, redirect: boolean): PreparedConfiguration {
  let result = prepared.get(configuration);
  if (!result) {
    result = prepareNow(configuration);
    prepared.set(configuration, result);
  }
  return redirect ? result.withRedirect : result.withoutRedirect;
}

/** What goes wrong here is no fault of the text that waits for it. */
function prepareNow(configuration: ParserConfiguration): Prepared {
  try {
    if (!isSetUp) setUp();
    const data = structuredClone(configuration) as Parameters<typeof Parser.getConfig>[0] & {
      transcluded?: boolean;
    };
    delete data.transcluded;
    const result = {
      withRedirect: Parser.getConfig(data),
      // No page can hold this word, so nothing is a redirect.
      withoutRedirect: Parser.getConfig({ ...data, redirection: ['#\u0001'] }),
    };
    // Most of the parser is loaded with its first text only.
    if (!isSetUp) parse(soundText, result.withRedirect).lint();
    isSetUp = true;
    return result;
  } catch (error) {
    throw new ParserUnavailable(error);
  }
}

function parse(input: string, configuration: PreparedConfiguration): ParserNode {
  return Parser.parse(input, false, undefined, configuration) as unknown as ParserNode;
}

function plainText(text: string): ParsedText {
  const leaf: SyntaxNode = { type: 'text', name: '', start: 0, end: text.length, children: [] };
  const root: SyntaxNode = { type: 'root', name: '', start: 0, end: text.length, children: [leaf] };
  return { root, lint: [], complete: false };
}

function convert(node: ParserNode, start: number): SyntaxNode {
  const children: SyntaxNode[] = [];
  const type = node.type as SyntaxType;
  const end = start + node.toString().length;
  if (type !== 'text' && type !== 'comment') {
    let offset = start + node.getAttribute('padding');
    node.childNodes.forEach((child, index) => {
      const converted = convert(child, offset);
      children.push(converted);
      offset = converted.end + node.getGaps(index);
    });
  }
  return { type, name: node.name ?? '', start, end, children };
}

/** @param input what the parser was given for the text */
function lintReport(error: ParserLint, input: string, text: string): LintReport {
  const edit = (fix: ParserFix) => {
    const { range } = fix;
    const isWritten = input.slice(...range) === text.slice(...range);
    return isWritten ? lintEdit(fix) : smallest(lintEdit(fix), input, text);
  };
  return {
    rule: error.rule,
    message: error.message,
    severity: error.severity,
    start: error.startIndex,
    end: error.endIndex,
    suggestions: (error.suggestions ?? []).map(edit),
    ...(error.fix && { fix: edit(error.fix) }),
  };
}

function lintEdit(fix: ParserFix): LintEdit {
  return { start: fix.range[0], end: fix.range[1], newText: fix.text, title: fix.desc };
}

/**
 * Without what the edit leaves as it is, for that would write the parser's blanks over `\r`: most
 * often the last of a line.
 */
function smallest(edit: LintEdit, input: string, text: string): LintEdit {
  const { start, end, newText } = edit;
  const most = Math.min(end - start, newText.length);
  let behind = 0;
  while (behind < most && input[end - 1 - behind] === newText.at(-1 - behind)) behind++;
  const kept = behind === 0 && text.startsWith('\r\n', end - 1) ? 1 : behind;
  let before = 0;
  while (before < most - kept && input[start + before] === newText[before]) before++;
  const first = start + before;
  // What removes the second half of a line end removes the first with it.
  const torn = first > 0 && first < end - kept && text.startsWith('\r\n', first - 1);
  return {
    ...edit,
    start: torn ? first - 1 : first,
    end: end - kept,
    newText: newText.slice(before, newText.length - behind),
  };
}
