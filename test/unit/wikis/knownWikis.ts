import type { KnownWikis, WikiFarms } from '../../../server/wikis/findWiki.ts';
import farms from '../../../server/wikis/farms.json';
import wikimedia from '../../../server/wikis/wikimedia/rules.json';
import type { WikimediaData, WikimediaWikis } from '../../../server/wikis/wikimediaData.ts';
import wikimediaWikis from '../../../server/wikis/wikimedia/wikis.json';

/** The data as a platform's entry hands them in. */
export const knownWikis: KnownWikis = {
  wikimedia: wikimedia as unknown as WikimediaData,
  wikimediaWikis: wikimediaWikis as WikimediaWikis,
  farms: farms as WikiFarms,
};
