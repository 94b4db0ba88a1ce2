import { childOf } from '../syntax/nodeAt.ts';
import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import { CallArgument, callArguments } from './callArguments.ts';

/**
 * Whether MediaWiki expands a part of a construct: always (`live`), but without showing it (`unseen`,
 * as a condition is), as the branch that a condition selects (`chosen`), never (`dead`), or only the
 * wiki knows (`open`).
 */
export type Branch = 'live' | 'unseen' | 'chosen' | 'dead' | 'open';

/**
 * Which children of a construct MediaWiki expands: `{{#if:|a|b}}` leaves `a` out, for example.
 * @param source the text that the node's offsets belong to
 * @returns one entry a child, or undefined where all children are expanded
 */
export function liveBranches(node: SyntaxNode, source: string): Branch[] | undefined {
  if (node.children.length === 0) return undefined;
  // `{{{1|default|rest}}}`: nothing reads the rest.
  if (node.type === 'arg')
    return node.children.map(({ type }) => (type === 'hidden' ? 'dead' : 'live'));
  if (node.type === 'template') return repeatedArguments(node);
  if (node.type !== 'magic-word') return unseenAttributes(node);
  // A condition may hold others, which are asked again for each text that is made of it.
  if (!known.has(node)) known.set(node, conditionBranches(node, source));
  return known.get(node);
}

const known = new WeakMap<SyntaxNode, Branch[] | undefined>();

function conditionBranches(node: SyntaxNode, source: string): Branch[] | undefined {
  if (!Object.hasOwn(conditionals, node.name)) return undefined;
  const branches = conditionals[node.name]!(callArguments(node, source), source);
  let place = 0;
  return node.children.map(({ type }) => {
    // A condition reads no arguments after its branches: `{{#if:x|a|b|c}}`.
    return type === 'parameter' ? (branches[place++] ?? 'dead') : 'live';
  });
}

/** `{{a|b=c|b=d}}`: of a repeated argument the last counts, and MediaWiki never expands the others. */
function repeatedArguments({ children }: SyntaxNode): Branch[] | undefined {
  if (!hasRepeatedName(children)) return undefined;
  const parameters = children.filter(({ type }) => type === 'parameter');
  const last = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  return children.map((child) =>
    child.type === 'parameter' && last.get(child.name) !== child ? 'dead' : 'live',
  );
}

/** Asked of every template at every keystroke, and a set would cost more than the few comparisons. */
function hasRepeatedName(children: readonly SyntaxNode[]): boolean {
  if (children.length > fewArguments) {
    const names = children.filter(({ type }) => type === 'parameter').map(({ name }) => name);
    return new Set(names).size < names.length;
  }
  for (let index = 2; index < children.length; index++) {
    const { name } = children[index]!;
    // The first child is the template's name.
    for (let before = 1; before < index; before++) if (children[before]!.name === name) return true;
  }
  return false;
}

const fewArguments = 40;

/** `<b title="…">`, `| style="…" | cell`: what stands there is expanded, and no reader sees it. */
function unseenAttributes(node: SyntaxNode): Branch[] | undefined {
  if (node.type === 'file') return unseenImageParameters(node);
  if (!node.children.some(isAttributes)) return undefined;
  return node.children.map((child) => (isAttributes(child) ? 'unseen' : 'live'));
}

function isAttributes({ type }: SyntaxNode): boolean {
  return type === 'html-attrs' || type === 'table-attrs';
}

/** Of `[[File:A.jpg|thumb|alt=a|b|c]]` readers see `c`, and without a frame not even that. */
function unseenImageParameters({ children }: SyntaxNode): Branch[] {
  const framed = children.some(({ name }) => framingParameters.has(name));
  const caption = children.findLastIndex(({ name }) => name === 'caption');
  return children.map((_, index) => (framed && index === caption ? 'live' : 'unseen'));
}

const framingParameters: ReadonlySet<string> = new Set(['thumbnail', 'manualthumb', 'framed']);

/** The functions that choose between their arguments. */
const conditionals: Readonly<
  Record<string, (given: readonly CallArgument[], source: string) => Branch[]>
> = {
  if: (given, source) => {
    const condition = valueText(given[0], source);
    return twoBranches(1, condition === undefined ? undefined : condition !== '');
  },
  ifeq: (given, source) => {
    const [left, right] = [valueText(given[0], source), valueText(given[1], source)];
    const known = left !== undefined && right !== undefined;
    return twoBranches(2, known ? equals(left, right) : undefined);
  },
  ifexpr: () => twoBranches(1, undefined),
  iferror: () => twoBranches(1, undefined),
  ifexist: () => twoBranches(1, undefined),
  switch: switchBranches,
};

