package dev.okite.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What stands between the braces of a declaration. */
final class Members {
  private Members() {}

  /** Those of {@code members} that are of {@code kind}, in order. */
  static <T> List<T> of(List<?> members, Class<T> kind) {
    List<T> those = new ArrayList<>(members.size());
    for (Object member : members) {
      if (kind.isInstance(member)) {
        those.add(kind.cast(member));
      }
    }
    return Collections.unmodifiableList(those);
  }
}
