import {
  MarkupKind,
  type ClientCapabilities,
  type SignatureHelp,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { signatureHelp } from '../features/completion/signatureHelp.ts';
import type { Snapshot } from './documentStore.ts';

/** What ends one parameter and begins the next. */
export const signatureTriggers: readonly string[] = ['|'];

/** What the parameters of the template at a position mean. */
export function answerSignatureHelp(
  { position }: TextDocumentPositionParams,
  { document, article }: Snapshot,
  { textDocument }: ClientCapabilities,
): SignatureHelp | null {
  const found = signatureHelp(article, document.offsetAt(position));
  if (!found) return null;
  const { parameterInformation } = textDocument?.signatureHelp?.signatureInformation ?? {};
  const offsets = parameterInformation?.labelOffsetSupport ?? false;
  const markdown = (value: string) => ({ kind: MarkupKind.Markdown, value });
  return {
    signatures: found.signatures.map(({ label, parameters, active }) => ({
      label,
      documentation: markdown(found.about),
      parameters: parameters.map(({ start, end, about }) => ({
        label: offsets ? ([start, end] as [number, number]) : label.slice(start, end),
        ...(about && { documentation: markdown(about) }),
      })),
      activeParameter: active,
    })),
    activeSignature: found.active,
    activeParameter: found.signatures[found.active]?.active ?? 0,
  };
}
