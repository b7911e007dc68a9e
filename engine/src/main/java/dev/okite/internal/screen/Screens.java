package dev.okite.internal.screen;

import dev.okite.internal.rewrite.Rewrite;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The screens of policies, each made when there are documents of its kind. Safe to share between
 * threads.
 */
public final class Screens {
  /** Documents may say that they are of any kind: there are screens for the first kinds only. */
  private static final int MAX_KINDS = 256;

  /** How many rules all screens together hold before no more are made. */
  private static final long MAX_HELD_RULES = 100_000;

  /** Making a screen takes about as long as evaluating one document for so many of its rules. */
  private static final int RULES_PER_DOCUMENT = 100;

  private final List<PolicyRules> policies;
  private final Screening screening;
  private final long unscreened;
  private final AtomicLong heldRules = new AtomicLong();
  private final ConcurrentHashMap<Kind, Sightings> kinds = new ConcurrentHashMap<>();
  private volatile @Nullable Sightings recent;

  /** How often documents of a kind were seen, up to the one that its screen is made for. */
  private static final class Sightings {
    private final Kind kind;
    private final AtomicLong count = new AtomicLong();
    private volatile @Nullable Screen screen;

    Sightings(Kind kind) {
      this.kind = kind;
    }
  }

  /**
   * Screens for {@code policies}.
   *
   * @param screening when and how
   */
  public Screens(List<PolicyRules> policies, Screening screening) {
    this.policies = List.copyOf(policies);
    this.screening = screening;
    long rules = 0;
    for (PolicyRules policy : policies) {
      rules += policy.rules().size();
    }
    this.unscreened = screening.atOnce() ? 0 : 1 + rules / RULES_PER_DOCUMENT;
  }

  /** The screen for {@code document}; null if it is to be evaluated without. */
  public @Nullable Screen forDocument(Value document) {
    if (!(document instanceof MapValue map) || !screening.uses(Rewrite.DOCUMENT_WALK)) {
      return null;
    }
    Value version = map.get(Kind.API_VERSION);
    Value kind = map.get(Kind.KIND);
    return Kind.isPlain(version) && Kind.isPlain(kind)
        ? forKind(Kind.text(version), Kind.text(kind))
        : null;
  }

  /** The screen for {@code document} if it has been made already; else null. */
  public @Nullable Screen ready(Value document) {
    if (!(document instanceof MapValue map) || !screening.uses(Rewrite.DOCUMENT_WALK)) {
      return null;
    }
    Value version = map.get(Kind.API_VERSION);
    Value kind = map.get(Kind.KIND);
    if (!Kind.isPlain(version) || !Kind.isPlain(kind)) {
      return null;
    }
    Sightings seen = recent;
    if (seen == null || !seen.kind.is(Kind.text(version), Kind.text(kind))) {
      seen = kinds.get(new Kind(Kind.text(version), Kind.text(kind)));
      recent = seen == null ? recent : seen;
    }
    return seen == null ? null : seen.screen;
  }

  private @Nullable Screen forKind(@Nullable String version, @Nullable String kind) {
    Sightings seen = recent;
    if (seen == null || !seen.kind.is(version, kind)) {
      Kind key = new Kind(version, kind);
      seen = kinds.get(key);
      if (seen == null) {
        if (kinds.size() >= MAX_KINDS) {
          return null;
        }
        seen = kinds.computeIfAbsent(key, Sightings::new);
      }
      recent = seen;
    }
    Screen screen = seen.screen;
    return screen != null ? screen : make(seen);
  }

  /** Makes the screen if it is time for it; other threads go on without until it is there. */
  private @Nullable Screen make(Sightings seen) {
    if (seen.count.incrementAndGet() != unscreened + 1 || heldRules.get() > MAX_HELD_RULES) {
      return null;
    }
    Screen screen = forKind(seen.kind);
    heldRules.addAndGet(screen.ruleCount());
    seen.screen = screen;
    return screen;
  }

  /** A screen for documents of {@code kind}, made for this call. */
  public Screen screen(Kind kind) {
    return forKind(kind);
  }

  /** What becomes of each rule on documents of {@code kind}. */
  public ScreenReport report(Kind kind) {
    return ScreenBuilder.report(policies, kind, screening);
  }

  private Screen forKind(Kind kind) {
    return ScreenBuilder.build(policies, kind, screening);
  }
}
