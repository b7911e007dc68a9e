package dev.okite.internal.shape;

import dev.okite.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks whether a field that is not there was meant to be another one. */
final class NearFields {
  private NearFields() {}

  /** The nearest field of all that has no such field. */
  static Optional<String> of(Access access) {
    return Suggestion.didYouMean(access.name(), fields(access.lacking()));
  }

  /** The field that is likely meant, where something may have fields that nobody knows. */
  static Optional<String> whereSomeAreUnknown(Access access) {
    return access.isForeign() ? ofMost(access) : ofTyped(access);
  }

  /** The field of {@code all} that is meant, even where nobody knows all fields. */
  static Optional<String> slip(Access access, Collection<Access.Lacking> all) {
    Set<String> fields = fields(all);
    Optional<String> near =
        access.isForeign()
            ? Suggestion.mistyped(access.name(), fields)
            : Suggestion.slip(access.name(), fields);
    return near.map(Suggestion::question);
  }

  /** As {@link #of}, without computed maps, of which others may have what these have not. */
  private static Optional<String> ofTyped(Access access) {
    List<Access.Lacking> looked = access.lacking();
    looked.removeIf(Access.Lacking.Computed.class::isInstance);
    return Suggestion.didYouMean(access.name(), fields(looked));
  }

  /** The nearest field that most of what has no such field has, such as {@code kind}. */
  private static Optional<String> ofMost(Access access) {
    Map<String, Integer> counts = new HashMap<>();
    int schemas = 0;
    List<Access.Lacking> all = new ArrayList<>(access.lacking());
    all.addAll(access.allowing());
    for (Access.Lacking each : all) {
      if (each instanceof Access.Lacking.Typed typed) {
        schemas++;
        typed.schema().fields().forEach(field -> counts.merge(field.name(), 1, Integer::sum));
      } else if (each instanceof Access.Lacking.Other other && !other.members().isEmpty()) {
        schemas++;
        other.members().forEach(member -> counts.merge(member, 1, Integer::sum));
      }
    }
    int most = schemas / 2;
    counts.values().removeIf(count -> count < most);
    boolean isOpen = access.lacking().stream().allMatch(Access.Lacking.Computed.class::isInstance);
    return isOpen
        ? Suggestion.slip(access.name(), counts.keySet()).map(Suggestion::question)
        : Suggestion.didYouMean(access.name(), counts.keySet());
  }

  /** The names of the fields of {@code all}. */
  static Set<String> fields(Collection<Access.Lacking> all) {
    Set<String> fields = new LinkedHashSet<>();
    for (Access.Lacking each : all) {
      if (each instanceof Access.Lacking.Typed typed) {
        typed.schema().fields().forEach(field -> fields.add(field.name()));
        fields.addAll(typed.schema().wellKnown());
      } else if (each instanceof Access.Lacking.Computed computed) {
        fields.addAll(computed.keys());
      } else if (each instanceof Access.Lacking.Other other) {
        fields.addAll(other.members());
      }
    }
    return fields;
  }
}
