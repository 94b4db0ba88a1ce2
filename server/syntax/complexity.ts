/** The most openers that may be open at once before wikiparser-node overflows its stack. */
const maximumDepth = 150;
/** The most arguments of one template, and attributes of one tag, before it turns quadratic. */
const maximumArguments = 2500;
/** The most of one kind of opener in one block: tens of thousands take it many seconds. */
const maximumOpeners = 10_000;
/** The most pipes in one block: a table of tens of thousands of cells takes gigabytes. */
const maximumPipes = 40_000;
/** The most ends without an opening: each makes a report, and finding its line reads the text again. */
const maximumStrayEnds = 10_000;
/** The most headings in one block, which turn the parser quadratic. */
const maximumHeadings = 10_000;
/** The most list items, quotes, behaviour switches and links without brackets: 100,000 take a gigabyte. */
const maximumSmallMarks = 40_000;
/** A longer list prefix with `;` takes the parser many seconds. */
const longPrefix = /^(?=[*#:]*;)[*#:;]{300}/m;

/**
 * Whether a text is beyond what wikiparser-node parses in reasonable time and stack.
 * The bounds are far above real articles, whose blocks hold a few hundred marks, nested six deep.
 * @param text wikitext
 */
export function isTooComplex(text: string): boolean {
  if (text.length <= maximumDepth * 2) return false;
  return longPrefix.test(text) || new ComplexityMeter().exceeds(text);
}

/**
 * Whether a text nests deeper than the parser's stack goes, so that there is no use in taking it apart.
 * @param text wikitext
 */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [mark] of text.matchAll(/[{}[\]]/g)) {
    if (mark === '{' || mark === '[') {
      if (++depth > maximumDepth * 2) return true;
    } else if (depth > 0) depth--;
  }
  return false;
}

const marks = /[{}[\]<>|]|\n?=|\n[*#:;-]|''|__|:\/\/|ISBN|RFC|PMID/g;

class ComplexityMeter {
  /** How many arguments each open brace or bracket has so far. */
  private readonly argumentsOf: number[] = [0];
  private pipes = 0;
  private strayEnds = 0;
  private headings = 0;
  private smallMarks = 0;
  private inTag = false;
  private attributes = 0;
  private readonly openers = { '{': 0, '[': 0, '<': 0 };

  exceeds(text: string): boolean {
    marks.lastIndex = 0;
    for (let match = marks.exec(text); match; match = marks.exec(text)) {
      if (this.take(match[0])) return true;
    }
    return false;
  }

  /** @returns whether this mark is one too many */
  private take(mark: string): boolean {
    switch (mark) {
      case '{':
      case '[':
        this.argumentsOf.push(0);
        // A template has two braces, a link two brackets.
        return (
          ++this.openers[mark] > maximumOpeners * 2 || this.argumentsOf.length > maximumDepth * 2
        );
      case '}':
      case ']':
        if (this.argumentsOf.length === 1) return ++this.strayEnds > maximumStrayEnds;
        this.argumentsOf.pop();
        return false;
      case '<':
        this.inTag = true;
        this.attributes = 0;
        return ++this.openers[mark] > maximumOpeners;
      case '>':
        this.inTag = false;
        return false;
      case '=':
        return this.inTag && ++this.attributes > maximumArguments;
      case '\n=':
        return ++this.headings > maximumHeadings;
      case '|':
        return ++this.pipes > maximumPipes || this.argument();
      default:
        return ++this.smallMarks > maximumSmallMarks;
    }
  }

  /** Cells of a table stand outside all braces but its own, and may be many. */
  private argument(): boolean {
    const last = this.argumentsOf.length - 1;
    this.argumentsOf[last]! += 1;
    return last >= 2 && this.argumentsOf[last]! > maximumArguments;
  }
}
