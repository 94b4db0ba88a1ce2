import type { IdentifierStyle } from '../../../wikis/citationStyle.ts';
import { identifierLink } from '../../../render/identifierLink.ts';
import { type Inline, text, textNodes } from '../../../render/inline.ts';
import type { Scope } from '../../../render/scope.ts';
import type { CitationArguments } from './arguments.ts';
import type { Draft } from './draft.ts';

/** All identifiers of a citation in the site's order: "doi:10.1000/182", "ISBN 978-…", …. */
export function showIdentifiers(draft: Draft, args: CitationArguments, scope: Scope): Inline[][] {
  return scope.context.site.citations.identifiers.flatMap((style) => {
    const written = args.findNamed(style.parameters)?.text;
    return written ? [showIdentifier(style, written, draft, args, scope)] : [];
  });
}

function showIdentifier(
  style: IdentifierStyle,
  written: string,
  draft: Draft,
  args: CitationArguments,
  scope: Scope,
): Inline[] {
  const suffix = style.key === 'ARXIV' ? args.text('class') : '';
  const broken = style.key === 'DOI' ? draft.dates.doiBroken : '';
  return [
    text(style.label + style.separator),
    ...identifierLink(store(style, args), written, scope),
    ...textNodes(suffix && ` [${suffix}]`),
    ...textNodes(broken && ` (inactive ${broken})`),
  ];
}

/** Amazon's address depends on the country of the shop. */
function store(style: IdentifierStyle, args: CitationArguments): IdentifierStyle {
  if (style.key !== 'ASIN') return style;
  return { ...style, url: `${style.url}${args.text('asinTld') || 'com'}/dp/` };
}
