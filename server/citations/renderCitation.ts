import type { CitationRenderer } from '../render/scope.ts';
import { renderCitation as renderCs1 } from './cs1/render/citation.ts';

/** Renders a call of a citation template in the style that it belongs to. */
export const renderCitation: CitationRenderer = renderCs1;
