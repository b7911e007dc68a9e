package dev.okite.benchmarks.work;

import static dev.okite.benchmarks.work.Tree.list;
import static dev.okite.benchmarks.work.Tree.map;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A change that makes a pod fail one of the checks.
 *
 * @param check the name of the check
 */
public record Violation(String check, Consumer<Map<String, Object>> change) {
  /** One for each check, in the order of the checks. */
  public static final List<Violation> ALL =
      List.of(
          inSpec("hostNetwork", spec -> spec.put("hostNetwork", true)),
          inSpec("hostPID", spec -> spec.put("hostPID", true)),
          inSpec("hostIPC", spec -> spec.put("hostIPC", true)),
          inContext("privileged", context -> context.put("privileged", true)),
          inContext(
              "capabilities",
              context -> Tree.mapIn(context, "capabilities").put("add", list("SYS_ADMIN"))),
          inSpec(
              "hostPathVolumes",
              spec ->
                  Tree.listIn(spec, "volumes")
                      .add(map("name", "host", "hostPath", map("path", "/")))),
          inSpec(
              "hostPorts",
              spec ->
                  Tree.lastIn(spec, "containers")
                      .put("ports", list(map("containerPort", 80, "hostPort", 80)))),
          inContext("procMount", context -> context.put("procMount", "Unmasked")),
          inContext(
              "seLinuxOptions", context -> context.put("seLinuxOptions", map("user", "root"))),
          inContext(
              "seccompProfile",
              context -> context.put("seccompProfile", map("type", "Unconfined"))),
          inContext(
              "appArmorProfile",
              context -> context.put("appArmorProfile", map("type", "Unconfined"))),
          inSpec(
              "sysctls",
              spec ->
                  Tree.mapIn(spec, "securityContext")
                      .put("sysctls", list(map("name", "kernel.msgmax", "value", "65536")))),
          inContext(
              "windowsHostProcess",
              context -> context.put("windowsOptions", map("hostProcess", true))));

  /** {@code pod}, which then fails this check. */
  public Map<String, Object> in(Map<String, Object> pod) {
    change.accept(pod);
    return pod;
  }

  /** {@code pod}, which then fails every check. */
  public static Map<String, Object> allIn(Map<String, Object> pod) {
    ALL.forEach(violation -> violation.change.accept(pod));
    return pod;
  }

  private static Violation inSpec(String check, Consumer<Map<String, Object>> change) {
    return new Violation(check, pod -> change.accept(Tree.mapIn(pod, "spec")));
  }

  /** In the security context of the last container, which is the last to be looked at. */
  private static Violation inContext(String check, Consumer<Map<String, Object>> change) {
    return inSpec(
        check,
        spec -> change.accept(Tree.mapIn(Tree.lastIn(spec, "containers"), "securityContext")));
  }
}
