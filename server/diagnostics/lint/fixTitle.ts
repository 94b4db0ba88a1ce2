/** What a fix does; the parser says `whitespace`. */
export function fixTitle(title: string): string {
  const known = titles[title];
  if (known) return known;
  const level = /^h([1-6])$/.exec(title)?.[1];
  return level
    ? `Make it a heading of level ${level}`
    : `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
}

const titles: Readonly<Record<string, string>> = {
  close: 'Write the missing end here',
  comment: 'Make a comment of it',
  decode: 'Write the characters themselves',
  delink: 'Take the link out, and keep its text',
  encode: 'Percent-encode it',
  escape: 'Write it so that it counts as text',
  expand: 'Write an opening and an end tag',
  'opening bracket': 'Write the opening bracket',
  newline: 'Begin a new line here',
  'no self-closing': 'Make an opening tag of it',
  open: 'Make an opening tag of it',
  prefix: 'Write “File:” before it',
  remove: 'Remove it',
  uppercase: 'Write it in capitals',
  whitespace: 'Write a space here',
};
