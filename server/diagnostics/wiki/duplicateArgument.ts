import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { CallArgument } from '../../facts/callArguments.ts';
import type { TemplateCall } from '../../facts/templateCall.ts';
import type { TextEdit, TextRange } from '../../text/range.ts';
import type { Site } from '../../wikis/site.ts';
import type { BlockFinding, Fix } from '../../problems/finding.ts';
import { rememberSound } from '../../problems/soundTexts.ts';

/**
 * Arguments of a template or module that a later one of the same name replaces, as MediaWiki warns
 * in its preview (`duplicate-args-warning`): `{{a|x=1|x=2}}`, and `{{a|b|1=c}}`.
 * Other parser functions may have an argument twice: `{{#switch:a|b=1|b=2}}`.
 */
export function findDuplicateArguments(facts: BlockFacts, site: Site): BlockFinding[] {
  const sound = soundCalls(site);
  return facts.calls.flatMap((call) => {
    if (!call.isTemplate && call.node.name !== 'invoke') return [];
    const { text } = call;
    if (sound.has(text)) return [];
    const lost = lostArguments(call);
    if (lost.length === 0) sound.add(text);
    return lost;
  });
}

const soundCalls = rememberSound();

function lostArguments(call: TemplateCall): BlockFinding[] {
  const all = call.arguments.filter(hasKnownName);
  const byName = new Map<string, CallArgument[]>();
  for (const argument of all) {
    const alike = byName.get(argument.name);
    if (alike) alike.push(argument);
    else byName.set(argument.name, [argument]);
  }
  const lastUnnamed = all.findLast(({ positional }) => positional);
  return [...byName.values()].flatMap((alike) => {
    const winner = alike.at(-1)!;
    return alike.slice(0, -1).map((lost): BlockFinding => ({
      ...shown(lost),
      values: { name: lost.name },
      related: [{ ...shown(winner), message: 'This value counts.' }],
      fixes: fixes(lost, winner, alike.length, lastUnnamed),
    }));
  });
}

/** A name that a template makes is known to the wiki only. */
function hasKnownName({ key }: CallArgument): boolean {
  return !key?.children.some(({ type }) => type !== 'text' && type !== 'comment');
}

/** A value may be long, so the name is what a report points at. */
function shown({ positional, keyRange, bareRange, whole }: CallArgument): TextRange {
  const range = positional ? bareRange : keyRange;
  return range.end > range.start ? range : whole;
}

function fixes(
  lost: CallArgument,
  winner: CallArgument,
  count: number,
  lastUnnamed: CallArgument | undefined,
): Fix[] {
  const made: Fix[] = [];
  if (goesAlone(lost, lastUnnamed)) {
    const preferred = lost.text === winner.text || lost.text.trim() === '';
    made.push({ title: `Remove this “${lost.name}”`, edits: [removal(lost)], preferred });
  }
  if (count === 2 && lost.text !== winner.text && goesAlone(winner, lastUnnamed)) {
    const title = `Remove the other “${lost.name}”, so that this one counts`;
    made.push({ title, edits: [removal(winner)] });
  }
  // `{{a|x=1|x=}}`: the empty one is hardly meant.
  return winner.text.trim() === '' && lost.text.trim() !== '' ? made.reverse() : made;
}

/** Without an unnamed argument, those behind it would get other names. */
function goesAlone(argument: CallArgument, lastUnnamed: CallArgument | undefined): boolean {
  return !argument.positional || argument === lastUnnamed;
}

/** With the `|` before it. */
function removal({ whole }: CallArgument): TextEdit {
  return { ...whole, newText: '' };
}
