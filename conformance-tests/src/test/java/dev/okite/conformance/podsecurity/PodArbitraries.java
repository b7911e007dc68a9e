package dev.okite.conformance.podsecurity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.jspecify.annotations.Nullable;

/**
 * Pods with all fields that the standard reads. Each field has mostly a value that passes, so that
 * whole pods pass now and then, and rules fail for one reason at a time.
 */
final class PodArbitraries {
  private static final String APPARMOR = "container.apparmor.security.beta.kubernetes.io/";
  private static final String SECCOMP = "container.seccomp.security.alpha.kubernetes.io/";

  private PodArbitraries() {}

  static Arbitrary<Map<String, @Nullable Object>> pods() {
    return object(
        field("metadata", 0.3, object(field("annotations", 0.9, annotations()))),
        field("spec", 1, spec()));
  }

  private static Arbitrary<?> annotations() {
    Arbitrary<?> appArmor =
        mostly("runtime/default", "localhost/own").or("", "unconfined", "docker/default", null);
    Arbitrary<?> seccomp =
        mostly("runtime/default", "localhost/own").or("", "unconfined", "docker/default", null);
    return object(
        field(APPARMOR + "one", 0.2, appArmor),
        field(APPARMOR + "nobody", 0.2, appArmor),
        field("seccomp.security.alpha.kubernetes.io/pod", 0.3, seccomp),
        field(SECCOMP + "one", 0.2, seccomp),
        field(SECCOMP + "two", 0.2, seccomp),
        field(SECCOMP + "nobody", 0.2, seccomp),
        field("example.com/other", 0.2, mostly("unconfined").or("")));
  }

  private static Arbitrary<?> spec() {
    return object(
        field("initContainers", 0.3, containers()),
        field("containers", 0.9, containers()),
        field("ephemeralContainers", 0.2, containers()),
        field("securityContext", 0.6, orNull(podContext())),
        field("volumes", 0.4, orNull(volume().list().ofMaxSize(2))),
        field("hostNetwork", 0.2, mostly(false).or(true, null)),
        field("hostPID", 0.2, mostly(false).or(true, null)),
        field("hostIPC", 0.2, mostly(false).or(true, null)),
        field("hostUsers", 0.4, mostly(false).or(true, null)),
        field(
            "os", 0.4, object(field("name", 0.9, mostly("windows", "linux").or("Windows", null)))));
  }

  private static Arbitrary<?> containers() {
    return orNull(container().list().ofMaxSize(2));
  }

  private static Arbitrary<?> container() {
    Arbitrary<?> host = mostly("").or("localhost", "::1", null);
    Arbitrary<?> handler =
        object(
            field(
                "httpGet",
                0.5,
                object(field("port", 0.5, mostly(80).or(1)), field("host", 0.6, host))),
            field("tcpSocket", 0.3, object(field("host", 0.6, host))),
            field("grpc", 0.1, object(field("host", 1, mostly("localhost").or("")))));
    Arbitrary<?> port = object(field("hostPort", 0.6, mostly(0).or(80, 65535, null)));
    return object(
        field("name", 1, mostly("one").or("two")),
        field("securityContext", 0.95, orNull(containerContext())),
        field("ports", 0.2, orNull(port.list().ofMaxSize(2))),
        field("livenessProbe", 0.3, handler),
        field("readinessProbe", 0.3, handler),
        field("startupProbe", 0.3, handler),
        field(
            "lifecycle",
            0.3,
            object(field("postStart", 0.5, handler), field("preStop", 0.5, handler))));
  }

