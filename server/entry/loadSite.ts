import { createCitationHelp, type CitationHelpData } from '../wikis/citationHelp.ts';
import { createCitationRules, type CitationRuleData } from '../wikis/citationRules.ts';
import { createCitationStyle, type CitationData } from '../wikis/citationStyle.ts';
import enwiki from '../wikis/enwiki.json';
import enwikiCitationHelp from '../wikis/enwiki.citationHelp.json';
import enwikiCitationRules from '../wikis/enwiki.citationRules.json';
import enwikiCitations from '../wikis/enwiki.citations.json';
import enwikiShortFootnotes from '../wikis/enwiki.shortFootnotes.json';
import enwikiTemplateHelp from '../wikis/enwiki.templateHelp.json';
import { createShortFootnoteStyle } from '../wikis/shortFootnotes.ts';
import type { TemplateHelpData } from '../wikis/templateHelp.ts';
import { createSite, type Site, type SiteData } from '../wikis/site.ts';
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
