package dev.okite.conformance.podsecurity;

import static dev.okite.conformance.podsecurity.Check.baseline;
import static dev.okite.conformance.podsecurity.Pod.all;
import static dev.okite.conformance.podsecurity.Pod.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The checks of the level baseline, in plain Java: what the policies are compared with. */
final class BaselineChecks {
  private static final Boolean TRUE = Boolean.TRUE;

  private static final Set<String> CAPABILITIES =
      Set.of(
          "AUDIT_WRITE",
          "CHOWN",
          "DAC_OVERRIDE",
          "FOWNER",
          "FSETID",
          "KILL",
          "MKNOD",
          "NET_BIND_SERVICE",
          "SETFCAP",
          "SETGID",
          "SETPCAP",
          "SETUID",
          "SYS_CHROOT");

  private static final Set<String> SELINUX_TYPES =
      Set.of("", "container_t", "container_init_t", "container_kvm_t");

  private static final Set<String> SELINUX_TYPES_1_31 =
      Set.of("", "container_t", "container_init_t", "container_kvm_t", "container_engine_t");

  /** Those that are always safe, and then the others in the order in which they became safe. */
  private static final List<String> FIRST_SYSCTLS =
      List.of(
          "kernel.shm_rmid_forced",
          "net.ipv4.ip_local_port_range",
          "net.ipv4.tcp_syncookies",
          "net.ipv4.ping_group_range",
          "net.ipv4.ip_unprivileged_port_start");

  private static final List<String> LATER_SYSCTLS =
      List.of(
          "net.ipv4.ip_local_reserved_ports",
          "net.ipv4.tcp_keepalive_time",
          "net.ipv4.tcp_fin_timeout",
          "net.ipv4.tcp_keepalive_intvl",
          "net.ipv4.tcp_keepalive_probes",
          "net.ipv4.tcp_rmem",
          "net.ipv4.tcp_wmem",
          "net.ipv4.tcp_slow_start_after_idle",
          "net.ipv4.tcp_notsent_lowat");

  private static final String APPARMOR = "container.apparmor.security.beta.kubernetes.io/";
  private static final String SECCOMP_OF_POD = "seccomp.security.alpha.kubernetes.io/pod";
  private static final String SECCOMP = "container.seccomp.security.alpha.kubernetes.io/";

  static final List<Check> ALL =
      List.of(
          baseline("appArmorProfile", 0, BaselineChecks::appArmor),
          baseline("capabilities_baseline", 0, BaselineChecks::capabilities),
          baseline("hostNamespaces", 0, BaselineChecks::hostNamespaces),
          baseline("hostPathVolumes", 0, BaselineChecks::hostPathVolumes),
          baseline("hostPorts", 0, BaselineChecks::hostPorts),
          baseline("hostProbesAndHostLifecycle", 34, BaselineChecks::hostProbes),
          baseline("privileged", 0, pod -> pod.ofContainers("privileged").noneMatch(TRUE::equals)),
          baseline("procMount", 0, BaselineChecks::procMount),
          baseline("procMount", 35, pod -> pod.hasOwnUsers() || procMount(pod)),
          baseline("seLinuxOptions", 0, pod -> seLinux(pod, SELINUX_TYPES)),
          baseline("seLinuxOptions", 31, pod -> seLinux(pod, SELINUX_TYPES_1_31)),
          baseline("seccompProfile_baseline", 0, BaselineChecks::seccompAnnotations),
          baseline("seccompProfile_baseline", 19, BaselineChecks::seccompFields),
          baseline("sysctls", 0, pod -> sysctls(pod, 0)),
          baseline("sysctls", 27, pod -> sysctls(pod, 1)),
          baseline("sysctls", 29, pod -> sysctls(pod, 5)),
          baseline("sysctls", 32, pod -> sysctls(pod, 7)),
          baseline("sysctls", 37, pod -> sysctls(pod, 9)),
          baseline(
              "windowsHostProcess",
              0,
              pod -> pod.everywhere("windowsOptions", "hostProcess").noneMatch(TRUE::equals)));

