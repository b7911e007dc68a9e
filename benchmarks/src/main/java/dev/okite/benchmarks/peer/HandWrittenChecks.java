package dev.okite.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The checks of {@code baseline.okite} as somebody would write them in Java who has documents as
 * maps and lists: a method each.
 */
final class HandWrittenChecks {
  static final Set<String> GRANTABLE =
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
      Set.of("", "container_t", "container_init_t", "container_kvm_t", "container_engine_t");
  static final Set<String> SAFE_SYSCTLS =
      Set.of(
          "kernel.shm_rmid_forced",
          "net.ipv4.ip_local_port_range",
          "net.ipv4.ip_unprivileged_port_start",
          "net.ipv4.ping_group_range",
          "net.ipv4.tcp_syncookies");
  private static final Set<String> PROFILES = Set.of("RuntimeDefault", "Localhost");
  static final List<String> CONTAINERS =
      List.of("initContainers", "containers", "ephemeralContainers");

  private record Check(String name, Predicate<Map<?, ?>> violated) {}

  private static final List<Check> CHECKS =
      List.of(
          new Check("hostNetwork", spec -> isTrue(spec.get("hostNetwork"))),
          new Check("hostPID", spec -> isTrue(spec.get("hostPID"))),
          new Check("hostIPC", spec -> isTrue(spec.get("hostIPC"))),
          new Check("privileged", HandWrittenChecks::privileged),
          new Check("capabilities", HandWrittenChecks::capabilities),
          new Check("hostPathVolumes", HandWrittenChecks::hostPathVolumes),
          new Check("hostPorts", HandWrittenChecks::hostPorts),
          new Check("procMount", HandWrittenChecks::procMount),
          new Check("seLinuxOptions", spec -> anyContext(spec, HandWrittenChecks::seLinux)),
          new Check("seccompProfile", spec -> anyContext(spec, c -> profile(c, "seccompProfile"))),
          new Check(
              "appArmorProfile", spec -> anyContext(spec, c -> profile(c, "appArmorProfile"))),
          new Check("sysctls", HandWrittenChecks::sysctls),
          new Check(
              "windowsHostProcess", spec -> anyContext(spec, HandWrittenChecks::hostProcess)));

  private HandWrittenChecks() {}

  /** The names of the checks that {@code document} fails. */
  static List<String> violated(Map<?, ?> document) {
    Map<?, ?> spec = map(document.get("spec"));
    if (!"Pod".equals(document.get("kind")) || spec == null) {
      return List.of();
    }
    List<String> names = null;
    for (Check check : CHECKS) {
      if (check.violated.test(spec)) {
        names = names == null ? new ArrayList<>() : names;
        names.add(check.name);
      }
    }
    return names == null ? List.of() : names;
  }

  private static boolean privileged(Map<?, ?> spec) {
    return anyContainerContext(spec, context -> isTrue(context.get("privileged")));
  }

  private static boolean capabilities(Map<?, ?> spec) {
    return anyContainerContext(
        spec,
        context -> {
          Map<?, ?> capabilities = map(context.get("capabilities"));
          if (capabilities != null && capabilities.get("add") instanceof List<?> added) {
            for (Object capability : added) {
              if (!GRANTABLE.contains(capability)) {
                return true;
              }
            }
          }
          return false;
        });
  }

  private static boolean hostPathVolumes(Map<?, ?> spec) {
    if (spec.get("volumes") instanceof List<?> volumes) {
      for (Object volume : volumes) {
        if (volume instanceof Map<?, ?> fields && fields.get("hostPath") != null) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hostPorts(Map<?, ?> spec) {
    return anyContainer(
        spec,
        container -> {
          if (container.get("ports") instanceof List<?> ports) {
            for (Object port : ports) {
              if (port instanceof Map<?, ?> fields
                  && fields.get("hostPort") instanceof Number number
                  && number.longValue() != 0) {
                return true;
              }
            }
          }
          return false;
        });
  }

  private static boolean procMount(Map<?, ?> spec) {
    return anyContainerContext(
        spec,
        context -> {
          Object procMount = context.get("procMount");
          return procMount != null && !procMount.equals("Default");
        });
  }

  private static boolean sysctls(Map<?, ?> spec) {
    Map<?, ?> context = map(spec.get("securityContext"));
    if (context != null && context.get("sysctls") instanceof List<?> sysctls) {
      for (Object sysctl : sysctls) {
        if (sysctl instanceof Map<?, ?> fields && !SAFE_SYSCTLS.contains(fields.get("name"))) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean seLinux(Map<?, ?> context) {
    Map<?, ?> options = map(context.get("seLinuxOptions"));
    return options != null
        && ((options.get("type") instanceof String type && !SELINUX_TYPES.contains(type))
            || isSet(options.get("user"))
            || isSet(options.get("role")));
  }

  static boolean profile(Map<?, ?> context, String field) {
    Map<?, ?> profile = map(context.get(field));
    return profile != null
        && !(profile.get("type") instanceof String type && PROFILES.contains(type));
  }

  static boolean hostProcess(Map<?, ?> context) {
    Map<?, ?> options = map(context.get("windowsOptions"));
    return options != null && isTrue(options.get("hostProcess"));
  }

  /** The context of the pod and those of its containers. */
  private static boolean anyContext(Map<?, ?> spec, Predicate<Map<?, ?>> test) {
    Map<?, ?> context = map(spec.get("securityContext"));
    return (context != null && test.test(context)) || anyContainerContext(spec, test);
  }

  private static boolean anyContainerContext(Map<?, ?> spec, Predicate<Map<?, ?>> test) {
    return anyContainer(
        spec,
        container -> {
          Map<?, ?> context = map(container.get("securityContext"));
          return context != null && test.test(context);
        });
  }

  private static boolean anyContainer(Map<?, ?> spec, Predicate<Map<?, ?>> test) {
    for (String key : CONTAINERS) {
      if (spec.get(key) instanceof List<?> containers) {
        for (Object container : containers) {
          if (container instanceof Map<?, ?> fields && test.test(fields)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isTrue(@Nullable Object value) {
    return Boolean.TRUE.equals(value);
  }

  private static boolean isSet(@Nullable Object value) {
    return value != null && !value.equals("");
  }

  private static @Nullable Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : null;
  }
}
