let removed = false;

/** From now on this page keeps nothing and reads nothing kept. */
export function markRemoved() {
  removed = true;
}

/** Throws once everything was removed. Call it before writing: what was under way at that moment must not fill the phone again. */
export function refuseIfRemoved() {
  if (removed) throw new Error('everything was removed from this phone');
}
