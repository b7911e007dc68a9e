package dev.okite.benchmarks.peer;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.common.CelException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The checks as CEL expressions: one that says what they apply to, and one for each check, over the
 * pod's {@code spec}. They are written without concatenations, the way that CEL runs fastest.
 */
final class CelChecks implements Checks {
  private static final String GRANTABLE =
      "['AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD',"
          + " 'NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT']";
  private static final String SELINUX_TYPES =
      "['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t']";
  private static final String SAFE_SYSCTLS =
      "['kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range',"
          + " 'net.ipv4.ip_unprivileged_port_start', 'net.ipv4.ping_group_range',"
          + " 'net.ipv4.tcp_syncookies']";

  private final CelRuntime.Program applies;
  private final List<Named> checks = new ArrayList<>();

  private record Named(String name, CelRuntime.Program violated) {}

  CelChecks(CelBuilder builder) {
    try {
      Cel cel =
          builder
              .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
              .addVar("resource", MapType.create(SimpleType.STRING, SimpleType.DYN))
              .addVar("spec", MapType.create(SimpleType.STRING, SimpleType.DYN))
              .build();
      applies = program(cel, "resource.kind == 'Pod'");
      for (Map.Entry<String, String> check : expressions().entrySet()) {
        checks.add(new Named(check.getKey(), program(cel, check.getValue())));
      }
    } catch (CelException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Override
  public Prepared prepare(Map<String, Object> pod) {
    Map<?, ?> resource = (Map<?, ?>) Numbers.asLongs(pod);
    Map<String, ?> variables = Map.of("resource", resource, "spec", spec(resource));
    return new NamingChecks(tree -> () -> violated(variables)).prepare(pod);
  }

  private List<String> violated(Map<String, ?> variables) {
    try {
      if (!Boolean.TRUE.equals(applies.eval(variables))) {
        return List.of();
      }
      List<String> names = new ArrayList<>();
      for (Named check : checks) {
        if (Boolean.TRUE.equals(check.violated.eval(variables))) {
          names.add(check.name);
        }
      }
      return names;
    } catch (CelEvaluationException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Object spec(Map<?, ?> resource) {
    return resource.get("spec") instanceof Map<?, ?> spec ? spec : Map.of();
  }

  private static CelRuntime.Program program(Cel cel, String expression) throws CelException {
    return cel.createProgram(cel.compile(expression).getAst());
  }

  private static Map<String, String> expressions() {
    Map<String, String> checks = new LinkedHashMap<>();
    checks.put("hostNetwork", "has(spec.hostNetwork) && spec.hostNetwork == true");
    checks.put("hostPID", "has(spec.hostPID) && spec.hostPID == true");
    checks.put("hostIPC", "has(spec.hostIPC) && spec.hostIPC == true");
    checks.put("privileged", inContainers(inContext("c", "has(x.privileged) && x.privileged")));
    checks.put(
        "capabilities",
        inContainers(
            inContext(
                "c",
                "has(x.capabilities) && has(x.capabilities.add)"
                    + " && x.capabilities.add.exists(a, !(a in "
                    + GRANTABLE
                    + "))")));
    checks.put("hostPathVolumes", "has(spec.volumes) && spec.volumes.exists(v, has(v.hostPath))");
    checks.put(
        "hostPorts",
        inContainers("has(c.ports) && c.ports.exists(p, has(p.hostPort) && p.hostPort != 0)"));
    checks.put(
        "procMount", inContainers(inContext("c", "has(x.procMount) && x.procMount != 'Default'")));
    checks.put(
        "seLinuxOptions",
        inContexts(
            "has(x.seLinuxOptions)"
                + " && (has(x.seLinuxOptions.type) && !(x.seLinuxOptions.type in "
                + SELINUX_TYPES
                + ") || has(x.seLinuxOptions.user) && x.seLinuxOptions.user != ''"
                + " || has(x.seLinuxOptions.role) && x.seLinuxOptions.role != '')"));
    checks.put("seccompProfile", inContexts(profile("x.seccompProfile")));
    checks.put("appArmorProfile", inContexts(profile("x.appArmorProfile")));
    checks.put(
        "sysctls",
        "has(spec.securityContext) && has(spec.securityContext.sysctls)"
            + " && spec.securityContext.sysctls.exists(s, !(s.name in "
            + SAFE_SYSCTLS
            + "))");
    checks.put(
        "windowsHostProcess",
        inContexts(
            "has(x.windowsOptions) && has(x.windowsOptions.hostProcess)"
                + " && x.windowsOptions.hostProcess"));
    return checks;
  }

  private static String profile(String path) {
    return "has(%1$s) && !(has(%1$s.type) && %1$s.type in ['RuntimeDefault', 'Localhost'])"
        .replace("%1$s", path);
  }

  /** {@code test}, on {@code x}, of the pod's context and those of its containers. */
  private static String inContexts(String test) {
    return inContext("spec", test) + " || " + inContainers(inContext("c", test));
  }

  private static String inContext(String owner, String test) {
    String context = owner + ".securityContext";
    return "has(" + context + ") && (" + test.replace("x.", context + ".") + ")";
  }

  private static String inContainers(String test) {
    List<String> lists = new ArrayList<>();
    for (String list : HandWrittenChecks.CONTAINERS) {
      lists.add("has(spec." + list + ") && spec." + list + ".exists(c, " + test + ")");
    }
    return String.join(" || ", lists);
  }
}
