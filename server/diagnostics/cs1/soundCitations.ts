import type { Site } from '../../site/site.ts';

/**
 * Remembers citations, by their wikitext, in which the module finds no fault: an edit changes one
 * citation of a paragraph, and the ten beside it need not be validated again.
 */
export function soundCitations(site: Site): SoundCitations {
  let sound = ofSites.get(site);
  if (!sound) {
    sound = new SoundCitations();
    ofSites.set(site, sound);
  }
  return sound;
}

const ofSites = new WeakMap<Site, SoundCitations>();

/** More texts than this are not kept; what is forgotten is only validated again. */
const maximumTexts = 5_000;

/** Longer ones, in UTF-16 units, are rare, and cost more to keep than to validate. */
const longestText = 2_000;

class SoundCitations {
  private readonly texts = new Set<string>();

  has(text: string): boolean {
    return text.length <= longestText && this.texts.has(text);
  }

  add(text: string): void {
    if (text.length > longestText) return;
    if (this.texts.size >= maximumTexts) this.texts.clear();
    this.texts.add(text);
  }
}
