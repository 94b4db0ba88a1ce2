/** What stands between the fields of a line. */
export type Delimiter = ',' | ';' | '\t';

/**
 * Reads comma-separated values as RFC 4180 has them, or values parted by tabs or semicolons. A quotation
 * mark that does not quote a whole field stands for itself.
 * @param delimiter what parts the fields; without one, the first line tells
 */
export function readCsv(text: string, delimiter = delimiterOf(text)): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length;) {
    const { value, end } = quotedField(text, at, delimiter) ?? plainField(text, at, delimiter);
    row.push(value);
    at = end + 1;
    if (text.charAt(end) === delimiter) {
      if (at >= text.length) row.push('');
      else continue;
    }
    if (text.startsWith('\r\n', end)) at++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

interface Field {
  readonly value: string;
  /** Where the delimiter or the line end stands after it. */
  readonly end: number;
}

function quotedField(text: string, start: number, delimiter: Delimiter): Field | undefined {
  if (text.charAt(start) !== '"') return undefined;
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && text.charAt(end + 1) === '"') end = text.indexOf('"', end + 2);
  const next = text.charAt(end + 1);
  const isWhole = end >= 0 && (next === '' || next === delimiter || /[\r\n]/.test(next));
  if (!isWhole) return undefined;
  return { value: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}

function plainField(text: string, start: number, delimiter: Delimiter): Field {
  let end = start;
  while (end < text.length && !isEnd(text.charAt(end), delimiter)) end++;
  return { value: text.slice(start, end), end };
}

function isEnd(character: string, delimiter: Delimiter): boolean {
  return character === delimiter || character === '\n' || character === '\r';
}

/** Tabs, as a spreadsheet copies them, or else what the first line has more of. */
function delimiterOf(text: string): Delimiter {
  const line = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n?|\n/, 1)[0]!;
  if (line.includes('\t')) return '\t';
  return line.split(';').length > line.split(',').length ? ';' : ',';
}
