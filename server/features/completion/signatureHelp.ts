import type { Article } from '../../article/article.ts';
import { templateHelp, type TemplateHelp } from '../../wikis/templateHelp.ts';
import { templateName } from '../../wikis/templateNames.ts';
import type { TextRange } from '../../text/range.ts';
import type { OpenTemplate } from './openConstructs.ts';
import { callOfTemplate, templateAt } from './templateAt.ts';

/** The ways to call a template, and where in one of them the cursor is. */
export interface TemplateSignatures {
  /** One sentence on the template, in Markdown. */
  readonly about: string;
  readonly signatures: readonly TemplateSignature[];
  /** The one that fits what is written. */
  readonly active: number;
}

export interface TemplateSignature {
  /** `{{convert|value|unit|abbr=}}` */
  readonly label: string;
  readonly parameters: readonly SignatureParameter[];
  /** Which of them is being written. */
  readonly active: number;
}

/** Its range is in the label. */
export interface SignatureParameter extends TextRange {
  /** What a named parameter holds, in Markdown; empty where the label says it all. */
  readonly about: string;
}

/**
 * What the parameters of the well-known template at the cursor mean.
 * @param offset UTF-16 offset in the page
 * @returns undefined in the template's name, in templates of which nothing is known, and in
 *   parameters that are not known
 */
export function signatureHelp(article: Article, offset: number): TemplateSignatures | undefined {
  const { page, site } = article;
  const template = templateAt(article, offset);
  const current = template?.parameters.at(-1);
  if (!template || !current) return undefined;
  const written = page.slice(template.start + 2, template.parameters[0]!.start - 1);
  const help = templateHelp(templateName(written, site), site.templateHelp);
  if (!help) return undefined;
  const before = template.parameters.filter(({ equals }) => equals < 0).length;
  const name = page.slice(current.start, current.equals).trim();
  const key = current.equals < 0 ? before : /^\d+$/.test(name) ? Number(name) : name;
  const { positional = [[]] } = help;
  const signatures = positional.flatMap(
    (names) => signature(written.trim(), names, help, key) ?? [],
  );
  if (signatures.length === 0) return undefined;
  const count = Math.max(before, countBehind(article, template));
  const fitting = positional.findIndex((names) => names.length >= count);
  const active = Math.min(fitting < 0 ? positional.length - 1 : fitting, signatures.length - 1);
  return { about: help.about, signatures, active };
}

/** @param key the number or name of the parameter at the cursor */
function signature(
  name: string,
  positional: readonly string[],
  { named = {} }: TemplateHelp,
  key: number | string,
): TemplateSignature | undefined {
  const parameters: SignatureParameter[] = [];
  let label = `{{${name}`;
  const add = (written: string, about: string) => {
    const start = label.length + 1;
    label += `|${written}`;
    parameters.push({ start, end: label.length, about });
  };
  for (const part of positional) add(part, '');
  for (const [part, about] of Object.entries(named)) add(`${part}=`, about);
  const active =
    typeof key === 'number'
      ? Math.min(key, positional.length) - 1
      : parameters.findIndex(({ start, end }) => label.slice(start, end) === `${key}=`);
  if (active < 0) return undefined;
  return { label: `${label}}}`, parameters, active };
}

/** How many parameters without a name the whole call has, if it has its end. */
function countBehind(article: Article, template: OpenTemplate): number {
  const given = callOfTemplate(article, template)?.arguments ?? [];
  return given.filter(({ positional }) => positional).length;
}
