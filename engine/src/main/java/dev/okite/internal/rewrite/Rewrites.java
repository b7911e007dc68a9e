package dev.okite.internal.rewrite;

import java.util.EnumSet;
import java.util.Set;

/** The rewrites that a plan may use. Immutable. */
public final class Rewrites {
  /** All there are. */
  public static final Rewrites ALL = new Rewrites(EnumSet.allOf(Rewrite.class));

  /** None: the plan follows the text. */
  public static final Rewrites NONE = new Rewrites(EnumSet.noneOf(Rewrite.class));

  private final Set<Rewrite> enabled;

  private Rewrites(Set<Rewrite> enabled) {
    this.enabled = enabled;
  }

  /** These and {@code rewrite}. */
  public Rewrites with(Rewrite rewrite) {
    Set<Rewrite> more = EnumSet.of(rewrite);
    more.addAll(enabled);
    return new Rewrites(more);
  }

  /** These without {@code rewrite}. */
  public Rewrites without(Rewrite rewrite) {
    Set<Rewrite> fewer = EnumSet.noneOf(Rewrite.class);
    fewer.addAll(enabled);
    fewer.remove(rewrite);
    return new Rewrites(fewer);
  }

  /** Whether {@code rewrite} may be used. */
  public boolean has(Rewrite rewrite) {
    return enabled.contains(rewrite);
  }
}
