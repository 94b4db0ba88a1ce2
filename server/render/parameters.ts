import type { Argument } from './argument.ts';
import type { TemplateCall } from '../facts/templateCall.ts';
import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import { type Inline, textOf, trim } from './inline.ts';
import type { Scope } from './scope.ts';

/** The arguments of a template by name; of a repeated name the last counts, as in MediaWiki. */
export function readArguments(call: TemplateCall, scope: Scope): Map<string, Argument> {
  return new Map(
    call.arguments.map(({ name, value }) => [name, new WrittenArgument(value.children, scope)]),
  );
}

class WrittenArgument implements Argument {
  private rendered: readonly Inline[] | undefined;
  private plain: string | undefined;

  constructor(
    readonly nodes: readonly SyntaxNode[],
    private readonly scope: Scope,
  ) {}

  get inline(): readonly Inline[] {
    return (this.rendered ??= trim(this.scope.render(this.nodes)));
  }

  get text(): string {
    return (this.plain ??= textOf(this.inline)
      .replace(/[ \t\r\n]+/g, ' ')
      .trim());
  }
}
