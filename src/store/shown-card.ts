// Part of the first load: keep it small.

/** Read by the head script of whichever page the browser comes back to. */
const CARD = 'c';

/**
 * Remembers in this tab alone, until it is closed, that a card was shown: pages that were opened before it must not come back in
 * somebody else's hand. `lang` is the language of the plain home. Where the browser refuses, the app's own history still holds.
 */
export function rememberShownCard(lang: string) {
  try {
    sessionStorage.setItem(CARD, lang);
  } catch {}
}

/** The reader has moved on from the plain home. */
export function forgetShownCard() {
  try {
    sessionStorage.removeItem(CARD);
  } catch {}
}
