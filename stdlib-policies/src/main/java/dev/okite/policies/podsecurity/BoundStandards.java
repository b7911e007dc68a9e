package dev.okite.policies.podsecurity;

import dev.okite.Binding;
import dev.okite.BoundPolicies;
import dev.okite.EvaluationContext;
import dev.okite.PolicySet;
import dev.okite.Report;
import dev.okite.document.Document;
import dev.okite.exceptions.ExceptionRules;
import dev.okite.policies.StandardPolicies;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The policies of the Pod Security Standards, each bound once for each version that it is asked
 * for, and kept. Safe to share between threads.
 */
final class BoundStandards {
  /** The module of the policies. */
  static final String MODULE = StandardPolicies.POD_SECURITY;

  private static final String MINOR_OF = MODULE + ".minorOf";
  private static final String POD_OF = "kubernetes.workload.podOf";

  /** As many digits fit into a number of the language; such a version is newer than any anyway. */
  private static final int LONGEST_VERSION = "v1.999999".length();

  private final PolicySet policies;
  private final ExceptionRules exceptionRules;
  private final boolean verified;

  /** By level and minor version. There are as many as there are versions, whoever writes labels. */
  private final Map<LevelVersion, BoundPolicies> bound = new ConcurrentHashMap<>();

  /**
   * The standards in {@code policies}.
   *
   * @throws IllegalArgumentException if they are not in there
   */
  BoundStandards(PolicySet policies) {
    this(policies, ExceptionRules.DEFAULTS, false);
  }

  private BoundStandards(PolicySet policies, ExceptionRules exceptionRules, boolean verified) {
    Set<String> names = new HashSet<>(policies.functions());
    policies.policies().forEach(policy -> names.add(policy.name()));
    for (String needed :
        List.of(
            PodSecurityLevel.BASELINE.policy().orElseThrow(),
            PodSecurityLevel.RESTRICTED.policy().orElseThrow(),
            MINOR_OF,
            POD_OF)) {
      if (!names.contains(needed)) {
        throw new IllegalArgumentException(
            "there is no `"
                + needed
                + "` among the policies; compile those of `StandardPolicies.sources()` with them");
      }
    }
    this.policies = policies;
    // Each standard sees some of the workloads, which says little about what is unused.
    this.exceptionRules = exceptionRules.reportingUse(false);
    this.verified = verified;
  }

  /** The same policies, with everything evaluated twice and compared. */
  BoundStandards verified() {
    return new BoundStandards(policies, exceptionRules, true);
  }

  /** The same policies, with exceptions held to {@code rules}. */
  BoundStandards withExceptionRules(ExceptionRules rules) {
    return new BoundStandards(policies, rules, verified);
  }

  /** The documents that are pods or make pods, in order, apart from kinds that a param declares. */
  List<Workload> workloads(List<Document> documents) {
    List<Workload> workloads = new ArrayList<>();
    for (Document document : documents) {
      try {
        Value pod = policies.call(POD_OF, EvaluationContext.empty(), document, Map.of());
        if (!(pod instanceof NullValue)) {
          workloads.add(new Workload(document, Optional.of(pod)));
        }
      } catch (EvaluationFailure unreadable) {
        workloads.add(new Workload(document, Optional.empty()));
      }
    }
    return workloads;
  }

  /** Evaluates the checks of {@code standard}, which is not privileged, for {@code workloads}. */
  Report evaluate(LevelVersion standard, List<Workload> workloads, EvaluationContext context) {
    return bound
        .computeIfAbsent(canonical(standard), this::bind)
        .evaluate(workloads.stream().map(Workload::document).toList(), context);
  }

  /** The names of the rules of {@code level}. */
  Set<String> rules(PodSecurityLevel level) {
    return policies.policies().stream()
        .filter(policy -> level.policy().filter(policy.name()::equals).isPresent())
        .flatMap(policy -> policy.rules().stream())
        .map(rule -> rule.name())
        .collect(Collectors.toSet());
  }

  private BoundPolicies bind(LevelVersion standard) {
    Binding binding =
        Binding.of(standard.level().policy().orElseThrow())
            .with("version", standard.version().text())
            .withExceptionRules(exceptionRules);
    return policies.bind(verified ? binding.verified() : binding);
  }

  /** The same checks, with the version that is the newest one that has them under that number. */
  private LevelVersion canonical(LevelVersion standard) {
    String version = standard.version().text();
    String asked = version.length() > LONGEST_VERSION ? PodSecurityVersion.LATEST.text() : version;
    Value minor = policies.call(MINOR_OF, EvaluationContext.empty(), asked);
    return new LevelVersion(standard.level(), new PodSecurityVersion("v1." + minor.render()));
  }
}
