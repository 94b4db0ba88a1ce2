import { createCitationHelp, type CitationHelpData } from '../site/citationHelp.ts';
import { createCitationRules, type CitationRuleData } from '../site/citationRules.ts';
import { createCitationStyle, type CitationData } from '../site/citationStyle.ts';
import enwiki from '../site/enwiki.json';
import enwikiCitationHelp from '../site/enwiki.citationHelp.json';
import enwikiCitationRules from '../site/enwiki.citationRules.json';
import enwikiCitations from '../site/enwiki.citations.json';
import enwikiShortFootnotes from '../site/enwiki.shortFootnotes.json';
import enwikiTemplateHelp from '../site/enwiki.templateHelp.json';
import { createShortFootnoteStyle } from '../site/shortFootnotes.ts';
import type { TemplateHelpData } from '../site/templateHelp.ts';
import { createSite, type Site, type SiteData } from '../site/site.ts';
import { bundledConfiguration } from '../syntax/wikiparser.ts';

/**
 * The English Wikipedia as it ships with the server; other wikis will be more rows of data.
 * @param today the day (UTC) on which pages are read, as `2020-05-06`
 */
export function loadSite(today = new Date().toISOString().slice(0, 10)): Site {
  const citations = createCitationStyle(enwikiCitations as unknown as CitationData);
  const shortFootnotes = createShortFootnoteStyle(enwikiShortFootnotes);
  const citationHelp = createCitationHelp(enwikiCitationHelp as CitationHelpData, citations);
  return createSite(bundledConfiguration('enwiki'), enwiki as SiteData, {
    citations,
    citationRules: createCitationRules(
      enwikiCitationRules as unknown as CitationRuleData,
      citations,
    ),
    today,
    citationHelp,
    templateHelp: enwikiTemplateHelp as unknown as TemplateHelpData,
    shortFootnotes,
  });
}
