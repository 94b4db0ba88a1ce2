import { documentationAnchor } from '../diagnostics/documentation.ts';
import type { ClientOptions, ExplainArguments } from './messages.ts';

/**
 * Where the explanation of a code opens at its heading: by a command of the client, for not every editor
 * goes to the fragment of an address, or else in a browser.
 * @param documentation the address of all explanations, without a fragment, if there are any
 */
export function explanationAddress(
  code: string,
  documentation: string | undefined,
  { explainCommand }: ClientOptions,
): string | undefined {
  if (!documentation) return undefined;
  const anchor = documentationAnchor(code);
  if (!explainCommand) return `${documentation}#${anchor}`;
  const given: ExplainArguments = [code, anchor];
  return `command:${explainCommand}?${encodeURIComponent(JSON.stringify(given))}`;
}
