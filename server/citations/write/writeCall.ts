import { trimmedRange, type CallArgument } from '../../facts/callArguments.ts';
import type { CitationCall } from '../../facts/citations.ts';
import type { Spacing } from './spacing.ts';

/** How a citation is to be written. */
export interface Layout {
  /** On one line, or with a line for each parameter. */
  readonly form: 'inline' | 'lines';
  readonly spacing: Spacing;
  /** The page's line end. */
  readonly newline: string;
  /** The same parameters in another order. */
  readonly parameters?: readonly CallArgument[];
}

/**
 * A citation in another layout. White space moves only where MediaWiki drops it: around the name of
 * the template, and around names and values of parameters. The value of a parameter without a name
 * stays as it is, with the white space at its ends; so do comments.
 * @param source the text that the call's offsets are in
 */
export function writeCall(call: CitationCall, source: string, layout: Layout): string {
  const { parameters = call.arguments, form, spacing, newline } = layout;
  const { afterPipe, beforeEquals, afterEquals } = spacing;
  const slice = ({ start, end }: { start: number; end: number }) => source.slice(start, end);
  const gap = form === 'lines' ? newline : spacing.beforePipe;
  let text = `{{${slice(trimmedRange(call.nameRange, source))}`;
  let isFixed = false;
  for (const parameter of parameters) {
    // A blank behind a value without a name would belong to it.
    text += isFixed ? '|' : `${gap}|`;
    isFixed = parameter.positional;
    if (isFixed) {
      text += slice(parameter);
      continue;
    }
    const value = parameter.text;
    text += `${afterPipe}${slice(parameter.keyRange)}${beforeEquals}=`;
    if (value) text += afterEquals + value;
  }
  return text + ending(text, call, source, isFixed ? 'fixed' : form, newline);
}

function ending(
  text: string,
  { end }: CitationCall,
  source: string,
  form: Layout['form'] | 'fixed',
  newline: string,
): string {
  if (form === 'lines') return `${newline}}}`;
  // `|title={a} }}` needs its blank, or three braces would meet.
  const isApart = /\s/.test(source.charAt(end - 3));
  return form === 'inline' && isApart && text.endsWith('}') ? ' }}' : '}}';
}
