package dev.okite.policies.podsecurity;

import dev.okite.document.Document;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which namespaces enforce a level that workloads in them do not meet, as the policy about
 * namespaces wants to know it. Belongs to one thread.
 */
final class UnmetLevels {
  private final IdentityHashMap<Document, Integer> indexes = new IdentityHashMap<>();
  private final List<Map<String, @Nullable Object>> unmet = new ArrayList<>();
  private boolean enforced;

  /** Among {@code documents}, which are known to the policy by their index. */
  UnmetLevels(List<Document> documents) {
    for (int i = 0; i < documents.size(); i++) {
      indexes.putIfAbsent(documents.get(i), i);
    }
  }

  /** Notes which of {@code workloads} do not meet what their namespace enforces. */
  void add(JudgedNamespace namespace, List<Workload> workloads, StandardFindings found) {
    LevelVersion level = namespace.modes().enforce();
    if (level.level() == PodSecurityLevel.PRIVILEGED || workloads.isEmpty()) {
      return;
    }
    enforced = true;
    List<Workload> failing = workloads.stream().filter(w -> !found.isMet(level, w)).toList();
    boolean declared = namespace.document().isPresent();
    // Where no document declares the namespace, pods that fail say so themselves.
    if (declared ? !failing.isEmpty() : failing.stream().anyMatch(w -> !w.isPod())) {
      unmet.add(fact(namespace, workloads, failing));
    }
  }

  /** The facts, one for each such namespace; empty where no namespace with workloads enforces. */
  Optional<List<Map<String, @Nullable Object>>> facts() {
    return enforced ? Optional.of(unmet) : Optional.empty();
  }

  private Map<String, @Nullable Object> fact(
      JudgedNamespace namespace, List<Workload> workloads, List<Workload> failing) {
    Map<String, @Nullable Object> fact = new LinkedHashMap<>();
    fact.put("document", index(namespace.document().orElse(failing.get(0).document())));
    fact.put("isDeclared", namespace.document().isPresent());
    fact.put("name", namespace.name().orElse(null));
    fact.put("enforces", namespace.modes().enforce().toString());
    fact.put("isDefault", namespace.enforcesByDefault());
    fact.put("workloads", failing.stream().map(w -> index(w.document())).toList());
    fact.put("all", workloads.size());
    return fact;
  }

  private int index(Document document) {
    return Objects.requireNonNull(indexes.get(document), "a document that is not judged");
  }
}
