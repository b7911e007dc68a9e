package dev.okite.benchmarks.work;

import static dev.okite.benchmarks.work.Tree.list;
import static dev.okite.benchmarks.work.Tree.map;

import java.util.List;
import java.util.Map;

/** Pods that pass, as new trees at every call. */
public final class Pods {
  private static final int CONTAINERS = 10;
  private static final int VARIABLES = 6;

  private Pods() {}

  /** A pod of one container, about 400 bytes of YAML. */
  public static Map<String, Object> small() {
    return pod("small", list(plain("app")));
  }

  /** A pod of {@code containers} containers with what real ones have, about 1 KB of YAML each. */
  public static Map<String, Object> of(int containers) {
    List<Object> list = list();
    for (int i = 0; i < containers; i++) {
      list.add(full("app-" + i, 8000 + i));
    }
    return pod("big", list);
  }

  /** A pod of twelve containers with what real ones have, about 12 KB of YAML. */
  public static Map<String, Object> big() {
    Map<String, Object> pod = of(CONTAINERS);
    Map<String, Object> spec = Tree.mapIn(pod, "spec");
    spec.put("initContainers", list(plain("prepare"), plain("migrate")));
    spec.put(
        "volumes",
        list(
            map("name", "data", "persistentVolumeClaim", map("claimName", "data")),
            map("name", "config", "configMap", map("name", "config")),
            map("name", "cache", "emptyDir", map())));
    spec.put(
        "securityContext",
        map(
            "runAsNonRoot",
            true,
            "seccompProfile",
            map("type", "RuntimeDefault"),
            "sysctls",
            list(map("name", "net.ipv4.tcp_syncookies", "value", "1"))));
    return pod;
  }

  private static Map<String, Object> pod(String name, List<Object> containers) {
    return map(
        "apiVersion",
        "v1",
        "kind",
        "Pod",
        "metadata",
        map("name", name, "namespace", "shop", "labels", map("app", name, "tier", "web")),
        "spec",
        map("serviceAccountName", name, "containers", containers));
  }

  private static Map<String, Object> plain(String name) {
    return map(
        "name",
        name,
        "image",
        "registry.example/" + name + ":1.4.2",
        "ports",
        list(map("containerPort", 8080)),
        "securityContext",
        map("allowPrivilegeEscalation", false, "capabilities", map("drop", list("ALL"))));
  }

  private static Map<String, Object> full(String name, int port) {
    Map<String, Object> container = plain(name);
    List<Object> variables = list();
    for (int i = 0; i < VARIABLES; i++) {
      variables.add(map("name", "SETTING_" + i, "value", "value " + i + " of " + name));
    }
    container.put("env", variables);
    container.put("ports", list(map("name", "http", "containerPort", port)));
    container.put("volumeMounts", list(map("name", "data", "mountPath", "/var/lib/" + name)));
    container.put(
        "resources",
        map(
            "requests",
            map("cpu", "100m", "memory", "64Mi"),
            "limits",
            map("cpu", 1, "memory", "256Mi")));
    container.put(
        "livenessProbe", map("httpGet", map("path", "/live", "port", port), "periodSeconds", 10));
    container.put(
        "securityContext",
        map(
            "privileged",
            false,
            "runAsUser",
            1000,
            "seccompProfile",
            map("type", "RuntimeDefault"),
            "capabilities",
            map("drop", list("ALL"), "add", list("NET_BIND_SERVICE"))));
    return container;
  }
}
