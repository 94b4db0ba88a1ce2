import type { PipeToken } from './bracketToken.ts';
import type { PageUse } from './pageUse.ts';
import type { Region } from './searchState.ts';
import type { Scope } from './scopeBefore.ts';

/** The pipes before a stray end that are not of the template, link or table around it. */
export function ownPipes(
  { source, use }: Region,
  { pipes, around }: Scope,
  to: number,
): readonly PipeToken[] {
  if (around === undefined) return pipes;
  if (around === 'table') {
    // A header cell begins its line with no pipe.
    const header = source.lastIndexOf('\n!', to);
    const isCell = (pipe: PipeToken) => pipe.start < header || beginsCell(source, use, pipe);
    const cell = pipes.findLastIndex(isCell);
    // Of a cell only the first pipe behind its mark may end its attributes.
    const next = pipes[cell + 1];
    return pipes.slice(next && endsAttributes(source, next) ? cell + 2 : cell + 1);
  }
  const inList = pipes.findLastIndex((pipe, index) => belowName(source, pipes[index - 1], pipe));
  if (inList > 0) return pipes.slice(inList);
  const hasLines = pipes.some(({ first }) => first);
  const positional = pipes.findLastIndex(({ name }) => name === '');
  const last = pipes.findLastIndex(({ first, name }, index) =>
    hasLines ? first : name !== '' && (positional < 1 || index < positional),
  );
  const own = pipes.slice(Math.max(last, 0) + 1);
  return own[0] && source.slice(own[0].end, to).trim() ? own : [];
}

/** Within a template, an argument without a name behind one with a name is not its own. */
export function isGiven({ around, pipes }: Scope, own: PipeToken): boolean {
  if (around === undefined || around === 'table') return true;
  const before = pipes[pipes.indexOf(own) - 1];
  return around === 'braces' && own.name === '' && before !== undefined && before.name !== '';
}

/** `| a` and `|| a`. */
function beginsCell(source: string, use: PageUse, { first, start, end }: PipeToken): boolean {
  if (first) return true;
  const before = source.slice(Math.max(0, start - 80), start);
  if (source[end] === '|' || source[start - 1] === '|') {
    // In `dts||05|30}}` the first argument is empty.
    const name = /[^|{}[\]<>'\n]*$/.exec(before.replace(/\|$/, ''))![0];
    return name !== name.trimEnd() || !use.isTemplate(name.trim());
  }
  return false;
}

/** `| style="…" | a`, `! scope="row" | a`: only attributes stand before such a pipe. */
function endsAttributes(source: string, { start }: PipeToken): boolean {
  const before = source.slice(Math.max(0, start - 300), start);
  const cell = /(?:^|\n)[^\S\n]*[|!]([^|\n]*)$|(?:\|\||!!)([^|\n]*)$/.exec(before);
  const text = cell?.[1] ?? cell?.[2];
  return text !== undefined && attributes.test(text);
}

const attributes = /^(?:\s*[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'|]+))+\s*$/;

/** `| list = plainlist` with ` | item` below it, written in another way. */
function belowName(source: string, above: PipeToken | undefined, pipe: PipeToken): boolean {
  if (!above?.first || !pipe.first || above.name === '' || pipe.name !== '') return false;
  return /=[^\S\n]*[^\s|={}[\]<>][^|={}[\]<>\n]*\n[^\S\n]*$/.test(
    source.slice(above.end, pipe.start),
  );
}
