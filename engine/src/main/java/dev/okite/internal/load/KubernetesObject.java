package dev.okite.internal.load;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises a Kubernetes object: a map whose {@code apiVersion} and {@code kind} are strings. */
final class KubernetesObject {
  private static final ScalarReader SCALARS = new ScalarReader(new KubernetesSchema());

  private KubernetesObject() {}

  static boolean is(YamlNode root) {
    return root instanceof YamlNode.Mapping mapping
        && isString(mapping, "apiVersion")
        && isString(mapping, "kind");
  }

  private static boolean isString(YamlNode.Mapping mapping, String key) {
    return find(mapping, key) instanceof YamlNode.Scalar scalar && isString(scalar);
  }

  private static boolean isString(YamlNode.Scalar scalar) {
    try {
      return SCALARS.resolve(scalar) instanceof Resolved.Str;
    } catch (LoadFailure notWhatItsTagPromises) {
      return false;
    }
  }

  /** What {@code key} leads to, merged maps included; no map is searched twice. */
  private static @Nullable YamlNode find(YamlNode.Mapping root, String key) {
    Set<YamlNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<YamlNode> waiting = new ArrayDeque<>();
    waiting.add(root);
    while (!waiting.isEmpty()) {
      YamlNode next = waiting.remove();
      if (!seen.add(next)) {
        continue;
      }
      if (next instanceof YamlNode.Sequence sequence) {
        sequence.items.forEach(item -> waiting.add(item.target()));
      } else if (next instanceof YamlNode.Mapping mapping) {
        for (int i = 0; i < mapping.size(); i++) {
          if (MapEntries.isMerge(mapping.key(i))) {
            waiting.add(mapping.value(i).target());
          } else if (isKey(mapping.key(i), key)) {
            return mapping.value(i).target();
          }
        }
      }
    }
    return null;
  }

  private static boolean isKey(YamlNode node, String key) {
    return node.target() instanceof YamlNode.Scalar scalar && scalar.text.equals(key);
  }
}
