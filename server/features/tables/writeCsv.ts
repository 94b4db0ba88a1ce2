/**
 * Writes comma-separated values as RFC 4180 has them, with `\n` for line ends.
 * @returns a line for each row; empty where there are none
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${writeRow(row)}\n`).join('');
}

function writeRow(row: readonly string[]): string {
  // One empty field would be an empty line, which is no row to some.
  return row.length === 1 && row[0] === '' ? '""' : row.map(writeField).join(',');
}

function writeField(value: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
