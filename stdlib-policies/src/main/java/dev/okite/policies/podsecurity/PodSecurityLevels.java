package dev.okite.policies.podsecurity;

import dev.okite.EvaluationContext;
import dev.okite.PolicySet;
import dev.okite.document.Document;
import dev.okite.finding.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which level of the Pod Security Standards workloads reach, and what stands between them and
 * the next one. Immutable and safe to share between threads.
 */
public final class PodSecurityLevels {
  private final BoundStandards standards;

  private PodSecurityLevels(BoundStandards standards) {
    this.standards = standards;
  }

  /**
   * By the standards in {@code policies}.
   *
   * @throws IllegalArgumentException if the standard library is not among them
   */
  public static PodSecurityLevels of(PolicySet policies) {
    return new PodSecurityLevels(new BoundStandards(policies));
  }

  /**
   * Whether {@code version} is {@code latest} or one that the policies have. A newer one is judged
   * as the newest, which may ask for less.
   */
  public boolean knows(PodSecurityVersion version) {
    return standards.knows(version);
  }

  /** The newest version that the policies have. */
  public PodSecurityVersion newest() {
    return standards.newest();
  }

  /**
   * The levels of the documents that are pods or make pods, in order; other documents are left out.
   * A document of which that cannot be said is among them, and reaches {@code privileged}.
   */
  public List<WorkloadLevel> of(
      List<Document> documents, PodSecurityVersion version, EvaluationContext context) {
    List<Workload> workloads = standards.workloads(documents);
    LevelVersion baseline = new LevelVersion(PodSecurityLevel.BASELINE, version);
    LevelVersion restricted = new LevelVersion(PodSecurityLevel.RESTRICTED, version);
    Map<LevelVersion, List<Workload>> asked = new LinkedHashMap<>();
    asked.put(baseline, workloads);
    asked.put(restricted, workloads);
    StandardFindings found = StandardFindings.of(standards, asked, context);
    List<WorkloadLevel> levels = new ArrayList<>();
    for (Workload workload : workloads) {
      levels.add(level(workload, found.of(baseline, workload), found.of(restricted, workload)));
    }
    return levels;
  }

  private static WorkloadLevel level(
      Workload workload, List<Finding> ofBaseline, List<Finding> ofRestricted) {
    // Restricted lets pods for Windows do what baseline does not, so the order of the tests
    // matters.
    PodSecurityLevel level =
        ofRestricted.isEmpty()
            ? PodSecurityLevel.RESTRICTED
            : ofBaseline.isEmpty() ? PodSecurityLevel.BASELINE : PodSecurityLevel.PRIVILEGED;
    Map<PodSecurityLevel, List<Finding>> obstacles = new EnumMap<>(PodSecurityLevel.class);
    if (level == PodSecurityLevel.PRIVILEGED) {
      obstacles.put(PodSecurityLevel.BASELINE, ofBaseline);
    }
    if (level != PodSecurityLevel.RESTRICTED) {
      Set<MergedFindings.Key> known =
          ofBaseline.stream().map(MergedFindings.Key::of).collect(Collectors.toSet());
      obstacles.put(
          PodSecurityLevel.RESTRICTED,
          ofRestricted.stream().filter(f -> !known.contains(MergedFindings.Key.of(f))).toList());
    }
    Document document = workload.document();
    return new WorkloadLevel(document, Field.ofName(document), level, obstacles);
  }
}
