package dev.okite.signatures;

import dev.okite.Documents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Changes JSON of tests in one place. */
final class JsonEdit {
  private JsonEdit() {}

  /** {@code json} with what stands at {@code path}, keys and indexes between dots, changed. */
  static String at(String json, String path, UnaryOperator<Object> change) {
    Object tree =
        Objects.requireNonNull(
            Documents.toHost(
                Documents.json("json", json.getBytes(StandardCharsets.UTF_8))
                    .documents()
                    .get(0)
                    .value()));
    return TestSigstore.json(asMap(change(tree, List.of(path.split("\\.")), change)));
  }

  /** What stands at {@code path} of {@code json}. */
  static Object get(String json, String path) {
    Object[] found = new Object[1];
    at(
        json,
        path,
        old -> {
          found[0] = old;
          return old;
        });
    return Objects.requireNonNull(found[0]);
  }

  /** {@code json} with {@code value} at {@code path}. */
  static String set(String json, String path, Object value) {
    return at(json, path, old -> value);
  }

  /** {@code json} with one bit changed in the bytes that the base64 at {@code path} stands for. */
  static String flip(String json, String path, int index) {
    return at(
        json,
        path,
        old -> {
          byte[] bytes = Base64.getDecoder().decode(String.valueOf(old));
          bytes[index] = (byte) (bytes[index] ^ 1);
          return TestSigstore.base64(bytes);
        });
  }

  /** {@code json} without what stands at {@code path}. */
  static String remove(String json, String path) {
    int last = path.lastIndexOf('.');
    return at(
        json,
        path.substring(0, last),
        old -> {
          Map<String, Object> map = asMap(old);
          map.remove(path.substring(last + 1));
          return map;
        });
  }

  private static Object change(Object tree, List<String> path, UnaryOperator<Object> change) {
    if (path.isEmpty()) {
      return change.apply(tree);
    }
    List<String> rest = path.subList(1, path.size());
    if (tree instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list);
      int index = Integer.parseInt(path.get(0));
      copy.set(index, change(copy.get(index), rest, change));
      return copy;
    }
    Map<String, Object> map = asMap(tree);
    map.put(path.get(0), change(Objects.requireNonNull(map.get(path.get(0))), rest, change));
    return map;
  }

  static Map<String, Object> asMap(Object tree) {
    Map<String, Object> copy = new LinkedHashMap<>();
    ((Map<?, ?>) tree).forEach((key, value) -> copy.put(String.valueOf(key), value));
    return copy;
  }
}
