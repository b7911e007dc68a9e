package dev.okite.conformance.podsecurity;

import dev.okite.Binding;
import dev.okite.BindingException;
import dev.okite.EvaluationContext;
import dev.okite.PolicySet;
import dev.okite.conformance.podsecurity.Check.Level;
import dev.okite.document.Document;
import dev.okite.finding.Finding;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the matrix says of its pods, in every version that is the first or last of something. Pods
 * are judged together, which is what makes it fast.
 */
final class MatrixVerdicts {
  private static final int NEWEST = PodSecurityStandard.NEWEST;

  /** Objects that hold a pod where none is looked for. */
  private static final List<List<String>> OTHER_KINDS =
      List.of(
          List.of("example.org/v1", "Pod"),
          List.of("example.org/v1", "PodTemplate", "template"),
          List.of("example.org/v1", "ReplicationController", "spec", "template"),
          List.of("v1", "Deployment", "spec", "template"),
          List.of("extensions/v1beta1", "StatefulSet", "spec", "template"),
          List.of("apps/v1", "Job", "spec", "template"),
          List.of("apps/v1", "CronJob", "spec", "jobTemplate", "spec", "template"),
          List.of("apps/v1", "Rollout", "spec", "template"));

  /** Those that clusters no longer take, and files still have. */
  private static final List<List<String>> OLD_KINDS =
      Stream.of("DaemonSet", "Deployment", "ReplicaSet")
          .map(kind -> List.of("extensions/v1beta1", kind, "spec", "template"))
          .toList();

  private final List<Document> documents = new ArrayList<>();
  private final Map<Standard, List<Set<String>>> expected = new LinkedHashMap<>();

  private record Standard(Level level, int minor) {}

  MatrixVerdicts() {
    List<MatrixRow> rows = new ArrayList<>();
    for (MatrixRow row : MatrixRow.all()) {
      row.change().pods().forEach(pod -> add(row, PodTemplates.KINDS.get(0), pod, rows));
    }
    MatrixRow shared = new MatrixRow(new PodChange("hostPID: true", "pod"), always(), always());
    MatrixRow nothing = new MatrixRow(shared.change(), "", "");
    Map<String, ?> pod = shared.change().pods().get(0);
    PodTemplates.KINDS.forEach(kind -> add(shared, kind, pod, rows));
    OLD_KINDS.forEach(kind -> add(shared, kind, pod, rows));
    OTHER_KINDS.forEach(kind -> add(nothing, kind, pod, rows));
    for (int minor : minors(rows)) {
      for (Level level : Level.values()) {
        expected.put(
            new Standard(level, minor),
            rows.stream().map(row -> row.expected(level, minor)).toList());
      }
    }
  }

  /** Whether {@code policies} say all that the matrix says. */
  boolean areThoseOf(PolicySet policies) {
    return expected.entrySet().stream()
        .allMatch(standard -> standard.getValue().equals(verdicts(policies, standard.getKey())));
  }

  int size() {
    return documents.size() * expected.size();
  }

  private List<Set<String>> verdicts(PolicySet policies, Standard standard) {
    IdentityHashMap<Document, Set<String>> failing = new IdentityHashMap<>();
    Binding binding =
        Binding.of(standard.level().policy()).with("version", "v1." + standard.minor());
    try {
      for (Finding finding :
          policies.bind(binding).evaluate(documents, EvaluationContext.empty()).findings()) {
        String id = PodSecurityPolicies.check(finding);
        failing
            .computeIfAbsent(finding.document().orElseThrow(), d -> new TreeSet<>())
            .add(finding.isError() ? id + "!" : id);
      }
    } catch (BindingException refused) {
      return List.of();
    }
    return documents.stream().map(d -> failing.getOrDefault(d, Set.of())).toList();
  }

  private void add(MatrixRow row, List<String> kind, Map<String, ?> pod, List<MatrixRow> rows) {
    documents.add(PodTemplates.document(PodTemplates.asObject(kind, pod)));
    rows.add(row);
  }

  private static String always() {
    return "hostNamespaces 0-" + NEWEST;
  }

  /** The newest version, and each in which something is other than in the one before or after. */
  private static Set<Integer> minors(List<MatrixRow> rows) {
    Set<Integer> minors = new LinkedHashSet<>(List.of(NEWEST, 0));
    for (MatrixRow row : rows) {
      for (int minor = 1; minor <= NEWEST; minor++) {
        for (Level level : Level.values()) {
          if (!row.expected(level, minor).equals(row.expected(level, minor - 1))) {
            minors.add(minor - 1);
            minors.add(minor);
          }
        }
      }
    }
    return minors;
  }
}
