import { onDay, type Site } from '../wikis/site.ts';

/** A site as it is today; a page is read anew when its site changes, so a day has one object. */
export function siteOfToday(site: Site): Site {
  const today = new Date().toISOString().slice(0, 10);
  const known = sitesOfToday.get(site);
  const current = known?.today === today ? known : onDay(site, today);
  sitesOfToday.set(site, current);
  return current;
}

const sitesOfToday = new WeakMap<Site, Site>();
