/** Which arguments the templates of a page are given where nothing is in doubt. */
export interface ParameterUse {
  /** Whether the template is given the argument elsewhere on the page; undefined if that shows nothing. */
  knows(template: string, parameter: string): boolean | undefined;
  /** The most positional arguments the template is given elsewhere; undefined if it is not used. */
  positional(template: string): number | undefined;
}

/** Reads the calls of a page that hold no other brackets, when first asked. */
export function readParameterUse(source: string): ParameterUse {
  let calls: Map<string, Call> | undefined;
  const callOf = (template: string): Call | undefined => {
    calls ??= collectCalls(source);
    return calls.get(normalise(template));
  };
  return {
    knows: (template, parameter) => {
      const call = callOf(template);
      return call && call.count > 1 ? call.names.has(parameter) : undefined;
    },
    positional: (template) => callOf(template)?.positional,
  };
}

interface Call {
  count: number;
  positional: number;
  readonly names: Set<string>;
}

const innermost = /\{\{([^{}|<[\]\n]{1,80})\|([^{}]{0,4000})\}\}/g;

function collectCalls(source: string): Map<string, Call> {
  const calls = new Map<string, Call>();
  for (const [, name, rest] of source.matchAll(innermost)) {
    const key = normalise(name!);
    const call = calls.get(key) ?? { count: 0, positional: 0, names: new Set<string>() };
    call.count++;
    let positional = 0;
    for (const argument of rest!.replace(/\[\[[^[\]]*\]\]/g, '').split('|')) {
      const sign = argument.indexOf('=');
      if (sign < 0) positional++;
      else call.names.add(argument.slice(0, sign).trim());
    }
    call.positional = Math.max(call.positional, positional);
    calls.set(key, call);
  }
  return calls;
}

function normalise(template: string): string {
  const name = template.trim().replace(/[_\s]+/g, ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
