/**
 * What a user may add to the data of a wiki, as one JSON schema: settings and `.wikiwright.json` are
 * completed and explained by it, and checked when they are read.
 */
import { citeTemplateSchema } from './citeTemplateSchema.ts';
import {
  address,
  choice,
  list,
  namespaceName,
  orNull,
  parameter,
  table,
  templateName,
  templateNames,
  title,
} from './siteSchemaParts.ts';
import type { ValueSchema } from './valueSchema.ts';

const fields: Readonly<Record<string, ValueSchema>> = {
  language: {
    type: 'string',
    pattern: '^[a-z]{2,}(?:-[a-z\\d]+)*$',
    errorMessage: 'MediaWiki’s code of a language, such as "de" or "zh-hant"',
    description:
      'The language of the wiki’s content, by MediaWiki’s code: de, pt-br. It says what namespaces and magic words are called. It counts where the address of the wiki does not tell.',
  },
  articleUrl: {
    ...address,
    description: 'The address of a page of the wiki; $1 stands for its title. Links lead there.',
  },
  capitalLinks: {
    type: 'boolean',
    description:
      'Whether titles begin with a capital letter whatever a link says, as on all wikis but Wiktionaries.',
  },
  linter: {
    type: 'boolean',
    description:
      'Whether the wiki has the extension Linter. Without it, what only its lists report counts for less.',
  },
  subReferences: {
    type: 'boolean',
    description: 'Whether references may have details: <ref name="a" details="p. 1" />.',
  },
  extensionTags: table(
    'Tags that extensions of the wiki add, by name.',
    {
      anyOf: [
        {
          type: 'object',
          properties: {
            content: {
              ...choice('wikitext', 'text'),
              description:
                'Whether the content is wikitext, which is read like the rest of the page, or text of another kind, in which nothing is reported. It is text where this is left out.',
            },
            shows: {
              ...choice('line', 'block', 'nothing'),
              description:
                'Whether it shows something within a line, a block of its own such as a gallery, or nothing. It is within a line where this is left out.',
            },
          },
          additionalProperties: false,
        },
        { type: 'null' },
      ],
    },
    {
      pattern: '^(?!(?:noinclude|includeonly|onlyinclude)$)\\p{L}[\\p{L}\\p{N}_-]*$',
      errorMessage: 'the name of a tag, without < and >',
    },
  ),
  parserFunctions: table(
    'Parser functions and variables that extensions of the wiki add, as they are called: #convert, TODAYSDISH.',
    {
      anyOf: [
        {
          type: 'object',
          properties: {
            kind: {
              ...choice('function', 'variable', 'both'),
              description:
                'Whether it takes arguments after a colon ({{#convert:1|m}}), none ({{TODAYSDISH}}), or may be called either way. It is a function where this is left out.',
            },
            means: {
              type: 'string',
              pattern: '^[^\\s#|{}<>]+$',
              errorMessage: 'MediaWiki’s own name of a function',
              description:
                'MediaWiki’s own name of it where it is only another word for one: if for #wenn.',
            },
            caseSensitive: {
              type: 'boolean',
              description: 'Whether upper and lower case are told apart. They are not by default.',
            },
          },
          additionalProperties: false,
        },
        { type: 'null' },
      ],
    },
    {
      pattern: '^[#＃]?[^\\s:#|<>{}\\[\\]]+$',
      errorMessage: 'a function as it is called, without braces and colon',
    },
  ),
  behaviorSwitches: list('Behavior switches that extensions of the wiki add: __NOPICTURE__.', {
    type: 'string',
    pattern: '^__[^\\s_]+(?:_[^\\s_]+)*__$',
    errorMessage: 'a word between two underscores on either side, such as "__NOPICTURE__"',
  }),
  namespaces: table(
    'Namespaces by number, for those that only this wiki has, or calls otherwise: {"3000": "Recipe"}.',
    {
      anyOf: [
        namespaceName,
        {
          type: 'object',
          properties: {
            name: { ...namespaceName, description: 'What the wiki calls it.' },
            aliases: {
              type: 'array',
              items: namespaceName,
              errorMessage: 'a list of names',
              description: 'What it may be called as well.',
            },
          },
          additionalProperties: false,
        },
        { type: 'null' },
      ],
      errorMessage: 'a name, or an object with “name” and “aliases”',
    },
    { pattern: '^(?:-[12]|0|[1-9]\\d{0,5})$', errorMessage: 'the number of a namespace' },
  ),
  interwiki: table(
    'Other wikis by the prefix of links to them: {"jargon": "https://jargon.example.org/wiki/$1"}.',
    orNull(address),
    {
      pattern: '^[^\\s:#<>\\[\\]|{}]+(?: [^\\s:#<>\\[\\]|{}]+)*$',
      errorMessage: 'the prefix of links, without a colon',
    },
  ),
  languageLinks: list('Prefixes of links to the same page in another language: fr.', {
    type: 'string',
    pattern: '^[^\\s:|\\[\\]]+$',
    errorMessage: 'the prefix of a language, such as "fr"',
  }),
  protocols: list('Protocols that begin an address, beside those of MediaWiki: gemini://.', {
    type: 'string',
    pattern: '^[a-zA-Z][a-zA-Z\\d+.-]*:(?://)?$',
    errorMessage: 'a protocol with its colon, such as "gemini://"',
  }),
  mediaOptions: table(
    'Options of images and other media by the word that is written, with MediaWiki’s own name of what it means: {"mini": "thumbnail", "start=$1": "starttime"}.',
    orNull({
      type: 'string',
      pattern: '^[a-z][a-z\\d-]*$',
      errorMessage: 'MediaWiki’s own name of an option, such as "thumbnail"',
    }),
    { pattern: '^[^|\\[\\]{}]*\\S[^|\\[\\]{}]*$', errorMessage: 'an option as it is written' },
  ),
  citeTemplates: table(
    'Templates that make, reuse or list references, by name, with the parameters from which they do so.',
    citeTemplateSchema,
  ),
  templateRedirects: table(
    'Redirects of templates, each with the name of the template that it leads to: {"Fn": "Efn"}.',
    orNull(templateName),
  ),
  groupNumbering: table(
    'Groups of references whose labels are letters or Roman numerals.',
    choice('lower-alpha', 'upper-alpha', 'lower-roman', 'upper-roman', 'lower-greek', null),
  ),
  openingTemplates: list(
    'Templates that open a tag which another template ends, such as "Div col"; * stands for anything at the start or end of a name.',
    templateNames,
  ),
  endingTemplates: list(
    'Templates that end a tag which another template opens, such as "Div col end".',
    templateNames,
  ),
  tableTemplates: {
    type: 'object',
    description: 'Templates that write the first or the last line of a table.',
    properties: {
      begins: list('Those that write {|.', templateName),
      ends: list('Those that write |}.', templateName),
    },
    additionalProperties: false,
  },
  infoboxTemplates: list(
    'Templates that show a box of facts, such as "Taxobox" or "Steckbrief *".',
    templateNames,
  ),
  sectionTemplates: list('Templates that bring in sections of other pages.', templateName),
  sortTemplates: table(
    'Templates by which a cell of a table says what it is sorted by, with the parameters that hold that, in order.',
    orNull({
      type: 'array',
      items: parameter,
      errorMessage: 'a list of parameter names',
    }),
  ),
  accessNotes: list(
    'Templates that stand after a source and say who may read it, such as "Subscription required".',
    templateName,
  ),
  templateLinks: list('Templates that show the name of a template: tl in {{tl|cite web}}.', {
    ...templateName,
  }),
  otherTemplates: list('Further templates that the wiki has.', templateName),
  dateStyleTemplates: table(
    'Templates by which a page chooses how dates read: day or month first.',
    choice('dmy', 'mdy', null),
  ),
  noteSections: list('Titles of sections that hold the notes of a page, such as "Notes".', title),
  missingSource: {
    type: 'string',
    description:
      'Wikitext that fixes write where a source is still to be given: {{Full citation needed}}.',
  },
};

/** All that may be added. */
export const siteSchema: ValueSchema & { readonly properties: typeof fields } = {
  type: 'object',
  description:
    'What to add to the data of the wiki, so that its own tags, namespaces, functions and templates are known.',
  properties: fields,
  additionalProperties: false,
};
