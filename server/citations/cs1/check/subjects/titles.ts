import type { FaultList } from '../citationFault.ts';
import { isKnown, isSet, isSurelySet, type CitationFields, type Field } from '../citationFields.ts';
import type { SourceLayout } from '../sourceLayout.ts';
import { hasChapter, isUntitled } from './addresses.ts';
import type { Archive } from './archive.ts';

/** Titles: missing, generic, in another script or translated. */
export function checkTitles(
  fields: CitationFields,
  layout: SourceLayout,
  archive: Archive,
  faults: FaultList,
): void {
  const { title, scriptTitle, transTitle } = layout;
  const isMissing = ![title, scriptTitle, transTitle].some(isSet);
  if (isMissing) {
    faults.add('citation-missing-title', undefined, {
      parameter: fields.kind === 'episode' ? 'series' : 'title',
    });
  }
  const isNone = isUntitled(title, fields, layout) || title.text === '(())';
  if (isNone) faults.add('maint-untitled', title.argument);
  else if (isKnown(title)) checkGeneric(title, fields, archive, faults);
  if (!isMissing) checkTranslations(fields, layout, isNone, faults);
  checkScripts(fields, layout, faults);
  checkChapter(fields, layout, faults);
}

function checkGeneric(
  title: Field,
  { site }: CitationFields,
  archive: Archive,
  faults: FaultList,
): void {
  if (!isSet(title) || /^\(\([^]*\)\)$/.test(title.text)) return;
  const text = title.text.endsWith('...') ? title.text : title.text.replace(/[.,]$/, '');
  if (isSet(archive.url) && site.citationRules.archivedCopyPattern.test(text.toLowerCase())) {
    faults.add('maint-archived-copy', title.argument);
  }
  if (site.citationRules.isGenericTitle(text)) faults.add('generic-title', title.argument);
}

/** A translation needs the original beside it. */
function checkTranslations(
  fields: CitationFields,
  layout: SourceLayout,
  isNone: boolean,
  faults: FaultList,
): void {
  const { title, scriptTitle, transTitle, chapter, scriptChapter, transChapter } = layout;
  const { periodical, scriptPeriodical } = layout;
  const triples: (readonly [Field, readonly Field[], string])[] = [
    [transTitle, isNone ? [scriptTitle] : [title, scriptTitle], 'title'],
    [fields.get('transPeriodical'), [periodical, scriptPeriodical], 'periodical'],
  ];
  if (hasChapter(fields, layout)) {
    triples.push([
      transChapter,
      [chapter, scriptChapter],
      transChapter.name.replace(/^trans-/, ''),
    ]);
  }
  for (const [translation, originals, required] of triples) {
    if (!isSurelySet(translation) || originals.some(isSet)) continue;
    faults.add('trans-missing-title', translation.argument, { required }, { part: 'all' });
  }
}

/** `script-title=ja:日本` begins with the code of its language. */
function checkScripts(fields: CitationFields, layout: SourceLayout, faults: FaultList): void {
  const scripts = [layout.scriptTitle, layout.scriptPeriodical, fields.get('scriptQuote')];
  if (hasChapter(fields, layout)) scripts.push(layout.scriptChapter);
  const { languages, scriptLanguages } = fields.site.citations;
  for (const script of scripts) {
    if (!isSet(script) || !isKnown(script)) continue;
    const [, code, rest = ''] = /^([a-z]{2,3})\s*:\s*([^]*)$/.exec(script.text) ?? [];
    const isLanguage =
      code !== undefined &&
      (Object.hasOwn(languages, code) || fields.site.citationRules.knownLanguages.has(code));
    const detail =
      code === undefined
        ? 'missing prefix'
        : rest === ''
          ? 'missing title part'
          : !isLanguage
            ? 'invalid language code'
            : !scriptLanguages.includes(code)
              ? 'unknown language code'
              : undefined;
    if (detail) faults.add('script-parameter', script.argument, { detail });
  }
}

/** Articles in periodicals have no chapters. */
function checkChapter(fields: CitationFields, layout: SourceLayout, faults: FaultList): void {
  if (hasChapter(fields, layout)) return;
  const { chapter, transChapter, chapterUrl, scriptChapter, chapterFormat } = layout;
  const ignored = [chapter, transChapter, chapterUrl, scriptChapter, chapterFormat].find(
    isSurelySet,
  );
  if (ignored) faults.add('chapter-ignored', ignored.argument, {}, { part: 'all' });
}
