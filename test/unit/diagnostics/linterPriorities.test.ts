import { expect, test } from 'vitest';
import { linterRules } from '../../../server/diagnostics/linter/rules.ts';
import { reference } from '../site.ts';

interface Category {
  readonly priority: 'high' | 'medium' | 'low' | 'none';
  readonly enabled: boolean;
}

const categories = reference<Record<string, Category>>('linter-categories.json');
const severities = { high: 'error', medium: 'warning', low: 'information', none: 'hint' } as const;

test.each(Object.entries(categories))('%s weighs what the Linter gives it', (name, category) => {
  const rule = linterRules.find(({ code }) => code === `lint/${name}`);
  expect(rule?.severity).toBe(severities[category.priority]);
  expect(rule?.offByDefault ?? false).toBe(!category.enabled);
});