  private static List<Field> context() {
    Arbitrary<?> profile =
        object(
            field("type", 0.95, mostly("RuntimeDefault", "Localhost").or("Unconfined", "", null)));
    Arbitrary<?> seLinux =
        object(
            field("type", 0.7, mostly("container_t", "container_engine_t").or("", "spc_t", null)),
            field("user", 0.1, mostly("").or("system_u", null)),
            field("role", 0.1, mostly("").or("system_r", null)),
            field("level", 0.3, mostly("s0").or("s0:c1")));
    return List.of(
        field("appArmorProfile", 0.2, orNull(profile)),
        field("seccompProfile", 0.8, orNull(profile)),
        field("seLinuxOptions", 0.2, orNull(seLinux)),
        field(
            "windowsOptions", 0.3, object(field("hostProcess", 0.5, mostly(false).or(true, null)))),
        field("runAsNonRoot", 0.7, mostly(true).or(false, null)),
        field("runAsUser", 0.3, mostly(1000).or(0, 1, null)));
  }

  private static Arbitrary<?> podContext() {
    Arbitrary<?> sysctl =
        object(
            field(
                "name",
                0.98,
                mostly(
                        "kernel.shm_rmid_forced",
                        "net.ipv4.ip_local_reserved_ports",
                        "net.ipv4.tcp_fin_timeout",
                        "net.ipv4.tcp_rmem",
                        "net.ipv4.tcp_notsent_lowat")
                    .or("kernel.msgmax", null)));
    List<Field> fields = new ArrayList<>(context());
    fields.add(field("sysctls", 0.2, orNull(sysctl.list().ofMaxSize(2))));
    return object(fields.toArray(Field[]::new));
  }

  private static Arbitrary<?> containerContext() {
    Arbitrary<?> added = mostly("NET_BIND_SERVICE").or("CHOWN", "NET_RAW", "ALL", null);
    Arbitrary<?> dropped = mostly("ALL").or("NET_RAW", "all");
    List<Field> fields = new ArrayList<>(context());
    fields.add(field("allowPrivilegeEscalation", 0.95, mostly(false).or(true, null)));
    fields.add(field("privileged", 0.4, mostly(false).or(true, null)));
    fields.add(field("procMount", 0.6, mostly("Default").or("Unmasked", "", null)));
    fields.add(
        field(
            "capabilities",
            0.95,
            orNull(
                object(
                    field("drop", 0.95, orNull(dropped.list().ofMinSize(1).ofMaxSize(2))),
                    field("add", 0.3, orNull(added.list().ofMaxSize(2)))))));
    return object(fields.toArray(Field[]::new));
  }

  private static Arbitrary<?> volume() {
    Arbitrary<?> source = orNull(object(field("path", 0.5, mostly("/").or("/etc"))));
    return object(
        field("name", 1, mostly("data").or("cache")),
        field("emptyDir", 0.3, source),
        field("configMap", 0.2, source),
        field("image", 0.2, source),
        field("hostPath", 0.2, source),
        field("nfs", 0.05, source),
        field("unheardOf", 0.05, source));
  }

  /** An entry of an object, which is there with a probability. */
  private record Field(String key, double probability, Arbitrary<?> value) {
    Arbitrary<Optional<Tuple2<String, Optional<Object>>>> entry() {
      return value.map(v -> Tuple.of(key, Optional.<Object>ofNullable(v))).optional(probability);
    }
  }

  private static Field field(String key, double probability, Arbitrary<?> value) {
    return new Field(key, probability, value);
  }

  private static Arbitrary<Map<String, @Nullable Object>> object(Field... fields) {
    return Combinators.combine(Arrays.stream(fields).map(Field::entry).toList())
        .as(
            entries -> {
              Map<String, @Nullable Object> object = new LinkedHashMap<>();
              entries.forEach(
                  entry -> entry.ifPresent(e -> object.put(e.get1(), e.get2().orElse(null))));
              return object;
            });
  }

  private static Arbitrary<?> orNull(Arbitrary<?> value) {
    return value.injectNull(0.05);
  }

  private static Mostly mostly(Object... usual) {
    return new Mostly(List.of(usual));
  }

  /** Values that are chosen nine times of ten, and then those that are not. */
  private record Mostly(List<Object> usual) {
    Arbitrary<?> or(@Nullable Object... seldom) {
      return Arbitraries.frequencyOf(
          Tuple.of(9, Arbitraries.of(usual)), Tuple.of(1, Arbitraries.of(seldom)));
    }
  }
}
