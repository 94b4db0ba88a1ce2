/** How a row of the view of references looks. */
import {
  MarkdownString,
  Range,
  type TextDocument,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
} from 'vscode';

import { excerpt, type Stretch } from './excerpt.ts';
import {
  type GroupElement,
  mainPlace,
  type NoteElement,
  type PlaceElement,
  problemsOf,
  type ReferenceElement,
} from './referenceElements.ts';

/** Shows a place of a page: its document and a range. */
export const openPlaceCommand = 'wikiwright.openReference';

/** How much of a citation a row has, in UTF-16 units; its tooltip has all of it. */
const longestText = 120;

/** A page, and where its references are, in the order of the text. */
export interface Page {
  readonly document: TextDocument;
  readonly stretches: readonly Stretch[];
}

/** The row of an element of a page. */
export function treeItem(element: ReferenceElement, page: Page): TreeItem {
  const item =
    element.kind === 'group'
      ? groupItem(element)
      : element.kind === 'note'
        ? noteItem(element)
        : placeItem(element, page);
  item.id = element.id;
  const place = element.kind === 'note' ? mainPlace(element) : element;
  if (place?.kind === 'place') {
    const range = toRange(place.place.opening);
    item.command = {
      command: openPlaceCommand,
      title: 'Go to Reference',
      arguments: [page.document.uri, range],
    };
  }
  return item;
}

/**
 * The tooltip of a row: the citation, and what is wrong.
 * @param citation Markdown, where there is any
 */
export function tooltip(citation: string, problems: readonly string[]): MarkdownString {
  const warnings = problems.map((problem) => `$(warning) ${escapeMarkdown(problem)}`);
  return new MarkdownString([citation, ...warnings].filter(Boolean).join('\n\n'), true);
}

/** `MarkdownString.appendText` would keep lines from breaking. */
function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** A range of the server's as VS Code has it. */
export function toRange({ start, end }: PlaceElement['place']['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** A range of the server's as offsets. */
export function toStretch(range: PlaceElement['place']['range'], document: TextDocument): Stretch {
  const { start, end } = toRange(range);
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

function groupItem({ group, children }: GroupElement): TreeItem {
  const item = new TreeItem(group.name || 'References', TreeItemCollapsibleState.Expanded);
  const broken = children.filter(({ note }) => problemsOf(note).length > 0).length;
  item.description = String(children.length);
  if (broken > 0) item.description += ` · ${broken} with problems`;
  item.contextValue = 'group';
  return item;
}

function noteItem({ note }: NoteElement): TreeItem {
  const item = new TreeItem(noteLabel(note), TreeItemCollapsibleState.Collapsed);
  item.contextValue = contextOf(note);
  if (problemsOf(note).length > 0) item.iconPath = warning();
  return item;
}

/** What a note can be asked for, for the conditions of menus: `note named cited`. */
function contextOf({ name, text }: NoteElement['note']): string {
  return ['note', name && 'named', text && 'cited'].filter(Boolean).join(' ');
}

/**
 * `[4] filkins 21× · Filkins, Dexter (2013). …`: all of it stands in the label, for the view's find
 * looks nowhere else, and a narrow view would cut a description off.
 */
function noteLabel(note: NoteElement['note']): string {
  const { name, uses, text } = note;
  const citation = text.length > longestText ? `${text.slice(0, longestText).trimEnd()}…` : text;
  const head = [markOf(note), name, uses > 1 ? `${uses}×` : ''].filter(Boolean).join(' ');
  if (!citation) return head;
  return name || uses > 1 ? `${head} · ${citation}` : `${head} ${citation}`;
}

/** `[4]`, as the reader sees it; `[–]` of a note without a number. */
export function markOf({ label }: NoteElement['note']): string {
  return `[${label || '–'}]`;
}

function placeItem({ place, parent }: PlaceElement, { document, stretches }: Page): TreeItem {
  const mark = markOf(parent.note);
  const stretch = toStretch(place.range, document);
  const { text, highlight } = excerpt(document.getText(), stretch, stretches, mark);
  const line = place.range.start.line + 1;
  const lead = place.defines ? `${line}, definition: ` : `${line}: `;
  const [start, end] = highlight;
  const highlights: [number, number][] = [[lead.length + start, lead.length + end]];
  const item = new TreeItem({ label: lead + text, highlights });
  if (place.problems.length > 0) {
    item.iconPath = warning();
    item.tooltip = tooltip('', place.problems);
  }
  return item;
}

function warning(): ThemeIcon {
  return new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
}
