package dev.okite.internal.screen;

import dev.okite.internal.rewrite.Rewrite;
import dev.okite.internal.rewrite.Rewrites;

/**
 * When and how documents are screened.
 *
 * @param atOnce whether the first document of a kind has a screen already. Else some documents are
 *     evaluated without: to make a screen takes longer than that
 * @param rewrites of which {@link Rewrite#DOCUMENT_WALK}, {@link Rewrite#KNOWN_KINDS} and {@link
 *     Rewrite#QUICK_GUARDS} count here
 */
public record Screening(boolean atOnce, Rewrites rewrites) {
  boolean uses(Rewrite rewrite) {
    return rewrites.has(rewrite);
  }
}
