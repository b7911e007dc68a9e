package dev.okite.policies.podsecurity;

import dev.okite.Binding;
import dev.okite.BoundPolicies;
import dev.okite.EvaluationContext;
import dev.okite.PolicyDescription;
import dev.okite.PolicySet;
import dev.okite.document.Document;
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
import org.jspecify.annotations.Nullable;

/**
 * The policies of the Pod Security Standards, each bound once for each version that it is asked
 * for, and kept. Safe to share between threads.
 */
final class BoundStandards {
  /** The module of the policies. */
  static final String MODULE = StandardPolicies.POD_SECURITY;

  /** The policy about namespaces. */
  static final String NAMESPACES = MODULE + ".admission.namespaces";

  /** All that are applied. */
  static final List<String> POLICIES =
      List.of(
          PodSecurityLevel.BASELINE.policy().orElseThrow(),
          PodSecurityLevel.RESTRICTED.policy().orElseThrow(),
          NAMESPACES);

  private static final String VERSION = "version";
  private static final String UNMET = "unmet";
  private static final String MINOR_OF = MODULE + ".minorOf";
  private static final String POD_OF = "kubernetes.workload.podOf";

  /** As many digits fit into a number of the language; such a version is newer than any anyway. */
  private static final int LONGEST_VERSION = "v1.999999".length();

  private final PolicySet policies;
  private final Binding settings;
  private final boolean verified;

  /** By level and minor version. There are as many as there are versions, whoever writes labels. */
  private final Map<LevelVersion, BoundPolicies> bound = new ConcurrentHashMap<>();

  /**
   * The standards in {@code policies}.
   *
   * @throws IllegalArgumentException if they are not in there
   */
  BoundStandards(PolicySet policies) {
    this(policies, Binding.all(), false);
    Set<String> names = new HashSet<>(policies.functions());
    policies.policies().forEach(policy -> names.add(policy.name()));
    List<String> needed = new ArrayList<>(POLICIES);
    needed.add(MINOR_OF);
    needed.add(POD_OF);
    for (String name : needed) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "there is no `"
                + name
                + "` among the policies; compile those of `StandardPolicies.sources()` with them");
      }
    }
  }

  private BoundStandards(PolicySet policies, Binding settings, boolean verified) {
    this.policies = policies;
    this.verified = verified;
    // Each standard sees some of the workloads, which says little about what is unused.
    this.settings =
        settings
            .withExceptionRules(settings.exceptionRules().reportingUse(false))
            .besides(policies.policies().stream().map(PolicyDescription::name).toList());
  }

  /** The same policies, with everything evaluated twice and compared. */
  BoundStandards verified() {
    return new BoundStandards(policies, settings, true);
  }

  /** The same policies, with the actions, severities and rules for exceptions of a binding. */
  BoundStandards withSettings(Binding binding) {
    return new BoundStandards(policies, binding, verified);
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

  /** The checks of {@code standard}, which is not privileged. */
  BoundPolicies of(LevelVersion standard) {
    return bound.computeIfAbsent(canonical(standard), this::bind);
  }

  /** The rules about namespaces, which know of {@code unmet} levels. */
  BoundPolicies ofNamespaces(UnmetLevels unmet) {
    return bind(NAMESPACES, UNMET, unmet.facts().orElse(null));
  }

  private BoundPolicies bind(LevelVersion standard) {
    return bind(standard.level().policy().orElseThrow(), VERSION, standard.version().text());
  }

  private BoundPolicies bind(String policy, String param, @Nullable Object value) {
    Binding binding = settings.insteadApplying(List.of(policy)).with(param, value);
    return policies.bind(verified ? binding.verified() : binding);
  }

  /** Whether {@code version} is {@code latest}, or no newer than the newest one. */
  boolean knows(PodSecurityVersion version) {
    return version.equals(PodSecurityVersion.LATEST) || numbered(version).equals(version);
  }

  /** The newest version that there is. */
  PodSecurityVersion newest() {
    return numbered(PodSecurityVersion.LATEST);
  }

  /** The same checks, with the version that is the newest one that has them under that number. */
  private LevelVersion canonical(LevelVersion standard) {
    return new LevelVersion(standard.level(), numbered(standard.version()));
  }

  /** The version with a number that {@code version} counts as. */
  private PodSecurityVersion numbered(PodSecurityVersion version) {
    boolean longer = version.text().length() > LONGEST_VERSION;
    String asked = longer ? PodSecurityVersion.LATEST.text() : version.text();
    Value minor = policies.call(MINOR_OF, EvaluationContext.empty(), asked);
    return new PodSecurityVersion("v1." + minor.render());
  }
}
