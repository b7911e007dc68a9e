package dev.okite.conformance.podsecurity;

import static dev.okite.conformance.podsecurity.BaselineChecks.confines;
import static dev.okite.conformance.podsecurity.BaselineChecks.isUnsetOrConfines;
import static dev.okite.conformance.podsecurity.BaselineChecks.isZero;
import static dev.okite.conformance.podsecurity.Check.restricted;
import static dev.okite.conformance.podsecurity.Pod.all;
import static dev.okite.conformance.podsecurity.Pod.at;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The checks of the level restricted, in plain Java: what the policies are compared with. */
final class RestrictedChecks {
  /** Which check takes the place of which one of the level baseline. */
  static final Map<String, String> OVERRIDES =
      Map.of(
          "restrictedVolumes", "hostPathVolumes",
          "seccompProfile_restricted", "seccompProfile_baseline",
          "capabilities_restricted", "capabilities_baseline",
          "procMount_restricted", "procMount");

  private static final Set<String> SOURCES =
      Set.of(
          "configMap",
          "csi",
          "downwardAPI",
          "emptyDir",
          "ephemeral",
          "image",
          "persistentVolumeClaim",
          "projected",
          "secret");

  static final List<Check> ALL =
      List.of(
          restricted("allowPrivilegeEscalation", 8, RestrictedChecks::noEscalation),
          restricted("allowPrivilegeEscalation", 25, pod -> pod.isWindows() || noEscalation(pod)),
          restricted("capabilities_restricted", 22, RestrictedChecks::capabilities),
          restricted("capabilities_restricted", 25, pod -> pod.isWindows() || capabilities(pod)),
          restricted("procMount_restricted", 35, BaselineChecks::procMount),
          restricted("restrictedVolumes", 0, RestrictedChecks::volumes),
          restricted("runAsNonRoot", 0, RestrictedChecks::runAsNonRoot),
          restricted("runAsNonRoot", 35, pod -> pod.hasOwnUsers() || runAsNonRoot(pod)),
          restricted("runAsUser", 23, RestrictedChecks::runAsUser),
          restricted("runAsUser", 35, pod -> pod.hasOwnUsers() || runAsUser(pod)),
          restricted("seccompProfile_restricted", 19, RestrictedChecks::seccomp),
          restricted("seccompProfile_restricted", 25, pod -> pod.isWindows() || seccomp(pod)));

  private RestrictedChecks() {}

  private static boolean noEscalation(Pod pod) {
    return pod.ofContainers("allowPrivilegeEscalation").allMatch(Boolean.FALSE::equals);
  }

  private static boolean capabilities(Pod pod) {
    return pod.ofContainers("capabilities")
        .allMatch(
            capabilities ->
                all(capabilities, "drop").contains("ALL")
                    && all(capabilities, "add").stream().allMatch("NET_BIND_SERVICE"::equals));
  }

  /** A volume with a forbidden source fails, also where it has an allowed one beside it. */
  private static boolean volumes(Pod pod) {
    return all(pod.spec(), "volumes").stream()
        .flatMap(volume -> ((Map<?, ?>) volume).entrySet().stream())
        .filter(source -> !"name".equals(source.getKey()) && source.getValue() != null)
        .allMatch(source -> SOURCES.contains(source.getKey()));
  }

  private static boolean runAsNonRoot(Pod pod) {
    Object ofPod = pod.spec("securityContext", "runAsNonRoot");
    return !Boolean.FALSE.equals(ofPod)
        && pod.ofContainers("runAsNonRoot")
            .allMatch(ofContainer -> isTrue(ofContainer == null ? ofPod : ofContainer));
  }

  private static boolean isTrue(@Nullable Object value) {
    return Boolean.TRUE.equals(value);
  }

  private static boolean runAsUser(Pod pod) {
    return pod.everywhere("runAsUser").noneMatch(user -> user != null && isZero(user));
  }

  private static boolean seccomp(Pod pod) {
    Object ofPod = at(pod.spec(), "securityContext", "seccompProfile");
    return isUnsetOrConfines(ofPod)
        && pod.ofContainers("seccompProfile")
            .allMatch(ofContainer -> confines(ofContainer == null ? ofPod : ofContainer));
  }
}
