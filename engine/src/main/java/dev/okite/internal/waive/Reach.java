package dev.okite.internal.waive;

import dev.okite.document.Document;
import dev.okite.document.ResourceIdentity;
import dev.okite.exceptions.Breadth;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The namespaces and workloads whose findings an exception waived in one evaluation. */
final class Reach {
  private static final int SHOWN = 3;
  private static final String NO_NAMESPACE = "no namespace";

  private final Set<String> namespaces = new TreeSet<>();
  private final Set<String> workloads = new TreeSet<>();

  void add(Document document) {
    ResourceIdentity identity = document.identity();
    String namespace = identity.namespace().orElse(NO_NAMESPACE);
    namespaces.add(namespace);
    workloads.add(
        identity.kind().isPresent() && identity.name().isPresent()
            ? identity.kind().get() + " " + namespace + "/" + identity.name().get()
            : document.toString());
  }

  /** What of it is more than {@code allowed}, in words; empty if nothing is. */
  Optional<String> beyond(Breadth allowed) {
    return switch (allowed) {
      case ANY -> Optional.empty();
      case NAMESPACE -> several(namespaces, "namespaces");
      case WORKLOAD -> several(workloads, "workloads");
    };
  }

  private static Optional<String> several(Set<String> names, String noun) {
    if (names.size() < 2) {
      return Optional.empty();
    }
    StringBuilder words = new StringBuilder(names.size() + " " + noun + " (");
    Iterator<String> rest = names.iterator();
    for (int i = 0; i < SHOWN && rest.hasNext(); i++) {
      words.append(i == 0 ? "" : ", ").append(rest.next());
    }
    return Optional.of(words.append(rest.hasNext() ? " …)" : ")").toString());
  }
}