/** @param conditions how many parameters come before the branches */
function twoBranches(conditions: number, holds: boolean | undefined): Branch[] {
  const before = new Array<Branch>(conditions).fill('unseen');
  if (holds === undefined) return [...before, 'open', 'open'];
  return holds ? [...before, 'chosen', 'dead'] : [...before, 'dead', 'chosen'];
}

/** `{{#switch:value|a|b=for both|#default=else}}`: bare cases are read up to the one that matches. */
function switchBranches(given: readonly CallArgument[], source: string): Branch[] {
  const value = valueText(given[0], source);
  if (value === undefined) return given.map((_, index) => (index === 0 ? 'unseen' : 'open'));
  const branches: Branch[] = ['unseen'];
  let found = false;
  for (const argument of given.slice(1)) {
    const bare = argument.positional;
    const key = caseOf(argument, source);
    if (key === undefined && !found) return given.map((_, index) => branches[index] ?? 'open');
    found ||= equals(value, key ?? '');
    if (found && !bare) {
      branches.push('chosen');
      return given.map((_, index) => branches[index] ?? 'dead');
    }
    branches.push(bare ? 'unseen' : 'dead');
  }
  const chosen = defaultBranch(given, source);
  return branches.map((branch, index) => (index === chosen ? 'chosen' : branch));
}

/** The last argument if it is bare, or else the last `#default=`, or the value after a bare one. */
function defaultBranch(given: readonly CallArgument[], source: string): number {
  const last = given.length - 1;
  if (last > 0 && given[last]!.positional) return last;
  let chosen = -1;
  let announced = false;
  given.forEach((argument, index) => {
    if (index === 0) return;
    const isDefault = caseOf(argument, source)?.toLowerCase() === '#default';
    if (argument.positional) announced ||= isDefault;
    else if (announced || isDefault) {
      chosen = index;
      announced = false;
    }
  });
  return chosen;
}

/** What a switch compares with: the name of a case, or all of a bare one. */
function caseOf(argument: CallArgument, source: string): string | undefined {
  if (argument.positional) return valueText(argument, source);
  return argument.key && staticContent(argument.key, source)?.trim();
}

function valueText(argument: CallArgument | undefined, source: string): string | undefined {
  return argument ? staticContent(argument.value, source)?.trim() : '';
}

const numeric = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** ParserFunctions compares what reads as numbers as numbers: `01` equals `1`. */
function equals(left: string, right: string): boolean {
  if (left === right) return true;
  return numeric.test(left) && numeric.test(right) && Number(left) === Number(right);
}

/**
 * The text that the preprocessor makes of a node's content, where the page alone tells: comments are
 * gone, `{{{1|a}}}` is `a`, `{{!}}` is a pipe, and an extension tag is a mark that equals no other text.
 * @param source the text that the node's offsets belong to
 * @param unknown stands for what only the wiki knows, as `{{PAGENAME}}` or `{{template}}`
 * @returns undefined where something is unknown and nothing stands for it
 */
export function staticContent(
  node: SyntaxNode,
  source: string,
  unknown?: string,
): string | undefined {
  let text = '';
  let end = node.start;
  for (const child of node.children) {
    const part = textOfNode(child, source, unknown) ?? unknown;
    if (part === undefined) return undefined;
    text += source.slice(end, child.start) + part;
    end = child.end;
  }
  return text + source.slice(end, node.end);
}

function textOfNode(node: SyntaxNode, source: string, unknown?: string): string | undefined {
  switch (node.type) {
    case 'comment':
    case 'include':
      return '';
    case 'ext':
      return `\u007f${node.start}\u007f`;
    case 'arg': {
      // A page that is read by itself has no arguments, so the default counts.
      const fallback = childOf(node, 'arg-default');
      if (!fallback) return source.slice(node.start, node.end);
      return staticContent(fallback, source, unknown);
    }
    case 'magic-word':
      return textOfMagicWord(node, source, unknown);
    case 'noinclude':
      return /^<\/?noinclude/i.test(source.slice(node.start, node.end)) ? '' : undefined;
    case 'template':
    case 'onlyinclude':
      return undefined;
    default:
      return staticContent(node, source, unknown);
  }
}

const conditions: ReadonlySet<string> = new Set(['if', 'ifeq', 'switch']);

function textOfMagicWord(node: SyntaxNode, source: string, unknown?: string): string | undefined {
  if (node.name === '!') return '|';
  if (node.name === '=') return '=';
  if (!conditions.has(node.name)) return undefined;
  const branches = liveBranches(node, source);
  if (!branches || branches.includes('open')) return undefined;
  const chosen = node.children.findLast((_, index) => branches[index] === 'chosen');
  if (!chosen) return '';
  return staticContent(new CallArgument(chosen, source).value, source, unknown)?.trim();
}
