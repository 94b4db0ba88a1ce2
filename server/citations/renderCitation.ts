import type { CitationRenderer } from '../render/scope.ts';
import { styleOf } from './styles.ts';

/** Renders a call of a citation template in the style that it belongs to. */
export const renderCitation: CitationRenderer = (rule, given, scope) =>
  styleOf(rule).render(rule, given, scope);
