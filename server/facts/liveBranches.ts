import { childOf } from '../syntax/nodeAt.ts';
import type { SyntaxNode } from '../syntax/syntaxNode.ts';

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
  const parameters = node.children.filter(({ type }) => type === 'parameter');
  const byParameter = branchesOf(node.name, parameters, source);
  if (!byParameter) return undefined;
  return node.children.map((child) => {
    const place = parameters.indexOf(child);
    // A condition reads no parameters behind its branches: `{{#if:x|a|b|c}}`.
    return place < 0 ? 'live' : (byParameter[place] ?? 'dead');
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

function branchesOf(
  name: string,
  parameters: readonly SyntaxNode[],
  source: string,
): Branch[] | undefined {
  const written = (index: number) => trimmedText(parameters[index], source);
  switch (name) {
    case 'if': {
      const condition = written(0);
      return twoBranches(1, condition === undefined ? undefined : condition !== '');
    }
    case 'ifeq': {
      const [left, right] = [written(0), written(1)];
      const known = left !== undefined && right !== undefined;
      return twoBranches(2, known ? equals(left, right) : undefined);
    }
    case 'ifexpr':
    case 'iferror':
    case 'ifexist':
      return twoBranches(1, undefined);
    case 'switch':
      return switchBranches(parameters, source);
    default:
      return undefined;
  }
}

/** @param conditions how many parameters come before the branches */
function twoBranches(conditions: number, holds: boolean | undefined): Branch[] {
  const before = new Array<Branch>(conditions).fill('unseen');
  if (holds === undefined) return [...before, 'open', 'open'];
  return holds ? [...before, 'chosen', 'dead'] : [...before, 'dead', 'chosen'];
}

/** `{{#switch:value|a|b=for both|#default=else}}`: bare cases are read up to the one that matches. */
function switchBranches(parameters: readonly SyntaxNode[], source: string): Branch[] {
  const value = trimmedText(parameters[0], source);
  if (value === undefined) return parameters.map((_, index) => (index === 0 ? 'unseen' : 'open'));
  const branches: Branch[] = ['unseen'];
  let found = false;
  for (const parameter of parameters.slice(1)) {
    const bare = isBare(parameter);
    const key = bare ? trimmedText(parameter, source) : textOfKey(parameter, source);
    if (key === undefined && !found) return parameters.map((_, index) => branches[index] ?? 'open');
    found ||= equals(value, key ?? '');
    if (found && !bare) {
      branches.push('chosen');
      return parameters.map((_, index) => branches[index] ?? 'dead');
    }
    branches.push(bare ? 'unseen' : 'dead');
  }
  const chosen = defaultBranch(parameters, source);
  return branches.map((branch, index) => (index === chosen ? 'chosen' : branch));
}

/** The last parameter if it is bare, or else the last `#default=`, or the value behind a bare one. */
function defaultBranch(parameters: readonly SyntaxNode[], source: string): number {
  const last = parameters.length - 1;
  if (last > 0 && isBare(parameters[last]!)) return last;
  let chosen = -1;
  let announced = false;
  parameters.forEach((parameter, index) => {
    if (index === 0) return;
    const bare = isBare(parameter);
    const key = bare ? trimmedText(parameter, source) : textOfKey(parameter, source);
    const isDefault = key?.toLowerCase() === '#default';
    if (bare) announced ||= isDefault;
    else if (announced || isDefault) {
      chosen = index;
      announced = false;
    }
  });
  return chosen;
}

function isBare(parameter: SyntaxNode): boolean {
  const key = childOf(parameter, 'parameter-key');
  return !key || key.start === key.end;
}

function trimmedText(parameter: SyntaxNode | undefined, source: string): string | undefined {
  const value = parameter && childOf(parameter, 'parameter-value');
  return value ? staticContent(value, source)?.trim() : '';
}

function textOfKey(parameter: SyntaxNode, source: string): string | undefined {
  const key = childOf(parameter, 'parameter-key');
  return key ? staticContent(key, source)?.trim() : '';
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
  const value = chosen && childOf(chosen, 'parameter-value');
  return value ? staticContent(value, source, unknown)?.trim() : '';
}
