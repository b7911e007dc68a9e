package dev.okite.benchmarks.peer;

import io.github.jamsesso.jsonlogic.JsonLogic;
import io.github.jamsesso.jsonlogic.JsonLogicException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The checks as JsonLogic. A missing variable is null there, and {@code some} is false of what is
 * no list. The library keeps what it has parsed, by the text of the rule.
 */
final class JsonLogicChecks {
  private static final String APPLIES =
      """
      {"==": [{"var": "kind"}, "Pod"]}""";
  private static final String GRANTABLE =
      """
      ["AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD",
       "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT"]""";
  private static final String SELINUX_TYPES =
      """
      ["", "container_t", "container_init_t", "container_kvm_t", "container_engine_t"]""";
  private static final String SAFE_SYSCTLS =
      """
      ["kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range",
       "net.ipv4.ip_unprivileged_port_start", "net.ipv4.ping_group_range",
       "net.ipv4.tcp_syncookies"]""";

  private final JsonLogic logic = new JsonLogic();
  private final Map<String, String> rules = rules();

  /** The names of the checks that {@code pod} fails. */
  List<String> violated(Map<String, Object> pod) {
    try {
      if (!JsonLogic.truthy(logic.apply(APPLIES, pod))) {
        return List.of();
      }
      List<String> names = new ArrayList<>();
      for (Map.Entry<String, String> rule : rules.entrySet()) {
        if (JsonLogic.truthy(logic.apply(rule.getValue(), pod))) {
          names.add(rule.getKey());
        }
      }
      return names;
    } catch (JsonLogicException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Map<String, String> rules() {
    Map<String, String> rules = new LinkedHashMap<>();
    rules.put("hostNetwork", isTrue("spec.hostNetwork"));
    rules.put("hostPID", isTrue("spec.hostPID"));
    rules.put("hostIPC", isTrue("spec.hostIPC"));
    rules.put("privileged", inContainers(isTrue("securityContext.privileged")));
    rules.put(
        "capabilities",
        inContainers(some("securityContext.capabilities.add", notIn("", GRANTABLE))));
    rules.put("hostPathVolumes", some("spec.volumes", isSet("hostPath")));
    rules.put(
        "hostPorts", inContainers(some("ports", and(isSet("hostPort"), differs("hostPort", "0")))));
    rules.put(
        "procMount",
        inContainers(
            and(
                isSet("securityContext.procMount"),
                differs("securityContext.procMount", "\"Default\""))));
    rules.put("seLinuxOptions", inContexts("seLinuxOptions", JsonLogicChecks::seLinux));
    rules.put("seccompProfile", inContexts("seccompProfile", JsonLogicChecks::profile));
    rules.put("appArmorProfile", inContexts("appArmorProfile", JsonLogicChecks::profile));
    rules.put("sysctls", some("spec.securityContext.sysctls", notIn("name", SAFE_SYSCTLS)));
    rules.put(
        "windowsHostProcess",
        inContexts("windowsOptions", options -> isTrue(options + ".hostProcess")));
    return rules;
  }

  private static String seLinux(String options) {
    return or(
        and(isSet(options + ".type"), notIn(options + ".type", SELINUX_TYPES)),
        and(isSet(options + ".user"), differs(options + ".user", "\"\"")),
        and(isSet(options + ".role"), differs(options + ".role", "\"\"")));
  }

  private static String profile(String profile) {
    return and(isSet(profile), notIn(profile + ".type", "[\"RuntimeDefault\", \"Localhost\"]"));
  }

  /** {@code test} of a field of the pod's context and of those of its containers. */
  private static String inContexts(String field, UnaryOperator<String> test) {
    String path = "securityContext." + field;
    return or(test.apply("spec." + path), inContainers(test.apply(path)));
  }

  private static String inContainers(String test) {
    return or(
        HandWrittenChecks.CONTAINERS.stream()
            .map(list -> some("spec." + list, test))
            .toArray(String[]::new));
  }

  private static String some(String list, String test) {
    return "{\"some\": [" + variable(list) + ", " + test + "]}";
  }

  private static String isTrue(String path) {
    return "{\"===\": [" + variable(path) + ", true]}";
  }

  private static String isSet(String path) {
    return "{\"!==\": [" + variable(path) + ", null]}";
  }

  private static String differs(String path, String literal) {
    return "{\"!=\": [" + variable(path) + ", " + literal + "]}";
  }

  private static String notIn(String path, String list) {
    return "{\"!\": [{\"in\": [" + variable(path) + ", " + list + "]}]}";
  }

  private static String variable(String path) {
    return "{\"var\": \"" + path + "\"}";
  }

  private static String and(String... conditions) {
    return "{\"and\": [" + String.join(", ", conditions) + "]}";
  }

  private static String or(String... conditions) {
    return "{\"or\": [" + String.join(", ", conditions) + "]}";
  }
}
