import type { Site } from '../wikis/site.ts';
import { ownCopy } from '../text/ownCopy.ts';

/**
 * Remembers the wikitexts of templates in which a rule finds no fault: an edit changes one citation of
 * a paragraph, and the ten beside it need not be looked at again.
 * @returns the memory of a site; each rule makes its own
 */
export function rememberSound(): (site: Site) => SoundTexts {
  const ofSites = new WeakMap<Site, SoundTexts>();
  return (site) => {
    let sound = ofSites.get(site);
    if (!sound) ofSites.set(site, (sound = new SoundTexts()));
    return sound;
  };
}

/** More texts than this are not kept; what is forgotten is only looked at again. */
const maximumTexts = 5_000;

/** Longer ones, in UTF-16 units, are rare, and cost more to keep than to look at. */
const longestText = 2_000;

class SoundTexts {
  private readonly texts = new Set<string>();

  has(text: string): boolean {
    return text.length <= longestText && this.texts.has(text);
  }

  add(text: string): void {
    if (text.length > longestText) return;
    if (this.texts.size >= maximumTexts) this.texts.clear();
    this.texts.add(ownCopy(text));
  }
}
