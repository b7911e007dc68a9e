package dev.okite.internal.plan;

import dev.okite.internal.rewrite.Rewrite;
import dev.okite.plan.RewriteUse;
import dev.okite.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Keeps what was rewritten. Belongs to one thread. */
final class RewriteRecord implements PlanLog {
  private static final Comparator<Span> BY_PLACE =
      Comparator.<Span, String>comparing(span -> span.source().name())
          .thenComparing(Span::start)
          .thenComparing(Span::end);

  private final Map<Rewrite, Set<Span>> places = new EnumMap<>(Rewrite.class);

  @Override
  public void rewritten(Rewrite rewrite, Span span) {
    places.computeIfAbsent(rewrite, r -> new LinkedHashSet<>()).add(span);
  }

  /** What was rewritten; an expression that several rules have stands there once. */
  List<RewriteUse> uses() {
    List<RewriteUse> uses = new ArrayList<>();
    places.forEach(
        (rewrite, spans) ->
            uses.add(
                new RewriteUse(
                    rewrite.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    rewrite.title(),
                    rewrite.effect(),
                    spans.stream().sorted(BY_PLACE).toList())));
    return uses;
  }
}
