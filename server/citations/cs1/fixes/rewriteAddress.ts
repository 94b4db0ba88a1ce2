import type { Candidate } from './rewriteValue.ts';

/** Addresses that may be meant: with a scheme, without brackets, with the spaces encoded. */
export function rewriteAddress(value: string): readonly Candidate[] {
  const bare = value.replace(/^[[<"]+|[\]>"]+$/g, '').trim();
  const [first = ''] = bare.split(/\s/);
  const spaced = bare.replace(/\s+/g, '%20');
  return [
    { value: bare, sure: true },
    { value: withScheme(bare), sure: !/\s/.test(bare) },
    { value: spaced, sure: false },
    { value: withScheme(spaced), sure: false },
    { value: first, sure: false },
  ];
}

/** `www.example.org`, `htp://example.org`, `http:/example.org`, `http://https://example.org`. */
function withScheme(value: string): string {
  const repeated = /^(?:https?:\/\/)+(?=https?:\/\/)/i.exec(value)?.[0] ?? '';
  const rest = value.slice(repeated.length);
  const [broken = ''] =
    /^h{0,2}t{1,3}p{1,2}s?\b[:;.,]*\/*(?=[\w-]+\.\w)|^:?\/+(?=[\w-]+\.\w)/i.exec(rest) ?? [];
  if (/^https?:\/\/$/i.test(broken)) return rest;
  const scheme = /ps/i.test(broken) ? 'https' : 'http';
  return `${scheme}://${rest.slice(broken.length)}`;
}
