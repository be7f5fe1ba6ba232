/** A drawn page without its nonce: the pieces between the places where it stood. */
export type KeptPage = readonly string[];

/** Takes a page apart at its nonce; null when it has none, for then its scripts could not run. */
export function keepPage(html: string, nonce: string): KeptPage | null {
  const pieces = html.split(nonce);
  return nonce !== "" && pieces.length > 1 ? pieces : null;
}

/**
 * The page with a nonce of its own. As safe as one drawn anew: what a person wrote into it was there before anybody could know the
 * nonce, and the one under which it was drawn is gone.
 */
export function withNonce(page: KeptPage, nonce: string): string {
  return page.join(nonce);
}
