package dev.okite.internal.plan;

import dev.okite.internal.check.Resolutions;
import dev.okite.internal.eval.AppliedPolicy;
import dev.okite.internal.screen.Kind;
import dev.okite.internal.screen.Screens;
import dev.okite.plan.DocumentKind;
import dev.okite.plan.KindPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kinds of documents that policies tell apart. */
final class KindsOfPolicies {
  /** How often rules are looked at, about, to find out for which kinds that makes a difference. */
  private static final int MAX_LOOKS = 60_000;

  private static final int FEWEST_NAMES = 8;
  private static final int MOST_NAMES = 40;

  private final Screens screens;
  private final List<String> versions;
  private final List<String> kinds;

  KindsOfPolicies(Resolutions resolutions, List<AppliedPolicy> policies, Screens screens) {
    Set<String> versionNames = KindNames.none();
    Set<String> kindNames = KindNames.none();
    int rules = 1;
    for (AppliedPolicy policy : policies) {
      rules += policy.policy().rules().size();
      if (!policy.policy().overInventory()) {
        KindNames.addTo(versionNames, kindNames, resolutions, policy);
      }
    }
    this.screens = screens;
    // Each version is tried with each kind; names beyond that are described as any other.
    int most = (int) Math.sqrt((double) MAX_LOOKS / rules);
    int names = Math.max(FEWEST_NAMES, Math.min(MOST_NAMES, most));
    this.versions = versionNames.stream().limit(names).toList();
    this.kinds = kindNames.stream().limit(names).toList();
  }

  /**
   * How documents are evaluated, by the kinds for which that differs. {@link
   * DocumentKind#ANY_OTHER} stands for a version or kind that is not named.
   */
  Map<Kind, KindPlan> plans() {
    Map<Kind, KindPlan> plans = new LinkedHashMap<>();
    KindPlan others = plan(DocumentKind.ANY_OTHER, DocumentKind.ANY_OTHER);
    kinds.forEach(kind -> addVersions(kind, others, plans));
    addVersions(DocumentKind.ANY_OTHER, others, plans);
    plans.put(new Kind(DocumentKind.ANY_OTHER, DocumentKind.ANY_OTHER), others);
    return plans;
  }

  /** Adds the versions of {@code kind} that are evaluated in another way than all others. */
  private void addVersions(String kind, KindPlan others, Map<Kind, KindPlan> plans) {
    KindPlan usual = plan(DocumentKind.ANY_OTHER, kind);
    for (String version : versions) {
      KindPlan plan = plan(version, kind);
      if (!plan.equals(usual)) {
        plans.put(new Kind(version, kind), plan);
      }
    }
    if (!usual.equals(others)) {
      plans.put(new Kind(DocumentKind.ANY_OTHER, kind), usual);
    }
  }

  private KindPlan plan(String version, String kind) {
    return KindDescriber.describe(screens.report(new Kind(version, kind)));
  }
}
