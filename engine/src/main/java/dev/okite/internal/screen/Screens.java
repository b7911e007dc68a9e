package dev.okite.internal.screen;

import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final long unscreened;
  private final AtomicLong heldRules = new AtomicLong();
  private final ConcurrentHashMap<Kind, Sightings> kinds = new ConcurrentHashMap<>();
  private volatile @Nullable Sightings recent;

  /** What a document says it is; null for what it does not say. */
  private record Kind(@Nullable String apiVersion, @Nullable String kind) {
    boolean is(@Nullable String otherVersion, @Nullable String otherKind) {
      return same(apiVersion, otherVersion) && same(kind, otherKind);
    }

    private static boolean same(@Nullable String a, @Nullable String b) {
      return a == null ? b == null : a.equals(b);
    }

    // Written out: Java links those of a record when they first run, slowly.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Kind that && is(that.apiVersion, that.kind);
    }

    @Override
    public int hashCode() {
      return (apiVersion == null ? 0 : 31 * apiVersion.hashCode())
          + (kind == null ? 0 : kind.hashCode());
    }
  }

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
   * @param atOnce whether the first document of a kind has a screen already. Else some documents
   *     are evaluated without: to make a screen takes longer than that
   */
  public Screens(List<PolicyRules> policies, boolean atOnce) {
    this.policies = List.copyOf(policies);
    long rules = policies.stream().mapToLong(policy -> policy.rules().size()).sum();
    this.unscreened = atOnce ? 0 : 1 + rules / RULES_PER_DOCUMENT;
  }

  /** The screen for {@code document}; null if it is to be evaluated without. */
  public @Nullable Screen forDocument(Value document) {
    if (!(document instanceof MapValue map)) {
      return null;
    }
    Value version = map.get("apiVersion");
    Value kind = map.get("kind");
    boolean plain =
        (version instanceof StringValue || version instanceof NullValue)
            && (kind instanceof StringValue || kind instanceof NullValue);
    return plain ? forKind(text(version), text(kind)) : null;
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

  /** What becomes of each rule on documents of a kind; null for what they do not say. */
  public ScreenReport report(@Nullable String apiVersion, @Nullable String kind) {
    return ScreenBuilder.report(policies, discriminators(new Kind(apiVersion, kind)));
  }

  private Screen forKind(Kind kind) {
    return ScreenBuilder.build(policies, discriminators(kind));
  }

  private static Map<String, StringValue> discriminators(Kind kind) {
    Map<String, StringValue> discriminators = new HashMap<>();
    put(discriminators, "apiVersion", kind.apiVersion());
    put(discriminators, "kind", kind.kind());
    return discriminators;
  }

  private static void put(
      Map<String, StringValue> discriminators, String name, @Nullable String value) {
    if (value != null) {
      discriminators.put(name, StringValue.of(value));
    }
  }

  private static @Nullable String text(Value value) {
    return value instanceof StringValue text ? text.value() : null;
  }
}
