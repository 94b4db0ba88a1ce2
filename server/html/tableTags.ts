import { endBodyTag, startBodyTag } from './bodyTags.ts';
import type { HtmlNode } from './htmlNode.ts';
import type { EndToken, StartToken } from './token.ts';
import type { Mode } from './openElements.ts';
import type { PlacedElements } from './placedElements.ts';

/**
 * Takes a start tag in a table, or in one of its cells.
 * https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-intable and the sections behind it
 * @returns what it opened; undefined where the browser drops the tag
 */
export function startTableTag(
  builder: PlacedElements,
  token: StartToken,
  mode: Mode,
): HtmlNode | undefined {
  if (mode === 'body') return startBodyTag(builder, token);
  const { name } = token;
  const isPart = name === 'caption' || name === 'tr' || name === 'td' || name === 'th';
  if (mode === 'cell' || mode === 'caption') {
    if (!isPart) return startBodyTag(builder, token);
    endPart(builder);
    return startTableTag(builder, token, builder.mode);
  }
  if (name === 'table') {
    builder.popUpTo('table');
    return startTableTag(builder, token, builder.mode);
  }
  return isPart
    ? openPart(builder, token, mode)
    : foster(() => startBodyTag(builder, token), builder);
}

/** Takes an end tag in a table, or in one of its cells. */
export function endTableTag(builder: PlacedElements, token: EndToken, mode: Mode): void {
  const { name } = token;
  if (mode === 'body' || !partTags.has(name)) {
    if (mode === 'cell' || mode === 'caption' || mode === 'body') endBodyTag(builder, token);
    else foster(() => endBodyTag(builder, token), builder);
  } else if (!endsOpenPart(builder, name, mode)) return;
  else {
    const isCell = name === 'td' || name === 'th' || name === 'caption';
    if (isCell) {
      builder.popImplied();
      builder.popUpTo(name, token);
      builder.formatting.clearToMarker();
      return;
    }
    if (mode === 'cell' || mode === 'caption') endPart(builder);
    builder.popUpTo(name, token);
  }
}

const partTags: ReadonlySet<string> = new Set([
  'caption',
  'col',
  'colgroup',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
]);

/** Whether an end tag of a table's part ends one that is open in the innermost table. */
function endsOpenPart(builder: PlacedElements, name: string, mode: Mode): boolean {
  const isCell = name === 'td' || name === 'th';
  if (isCell && mode !== 'cell') return false;
  if (mode === 'caption' && name !== 'caption' && name !== 'table') return false;
  return builder.inTableScope(name);
}

/** Ends the cell or caption that is open. */
function endPart(builder: PlacedElements): void {
  builder.popImplied();
  builder.popUpTo(cells);
  builder.formatting.clearToMarker();
}

const cells: ReadonlySet<string> = new Set(['caption', 'td', 'th']);

function openPart(builder: PlacedElements, token: StartToken, mode: Mode): HtmlNode {
  const { name } = token;
  const at = { start: token.start, end: token.start };
  if (name === 'caption') {
    clearTo(builder, tableContext);
    builder.formatting.pushMarker();
    return builder.openElement(name, token, token);
  }
  if (mode === 'table') {
    clearTo(builder, tableContext);
    builder.openElement('tbody', undefined, at);
  }
  if (name === 'tr') {
    clearTo(builder, rowsContext);
    return builder.openElement(name, token, token);
  }
  if (mode !== 'row') {
    clearTo(builder, rowsContext);
    builder.openElement('tr', undefined, at);
  }
  clearTo(builder, rowContext);
  const cell = builder.openElement(name, token, token);
  builder.formatting.pushMarker();
  return cell;
}

const tableContext: ReadonlySet<string> = new Set(['table', 'body']);
const rowsContext: ReadonlySet<string> = new Set(['tbody', 'body']);
const rowContext: ReadonlySet<string> = new Set(['tr', 'body']);

function clearTo(builder: PlacedElements, context: ReadonlySet<string>): void {
  while (!context.has(builder.current.name)) builder.pop();
}

function foster<Result>(take: () => Result, builder: PlacedElements): Result {
  builder.fostering = true;
  const result = take();
  builder.fostering = false;
  return result;
}
