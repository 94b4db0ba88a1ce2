import { conversionMarks } from '../../balance/conversionMarks.ts';
import type { BalanceFault } from '../../balance/balanceFault.ts';
import type { Article } from '../../article/article.ts';
import { askForLists } from '../../article/askBlocks.ts';

/** The `-{` of language conversions without their `}-` that keep a template or heading from ending. */
export function conversionFaults(article: Article): BalanceFault[] {
  return openBlocks(article).flatMap(({ block, told }) =>
    told.map(({ start, end, isConversion }): BalanceFault => {
      const from = block.start + start;
      const ends = isConversion ? [{ offset: block.start + end, insert: '}-' }] : [];
      const range = { start: from, end: from + 2 };
      return { kind: 'unclosed-conversion', range, name: '', ends, affected: [] };
    }),
  );
}

const openBlocks = askForLists(({ text }, site) =>
  conversionMarks(text, site)
    .slice(0, mostOfABlock)
    .map(({ start, end }) => ({
      start,
      end,
      isConversion: conversion.test(text.slice(start, end)),
    })),
);

const mostOfABlock = 50;

/** `-{zh-hans:a;zh-hant:b`, `-{A|a`: other text is hardly meant as a conversion. */
const conversion = /^-\{(?:[A-Z]\||\s*[a-z]{2,3}(?:-[a-z]+)?\s*:)/;
