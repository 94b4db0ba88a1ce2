import { createCitationHelp, type CitationHelpData } from './site/citationHelp.ts';
import { createCitationStyle, type CitationData } from './site/citationStyle.ts';
import enwiki from './site/enwiki.json';
import enwikiCitationHelp from './site/enwiki.citationHelp.json';
import enwikiCitations from './site/enwiki.citations.json';
import enwikiShortFootnotes from './site/enwiki.shortFootnotes.json';
import enwikiTemplateHelp from './site/enwiki.templateHelp.json';
import { createShortFootnoteStyle } from './site/shortFootnotes.ts';
import type { TemplateHelpData } from './site/templateHelp.ts';
import { createSite, type Site, type SiteData } from './site/site.ts';
import { bundledConfiguration } from './syntax/wikiparser.ts';

/** The English Wikipedia as it ships with the server; other wikis will be more rows of data. */
export function loadSite(): Site {
  const citations = createCitationStyle(enwikiCitations as unknown as CitationData);
  const shortFootnotes = createShortFootnoteStyle(enwikiShortFootnotes);
  const citationHelp = createCitationHelp(enwikiCitationHelp as CitationHelpData, citations);
  return createSite(bundledConfiguration('enwiki'), enwiki as SiteData, {
    citations,
    citationHelp,
    templateHelp: enwikiTemplateHelp as unknown as TemplateHelpData,
    shortFootnotes,
  });
}
