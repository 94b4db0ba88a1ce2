import type { Rule, Severity } from '../problems/finding.ts';
import { codeGroup } from './codeGroup.ts';

/**
 * The page of Markdown that explains every rule.
 * @param rules in the order in which they are to stand; those of a group follow each other
 */
export function documentRules(rules: readonly Rule[]): string {
  const groups = [...new Set(rules.map(({ code }) => codeGroup(code)))];
  const sections = groups.flatMap((group) => [
    `## ${group}`,
    groupIntroductions[group] ?? '',
    ...rules.filter(({ code }) => codeGroup(code) === group).map(documentRule),
  ]);
  return `${[introduction, ...sections].filter(Boolean).join('\n\n')}\n`;
}

/**
 * The anchor of a rule's heading, as Markdown viewers make it.
 * @param code such as `cite/references-no-text`
 * @returns such as `citereferences-no-text`, without `#`
 */
export function documentationAnchor(code: string): string {
  return code.toLowerCase().replace(/[^\w-]/g, '');
}

function documentRule({ code, severity, offByDefault, about, example }: Rule): string {
  return [
    `### ${code}`,
    `Default severity: ${severityNames[severity]}${offByDefault ? ', off by default' : ''}`,
    about,
    `\`\`\`wikitext\n${example}\n\`\`\``,
  ].join('\n\n');
}

const severityNames: Readonly<Record<Severity, string>> = {
  error: '**error**',
  warning: '**warning**',
  information: '**information**',
  hint: '**hint**',
};

const introduction = `<!-- Generated from the table of rules in server/diagnostics; change it there. -->

# Diagnostics

Every fault that Wikiwright reports has a code such as \`cite/references-no-text\`: its group, a slash, and its name. Codes are stable, so settings that name them keep working.

| Group                 | What it checks                                                    |
| --------------------- | ----------------------------------------------------------------- |
| [\`cite\`](#cite)       | References and reference lists, by the errors of MediaWiki’s Cite |
| [\`harv\`](#harv)       | Short citations such as \`{{sfn}}\`, and the citations they lead to |
| [\`cs1\`](#cs1)         | Citations, by the errors of the module that makes them            |
| [\`style\`](#style)     | Citations that work, and that could be better                     |
| [\`balance\`](#balance) | Templates, links, tables, tags and comments without start or end  |
| [\`wiki\`](#wiki)       | Slips of editors that MediaWiki takes as they are                 |
| [\`lint\`](#lint)       | What MediaWiki’s Linter lists, and what else looks suspicious     |
| [\`page\`](#page)       | The page as a whole                                               |

Each code has a default severity:

- **error**: readers see an error message or raw wikitext where content should be;
- **warning**: the content is there, but some of it is lost, looks different than meant, or comes with an error message;
- **information**: it works, mostly, and could be better;
- **hint**: a suggestion; VS Code marks it faintly and leaves it out of the list of problems.

The setting \`wikiwright.diagnostics.rules\` gives another severity to a code or to a whole group, or turns it \`off\`. A code beats its group:

\`\`\`json
{
  "wikiwright.diagnostics.rules": {
    "lint": "hint",
    "lint/nested-link": "warning",
    "lint/table-layout": "off",
    "cite/ref-numeric-key": "error"
  }
}
\`\`\`

A \`.wikiwright.json\` at the top of a folder does the same for everybody who opens the folder, and for some pages where \`overrides\` say so; it beats the setting. It is read as data and can do nothing else.

\`\`\`json
{
  "rules": { "lint/bold-header": "off" },
  "overrides": [{ "files": ["talk/**", "*.draft.wiki"], "rules": { "wiki": "hint" } }]
}
\`\`\`

A comment in a page beats both. It takes codes or groups, or none for all of them, and behind a colon a reason:

\`\`\`wikitext
<!-- wikiwright-disable-next-line lint/h1: as in the source -->
= Title =
<!-- wikiwright-disable wiki/invalid-isbn harv -->
…
<!-- wikiwright-enable wiki/invalid-isbn harv -->
\`\`\`

Such a comment does what it says in running text, lists, tables, templates and references, and nothing in \`<nowiki>\`, \`<pre>\` and their like. On a line of its own MediaWiki takes it out together with its line, so readers see no difference.

Below, each code is explained in three sentences: what it is, what MediaWiki makes of it and readers see, and how to mend it. The example has the fault.`;

const groupIntroductions: Readonly<Record<string, string>> = {
  cite: 'The names of these rules are the keys of the messages that MediaWiki’s Cite extension shows, without `cite_error_`. References are followed through `<ref>` and `<references>`, `{{#tag:ref}}`, and the templates of the wiki that make references and lists.',
  harv: 'A short citation such as `{{sfn|Smith|2001}}` or `{{harvnb|Smith|2001}}` leads to a citation by its names and year. Where a template that only the wiki knows may be the citation that is meant, nothing is reported.',
  cs1: 'The names of these rules are the keys of the conditions of Module:Citation/CS1, the module of English Wikipedia that makes citations of `{{cite web}}`, `{{cite book}}`, `{{citation}}` and their like, without `err_`; those that it only notes for maintenance begin with `maint-`. What a template or magic word in a value gives is known to the wiki alone, so such a value is not judged.',
  style: 'Checks of our own, as hints: the wiki renders these citations without complaint.',
  balance:
    'Each fault is reported once, at the construct that is broken. Tags are those of extensions, such as `<ref>`; for HTML tags see `lint/missing-end-tag` and `lint/stripped-tag`.',
  wiki: 'MediaWiki says nothing of most of these. Where a template or a branch of a condition could make it sound, nothing is reported.',
  lint: 'The categories of [MediaWiki’s Linter](https://www.mediawiki.org/wiki/Help:Lint_errors) (Special:LintErrors) stand here under its names, and beside them rules of the parser, [wikiparser-node](https://github.com/bhsd-harry/wikiparser-node). Where both know the same fault, the Linter’s definition counts. Rules of the parser that are not used here say what a rule of `balance` says at the better place, or need further software.',
  page: 'What concerns a page and not a single construct of it.',
};
