import type { BlockFacts } from '../../facts/blockFacts.ts';
import { childOf } from '../../syntax/nodeAt.ts';
import { nodesOfType } from '../../syntax/nodesOfType.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import type { TextRange } from '../../text/range.ts';
import type { Site } from '../../site/site.ts';
import type { BlockFinding, Fix } from '../finding.ts';
import { rememberSound } from '../soundTexts.ts';

/**
 * Arguments of a template or module that a later one of the same name replaces, as MediaWiki warns
 * in its preview (`duplicate-args-warning`): `{{a|x=1|x=2}}`, and `{{a|b|1=c}}`.
 * Other parser functions may have an argument twice: `{{#switch:a|b=1|b=2}}`.
 */
export function findDuplicateArguments(facts: BlockFacts, site: Site): BlockFinding[] {
  const invocations = nodesOfType(facts.root, 'magic-word').filter(({ name }) => name === 'invoke');
  const calls = [...nodesOfType(facts.root, 'template'), ...invocations];
  const sound = soundCalls(site);
  return calls.flatMap((call) => {
    const text = facts.text.slice(call.start, call.end);
    if (sound.has(text)) return [];
    const lost = lostArguments(call, facts.text);
    if (lost.length === 0) sound.add(text);
    return lost;
  });
}

const soundCalls = rememberSound();

interface Argument extends TextRange {
  readonly name: string;
  /** Undefined where it has no `=`, so that its place gives its name. */
  readonly key: SyntaxNode | undefined;
  /** As the template gets it. */
  readonly value: string;
}

function lostArguments(call: SyntaxNode, text: string): BlockFinding[] {
  const all = argumentsOf(call, text);
  const byName = new Map<string, Argument[]>();
  for (const argument of all) {
    const alike = byName.get(argument.name);
    if (alike) alike.push(argument);
    else byName.set(argument.name, [argument]);
  }
  const lastUnnamed = all.findLast(({ key }) => !key);
  return [...byName.values()].flatMap((alike) => {
    const winner = alike.at(-1)!;
    return alike.slice(0, -1).map((lost): BlockFinding => ({
      ...shown(lost, text),
      values: { name: lost.name },
      related: [{ ...shown(winner, text), message: 'This value counts.' }],
      fixes: fixes(lost, winner, alike.length, lastUnnamed),
    }));
  });
}

/** A name that a template makes is known to the wiki only. */
function argumentsOf(call: SyntaxNode, text: string): Argument[] {
  return call.children.flatMap((node): Argument[] => {
    if (node.type !== 'parameter') return [];
    const key = childOf(node, 'parameter-key');
    const named = key && key.end > key.start ? key : undefined;
    if (named?.children.some(({ type }) => type !== 'text' && type !== 'comment')) return [];
    const value = childOf(node, 'parameter-value');
    const written = value ? text.slice(value.start, value.end) : '';
    return [
      {
        start: node.start,
        end: node.end,
        name: node.name,
        key: named,
        value: named ? written.trim() : written,
      },
    ];
  });
}

/** A value may be long, so the key is what a report points at. */
function shown({ key, start, end }: Argument, text: string): TextRange {
  const range = key ?? { start, end };
  const written = text.slice(range.start, range.end);
  const from = range.start + written.length - written.trimStart().length;
  const trimmed = written.trim();
  return trimmed ? { start: from, end: from + trimmed.length } : { start: start - 1, end };
}

function fixes(
  lost: Argument,
  winner: Argument,
  count: number,
  lastUnnamed: Argument | undefined,
): Fix[] {
  const made: Fix[] = [];
  if (goesAlone(lost, lastUnnamed)) {
    const preferred = lost.value === winner.value || lost.value.trim() === '';
    made.push({ title: `Remove this “${lost.name}”`, edits: [removal(lost)], preferred });
  }
  if (count === 2 && lost.value !== winner.value && goesAlone(winner, lastUnnamed)) {
    const title = `Remove the other “${lost.name}”, so that this one counts`;
    made.push({ title, edits: [removal(winner)] });
  }
  // `{{a|x=1|x=}}`: the empty one is hardly meant.
  return winner.value.trim() === '' && lost.value.trim() !== '' ? made.reverse() : made;
}

/** Without an unnamed argument, those behind it would get other names. */
function goesAlone(argument: Argument, lastUnnamed: Argument | undefined): boolean {
  return argument.key !== undefined || argument === lastUnnamed;
}

/** With the `|` before it. */
function removal({ start, end }: Argument): { start: number; end: number; newText: string } {
  return { start: start - 1, end, newText: '' };
}
