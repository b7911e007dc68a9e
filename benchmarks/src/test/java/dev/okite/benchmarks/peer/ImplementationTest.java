package dev.okite.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.okite.benchmarks.work.PodCase;
import dev.okite.benchmarks.work.Pods;
import dev.okite.benchmarks.work.Tree;
import dev.okite.benchmarks.work.Violation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that is measured beside the engine gives the same answers. */
class ImplementationTest {
  private static final List<Supplier<Map<String, Object>>> PODS = List.of(Pods::small, Pods::big);
  private static final Map<Implementation, Checks> MADE = new EnumMap<>(Implementation.class);

  @ParameterizedTest
  @EnumSource
  void judgesThePodsOfTheBenchmarks(Implementation implementation) {
    for (PodCase pod : PodCase.values()) {
      assertThat(violated(implementation, pod.pod())).as(pod.name()).isEqualTo(pod.violated());
    }
  }

  @ParameterizedTest
  @EnumSource
  void findsEachViolationByItself(Implementation implementation) {
    for (Supplier<Map<String, Object>> pod : PODS) {
      for (Violation violation : Violation.ALL) {
        assertThat(violated(implementation, violation.in(pod.get())))
            .isEqualTo(List.of(violation.check()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void findsEachPairOfViolations(Implementation implementation) {
    for (int first = 0; first < Violation.ALL.size(); first++) {
      for (int second = first + 1; second < Violation.ALL.size(); second++) {
        Violation one = Violation.ALL.get(first);
        Violation other = Violation.ALL.get(second);
        assertThat(violated(implementation, other.in(one.in(Pods.small()))))
            .isEqualTo(List.of(one.check(), other.check()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void findsWhatIsInContainersOfEveryKind(Implementation implementation) {
    for (String list : List.of("initContainers", "ephemeralContainers")) {
      for (Violation violation : Violation.ALL) {
        Map<String, Object> pod = violation.in(Pods.small());
        Map<String, Object> spec = Tree.mapIn(pod, "spec");
        spec.put(list, spec.remove("containers"));
        assertThat(violated(implementation, pod)).as(list).isEqualTo(List.of(violation.check()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void findsWhatIsInTheContextOfThePod(Implementation implementation) {
    Map<String, Object> pod = Pods.small();
    Map<String, Object> context = Tree.mapIn(Tree.mapIn(pod, "spec"), "securityContext");
    context.put("seLinuxOptions", Tree.map("type", "spc_t"));
    context.put("seccompProfile", Tree.map("type", "Unconfined"));
    context.put("appArmorProfile", Tree.map("type", "Unconfined"));
    context.put("windowsOptions", Tree.map("hostProcess", true));
    assertThat(violated(implementation, pod))
        .isEqualTo(
            List.of("seLinuxOptions", "seccompProfile", "appArmorProfile", "windowsHostProcess"));
  }

  @ParameterizedTest
  @EnumSource
  void allowsWhatIsHarmless(Implementation implementation) {
    Map<String, Object> pod = Pods.small();
    Map<String, Object> spec = Tree.mapIn(pod, "spec");
    spec.put("hostNetwork", false);
    Map<String, Object> container = Tree.lastIn(spec, "containers");
    container.put("ports", Tree.list(Tree.map("containerPort", 80, "hostPort", 0)));
    Map<String, Object> context = Tree.mapIn(container, "securityContext");
    context.put("procMount", "Default");
    context.put("privileged", false);
    context.put("seLinuxOptions", Tree.map("type", "container_t", "user", "", "role", ""));
    context.put("appArmorProfile", Tree.map("type", "Localhost"));
    context.put("windowsOptions", Tree.map("hostProcess", false));
    assertThat(violated(implementation, pod)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void leavesOtherKindsAlone(Implementation implementation) {
    Map<String, Object> other = Violation.allIn(Pods.small());
    other.put("kind", "Deployment");
    assertThat(violated(implementation, other)).isEmpty();
  }

  private static List<String> violated(Implementation implementation, Map<String, Object> pod) {
    @Nullable String missing = implementation.missing();
    assumeTrue(missing == null, missing);
    Checks checks = MADE.computeIfAbsent(implementation, ImplementationTest::make);
    Checks.Prepared prepared = checks.prepare(pod);
    return prepared.violated(prepared.judge());
  }

  private static Checks make(Implementation implementation) {
    return implementation == Implementation.OKITE
        ? OkiteChecks.verified()
        : implementation.checks();
  }
}
