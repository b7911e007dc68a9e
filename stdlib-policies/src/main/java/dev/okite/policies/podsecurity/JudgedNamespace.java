package dev.okite.policies.podsecurity;

import dev.okite.document.Document;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import java.util.Optional;

/**
 * A namespace as a document declares it, or one that no document declares.
 *
 * @param name what it is called; empty where that cannot be said
 * @param document the document that declares it; empty where there is none
 * @param modes what is asked of its workloads
 */
record JudgedNamespace(Optional<String> name, Optional<Document> document, PodSecurityModes modes) {

  /** Whether {@code document} declares a namespace. */
  static boolean isDeclaredBy(Document document) {
    return Field.text(Field.of(document.value(), "kind")).filter("Namespace"::equals).isPresent()
        && Field.text(Field.of(document.value(), "apiVersion")).filter("v1"::equals).isPresent();
  }

  /** The namespace that {@code document} declares. */
  static JudgedNamespace declaredBy(Document document, PodSecurityModes defaults) {
    return new JudgedNamespace(
        document.identity().name(),
        Optional.of(document),
        PodSecurityModes.ofNamespace(document, defaults));
  }

  /** A namespace that no document declares. */
  static JudgedNamespace undeclared(Optional<String> name, PodSecurityModes defaults) {
    return new JudgedNamespace(
        name, Optional.empty(), name.isPresent() ? defaults : PodSecurityModes.UNREADABLE);
  }

  /** Whether what it enforces is the default of its cluster. */
  boolean enforcesByDefault() {
    return name.isPresent() && document.filter(JudgedNamespace::saysLevel).isEmpty();
  }

  /** Whether the labels say a level, be it one that there is or not. */
  private static boolean saysLevel(Document namespace) {
    Value metadata = Field.of(namespace.value(), "metadata");
    Value labels = Field.of(metadata, "labels");
    return labels instanceof MapValue
        ? !Field.isUnset(Field.of(labels, Mode.ENFORCE.levelLabel()))
        : !Field.isUnset(labels);
  }
}
