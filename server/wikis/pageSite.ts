import type { PageKind } from './pageKinds.ts';
import { scannedTags, type Site } from './site.ts';

/** The same wiki as it is for pages of one kind; asked again it gives the same object. */
export function pageSite(site: Site, kind: PageKind): Site {
  if (site.pageKind === kind) return site;
  let kinds = known.get(site);
  if (!kinds) known.set(site, (kinds = new Map()));
  let result = kinds.get(kind);
  if (!result) kinds.set(kind, (result = makePageSite(site, kind)));
  return result;
}

const known = new WeakMap<Site, Map<PageKind, Site>>();

function makePageSite(site: Site, kind: PageKind): Site {
  const transcluded = kind === 'template';
  return {
    ...site,
    pageKind: kind,
    transcluded,
    parser: { ...site.parser, transcluded },
    extensionTags: scannedTags(site.parser.ext, transcluded),
  };
}
