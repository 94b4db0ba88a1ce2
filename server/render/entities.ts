import { decodeHTMLStrict } from 'entities';

/** Decodes character references: `&nbsp;`, `&#124;`, `&#x7c;`; as in MediaWiki they need their semicolon. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text) : text;
}
