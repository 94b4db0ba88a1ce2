import { TagScanner, type LooseTag, type TagSpan } from '../blocks/tagScanner.ts';
import { beyond } from '../text/beyond.ts';
import type { BalanceSite } from './balanceSite.ts';
import type { BracketToken, LooseToken } from './bracketToken.ts';
import { commentEnd } from './commentEnd.ts';
import { lostAngle, type LostAngle } from './lostAngle.ts';
import { includesOpening, includesRef } from './swallowedTag.ts';
import { formulaTags } from './tagEnds.ts';

/** What stands at a `<`. */
export interface ReadTag {
  /** Missing for what is sound and hidden. */
  readonly token?: BracketToken;
  /** Where reading goes on. */
  readonly position: number;
}

/** Reads the tokens of the unsound brackets in a tag's content, which starts at `base`. */
type ReadInner = (content: string, base: number) => readonly BracketToken[] | undefined;

/** Reads comments and extension tags, of which only those that are not sound matter. */
export class TagReader {
  private readonly scanner: TagScanner;
  /** The next `-->` and the next `<!--`, from where they were asked last; {@link beyond} without one. */
  private commentClose = -1;
  private nextComment = -1;
  /** Whether a comment hides the rest of the text, so that others in it are none. */
  private isCommentOpen = false;
  /** The end tag of an opening that has lost its `>`, which is no stray one. */
  private endOfLostAngle = -1;

  /** @param base added to the offsets of all tokens */
  constructor(
    private readonly text: string,
    private readonly site: BalanceSite,
    private readonly base: number,
    private readonly readInner: ReadInner,
  ) {
    this.scanner = new TagScanner(text, site.extensionTags);
  }

  /** What stands at `at`, where there is a `<`; undefined for a mere `<`. */
  read(at: number): ReadTag | undefined {
    if (this.text.startsWith('<!--', at)) return this.comment(at);
    const found = this.scanner.at(at);
    if (found?.kind === 'stray' && at === this.endOfLostAngle) return { position: found.end };
    const lost =
      found?.kind === 'stray' ? undefined : lostAngle(this.text, at, this.site.extensionTags);
    if (lost) return this.unfinished(lost, found?.end ?? lost.end);
    if (!found) return undefined;
    if (found.kind === 'unclosed' || found.kind === 'stray')
      return this.looseTag(found as LooseTag);
    return this.span(found as TagSpan);
  }

  private comment(start: number): ReadTag {
    const from = start + 4;
    this.commentClose = nextOf(this.text, '-->', from, this.commentClose);
    this.nextComment = nextOf(this.text, '<!--', from, this.nextComment);
    const isOpen = this.commentClose === beyond;
    if (!isOpen && this.nextComment > this.commentClose) return { position: this.commentClose + 3 };
    // What was meant to be outside still counts, so that nothing else is reported for it.
    const position = commentEnd(this.text, start, this.site);
    if (isOpen && this.isCommentOpen) return { position };
    this.isCommentOpen ||= isOpen;
    const hiddenTo = isOpen ? this.text.length : this.commentClose + 3;
    return this.loose('unclosed-comment', { name: '', start, end: from, hiddenTo }, position);
  }

  /** What was meant as the content of `<ref name=a {{b}}</ref>` still counts. */
  private unfinished({ name, start, end, endTag }: LostAngle, hiddenTo: number): ReadTag {
    this.endOfLostAngle = endTag.start;
    const position = this.site.wikitextTags.has(name) ? end : endTag.end;
    return this.loose('unfinished-tag', { name, start, end, hiddenTo }, position);
  }

  private looseTag({ kind, name, start, end }: LooseTag): ReadTag {
    // `<ref name=a {{b}}<br>` has lost its `>`, and is text up to the next tag.
    if (kind === 'unclosed' && this.text.slice(start + 1, end).includes('<')) {
      return { position: start + 1 };
    }
    const range = { name, start, end, hiddenTo: end };
    return this.loose(kind === 'unclosed' ? 'unclosed-tag' : 'stray-tag', range, end);
  }

  private span(span: TagSpan): ReadTag {
    const { kind, name, start, end, contentStart, contentEnd } = span;
    const opening = { name, start, end: contentStart, hiddenTo: end };
    if (kind === 'include') {
      return span.closed ? { position: end } : this.loose('unclosed-tag', opening, end);
    }
    if (!this.site.wikitextTags.has(name) && !formulaTags.has(name)) return this.closed(span);
    if (name === 'ref' && includesRef(this.text, contentStart, contentEnd)) {
      return this.loose('included-ref', opening, contentStart);
    }
    if (name !== 'ref' && includesOpening(this.text, name, contentStart, contentEnd)) {
      return this.loose('unclosed-tag', opening, contentStart);
    }
    if (!this.site.wikitextTags.has(name)) return this.closed(span);
    const content = this.text.slice(contentStart, contentEnd);
    return this.closed(span, this.readInner(content, this.base + contentStart));
  }

  private closed(span: TagSpan, inner?: readonly BracketToken[]): ReadTag {
    const { base } = this;
    const token = {
      kind: 'tag',
      name: span.name,
      start: span.start + base,
      end: span.end + base,
      contentStart: span.contentStart + base,
      contentEnd: span.contentEnd + base,
      ...(inner && { inner }),
    } as const;
    return { token, position: span.end };
  }

  private loose(
    kind: LooseToken['kind'],
    { name, start, end, hiddenTo }: Omit<LooseToken, 'kind'>,
    position: number,
  ): ReadTag {
    const { base } = this;
    const range = { start: start + base, end: end + base, hiddenTo: hiddenTo + base };
    return { token: { kind, name, ...range }, position };
  }
}

/** The next offset of a mark, which stays the same until it is passed. */
function nextOf(text: string, mark: string, from: number, known: number): number {
  if (known >= from) return known;
  const found = text.indexOf(mark, from);
  return found < 0 ? beyond : found;
}