  private BaselineChecks() {}

  /** Whether a profile of AppArmor or seccomp is not set, or confines. */
  static boolean isUnsetOrConfines(@Nullable Object profile) {
    return profile == null || confines(profile);
  }

  static boolean confines(@Nullable Object profile) {
    Object type = at(profile, "type");
    return "RuntimeDefault".equals(type) || "Localhost".equals(type);
  }

  static boolean isZero(Object number) {
    return ((Number) number).longValue() == 0;
  }

  static boolean procMount(Pod pod) {
    return pod.ofContainers("procMount").allMatch(m -> m == null || m.equals("Default"));
  }

  private static boolean appArmor(Pod pod) {
    return pod.everywhere("appArmorProfile").allMatch(BaselineChecks::isUnsetOrConfines)
        && pod.annotations().entrySet().stream()
            .filter(annotation -> annotation.getKey().startsWith(APPARMOR))
            .map(Map.Entry::getValue)
            .allMatch(
                value ->
                    value.isEmpty()
                        || value.equals("runtime/default")
                        || value.startsWith("localhost/"));
  }

  private static boolean capabilities(Pod pod) {
    return pod.ofContainers("capabilities")
        .flatMap(capabilities -> all(capabilities, "add").stream())
        .allMatch(added -> added != null && CAPABILITIES.contains(added));
  }

  private static boolean hostNamespaces(Pod pod) {
    return Stream.of("hostNetwork", "hostPID", "hostIPC")
        .noneMatch(field -> TRUE.equals(pod.spec(field)));
  }

  private static boolean hostPathVolumes(Pod pod) {
    return all(pod.spec(), "volumes").stream().allMatch(volume -> at(volume, "hostPath") == null);
  }

  private static boolean hostPorts(Pod pod) {
    return pod.containers().stream()
        .flatMap(c -> all(c, "ports").stream())
        .map(port -> at(port, "hostPort"))
        .allMatch(port -> port == null || isZero(port));
  }

  private static boolean hostProbes(Pod pod) {
    return pod.containers().stream()
        .flatMap(
            c ->
                Stream.of(
                    at(c, "livenessProbe"),
                    at(c, "readinessProbe"),
                    at(c, "startupProbe"),
                    at(c, "lifecycle", "postStart"),
                    at(c, "lifecycle", "preStop")))
        .flatMap(h -> Stream.of(at(h, "httpGet", "host"), at(h, "tcpSocket", "host")))
        .allMatch(host -> host == null || host.equals(""));
  }

  private static boolean seLinux(Pod pod, Set<String> types) {
    return pod.everywhere("seLinuxOptions")
        .allMatch(
            options ->
                types.contains(orEmpty(at(options, "type")))
                    && orEmpty(at(options, "user")).isEmpty()
                    && orEmpty(at(options, "role")).isEmpty());
  }

  private static String orEmpty(@Nullable Object text) {
    return text == null ? "" : (String) text;
  }

  private static boolean seccompAnnotations(Pod pod) {
    List<String> keys = new ArrayList<>(List.of(SECCOMP_OF_POD));
    pod.containers().forEach(c -> keys.add(SECCOMP + at(c, "name")));
    return pod.annotations().entrySet().stream()
        .filter(annotation -> keys.contains(annotation.getKey()))
        .map(Map.Entry::getValue)
        .allMatch(
            value ->
                value.equals("runtime/default")
                    || value.equals("docker/default")
                    || value.startsWith("localhost/"));
  }

  private static boolean seccompFields(Pod pod) {
    return pod.everywhere("seccompProfile").allMatch(BaselineChecks::isUnsetOrConfines);
  }

  private static boolean sysctls(Pod pod, int later) {
    return all(pod.spec(), "securityContext", "sysctls").stream()
        .map(sysctl -> at(sysctl, "name"))
        .allMatch(
            name ->
                name instanceof String
                    && (FIRST_SYSCTLS.contains(name)
                        || LATER_SYSCTLS.subList(0, later).contains(name)));
  }
}
