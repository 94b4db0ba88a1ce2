/** The most openers that may be open at once before wikiparser-node overflows its stack. */
const maximumDepth = 150;
/** The most arguments of one template, and attributes of one tag, before it turns quadratic. */
const maximumArguments = 2500;
/** The most of one kind of opener in one block: tens of thousands take it many seconds. */
const maximumOpeners = 10_000;

/**
 * Whether a text is beyond what wikiparser-node parses in reasonable time and stack.
 * The bounds are far above real articles, whose blocks hold a few hundred marks, nested six deep.
 * @param text wikitext
 */
export function isTooComplex(text: string): boolean {
  return text.length > maximumDepth * 2 && new ComplexityMeter().exceeds(text);
}

const marks = /[{}[\]<>|=]/g;

class ComplexityMeter {
  /** How many arguments each open brace or bracket has so far. */
  private readonly argumentsOf: number[] = [0];
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
        if (this.argumentsOf.length > 1) this.argumentsOf.pop();
        return false;
      case '<':
        this.attributes = 0;
        return ++this.openers[mark] > maximumOpeners;
      case '>':
        this.attributes = 0;
        return false;
      case '=':
        return ++this.attributes > maximumArguments && this.argumentsOf.length > 1;
      default:
        return this.argument();
    }
  }

  /** Cells of a table stand outside all braces but its own, and may be many. */
  private argument(): boolean {
    const last = this.argumentsOf.length - 1;
    this.argumentsOf[last]! += 1;
    return last >= 2 && this.argumentsOf[last]! > maximumArguments;
  }
}
