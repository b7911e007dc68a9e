package dev.okite.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The checks of {@link HandWrittenChecks} as somebody would write them who knows that time matters:
 * one pass over the pod.
 */
final class HandWrittenFused {
  private static final int HOST_NETWORK = 1;
  private static final int HOST_PID = 1 << 1;
  private static final int HOST_IPC = 1 << 2;
  private static final int PRIVILEGED = 1 << 3;
  private static final int CAPABILITIES = 1 << 4;
  private static final int HOST_PATH = 1 << 5;
  private static final int HOST_PORTS = 1 << 6;
  private static final int PROC_MOUNT = 1 << 7;
  private static final int SELINUX = 1 << 8;
  private static final int SECCOMP = 1 << 9;
  private static final int APPARMOR = 1 << 10;
  private static final int SYSCTLS = 1 << 11;
  private static final int HOST_PROCESS = 1 << 12;

  /** The names of the checks, each in the place of its bit. */
  static final List<String> NAMES =
      List.of(
          "hostNetwork",
          "hostPID",
          "hostIPC",
          "privileged",
          "capabilities",
          "hostPathVolumes",
          "hostPorts",
          "procMount",
          "seLinuxOptions",
          "seccompProfile",
          "appArmorProfile",
          "sysctls",
          "windowsHostProcess");

  private HandWrittenFused() {}

  /** The names of the checks that {@code document} fails. */
  static List<String> violated(Map<?, ?> document) {
    if (!"Pod".equals(document.get("kind")) || !(document.get("spec") instanceof Map<?, ?> spec)) {
      return List.of();
    }
    int found = spec(spec);
    if (found == 0) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (int check = 0; check < NAMES.size(); check++) {
      if ((found & (1 << check)) != 0) {
        names.add(NAMES.get(check));
      }
    }
    return names;
  }

  private static int spec(Map<?, ?> spec) {
    int found = bit(HOST_NETWORK, isTrue(spec.get("hostNetwork")));
    found |= bit(HOST_PID, isTrue(spec.get("hostPID")));
    found |= bit(HOST_IPC, isTrue(spec.get("hostIPC")));
    if (spec.get("volumes") instanceof List<?> volumes) {
      for (Object volume : volumes) {
        found |=
            bit(HOST_PATH, volume instanceof Map<?, ?> fields && fields.get("hostPath") != null);
      }
    }
    if (spec.get("securityContext") instanceof Map<?, ?> context) {
      found |= sharedContext(context);
      if (context.get("sysctls") instanceof List<?> sysctls) {
        for (Object sysctl : sysctls) {
          found |=
              bit(
                  SYSCTLS,
                  sysctl instanceof Map<?, ?> fields
                      && !HandWrittenChecks.SAFE_SYSCTLS.contains(fields.get("name")));
        }
      }
    }
    found |= containers(spec.get("initContainers"));
    found |= containers(spec.get("containers"));
    return found | containers(spec.get("ephemeralContainers"));
  }

  private static int containers(@Nullable Object value) {
    int found = 0;
    if (value instanceof List<?> containers) {
      for (Object container : containers) {
        if (container instanceof Map<?, ?> fields) {
          found |= ports(fields.get("ports"));
          if (fields.get("securityContext") instanceof Map<?, ?> context) {
            found |= sharedContext(context) | containerContext(context);
          }
        }
      }
    }
    return found;
  }

  private static int ports(@Nullable Object value) {
    int found = 0;
    if (value instanceof List<?> ports) {
      for (Object port : ports) {
        found |=
            bit(
                HOST_PORTS,
                port instanceof Map<?, ?> fields
                    && fields.get("hostPort") instanceof Number number
                    && number.longValue() != 0);
      }
    }
    return found;
  }

  private static int containerContext(Map<?, ?> context) {
    int found = bit(PRIVILEGED, isTrue(context.get("privileged")));
    if (context.get("capabilities") instanceof Map<?, ?> capabilities
        && capabilities.get("add") instanceof List<?> added) {
      for (Object capability : added) {
        found |= bit(CAPABILITIES, !HandWrittenChecks.GRANTABLE.contains(capability));
      }
    }
    Object procMount = context.get("procMount");
    return found | bit(PROC_MOUNT, procMount != null && !procMount.equals("Default"));
  }

  /** What is checked in the context of the pod as in those of its containers. */
  private static int sharedContext(Map<?, ?> context) {
    return bit(SELINUX, HandWrittenChecks.seLinux(context))
        | bit(SECCOMP, HandWrittenChecks.profile(context, "seccompProfile"))
        | bit(APPARMOR, HandWrittenChecks.profile(context, "appArmorProfile"))
        | bit(HOST_PROCESS, HandWrittenChecks.hostProcess(context));
  }

  private static int bit(int check, boolean violated) {
    return violated ? check : 0;
  }

  private static boolean isTrue(@Nullable Object value) {
    return Boolean.TRUE.equals(value);
  }
}
