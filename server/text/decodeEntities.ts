import { decodeHTMLStrict } from 'entities';

/** Decodes the entities that MediaWiki decodes: named and numeric ones that end with a semicolon. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text) : text;
}
