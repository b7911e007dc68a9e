package dev.okite.conformance.podsecurity;

import dev.okite.Documents;
import dev.okite.finding.JsonPatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Applies patches to trees of maps and lists, word for word as RFC 6902 says. */
final class PatchedTree {
  private final Map<String, @Nullable Object> root;

  private PatchedTree(Map<String, @Nullable Object> root) {
    this.root = root;
  }

  /**
   * What {@code patch} makes of {@code tree}, which stays as it is.
   *
   * @throws AssertionError if an operation does not fit
   */
  @SuppressWarnings("unchecked")
  static Map<String, @Nullable Object> of(Map<String, ?> tree, JsonPatch patch) {
    Map<String, @Nullable Object> copy =
        (Map<String, @Nullable Object>) Objects.requireNonNull(copy(tree));
    patch.operations().forEach(new PatchedTree(copy)::apply);
    return copy;
  }

  @SuppressWarnings("unchecked")
  private void apply(JsonPatch.Operation operation) {
    String[] tokens = operation.path().split("/", -1);
    Object parent = root;
    for (int i = 1; i < tokens.length - 1; i++) {
      String token = unescaped(tokens[i]);
      Object child =
          parent instanceof List<?> list
              ? list.get(Integer.parseInt(token))
              : ((Map<?, ?>) parent).get(token);
      parent = Objects.requireNonNull(child, operation.path());
    }
    String last = unescaped(tokens[tokens.length - 1]);
    Object value = operation.value().map(Documents::toHost).map(PatchedTree::copy).orElse(null);
    if (parent instanceof List) {
      apply(operation.kind(), (List<@Nullable Object>) parent, last, value);
    } else {
      Map<String, @Nullable Object> map = (Map<String, @Nullable Object>) parent;
      if (operation.kind() != JsonPatch.Kind.ADD && !map.containsKey(last)) {
        throw new AssertionError("nothing at " + operation.path());
      }
      if (operation.kind() == JsonPatch.Kind.REMOVE) {
        map.remove(last);
      } else {
        map.put(last, value);
      }
    }
  }

  private static void apply(
      JsonPatch.Kind kind, List<@Nullable Object> list, String last, @Nullable Object value) {
    switch (kind) {
      case ADD -> list.add(last.equals("-") ? list.size() : Integer.parseInt(last), value);
      case REMOVE -> list.remove(Integer.parseInt(last));
      case REPLACE -> list.set(Integer.parseInt(last), value);
    }
  }

  private static String unescaped(String token) {
    return token.replace("~1", "/").replace("~0", "~");
  }

  private static @Nullable Object copy(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put(key, copy(value)));
      return copy;
    }
    if (tree instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(element -> copy.add(copy(element)));
      return copy;
    }
    return tree;
  }
}
