package dev.okite.benchmarks.peer;

import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a host has to find in a pod before Cedar can judge it: sets of what its parts say. */
final class CedarPod {
  private CedarPod() {}

  static Map<String, Value> attributes(Map<String, Object> pod) {
    Map<?, ?> spec = child(pod, "spec");
    List<Map<?, ?>> containers =
        HandWrittenChecks.CONTAINERS.stream().flatMap(list -> children(spec, list)).toList();
    List<Map<?, ?>> own =
        containers.stream().<Map<?, ?>>map(c -> child(c, "securityContext")).toList();
    List<Map<?, ?>> contexts = new ArrayList<>(own);
    contexts.add(child(spec, "securityContext"));

    Map<String, Value> attributes = new HashMap<>();
    for (String flag : List.of("hostNetwork", "hostPID", "hostIPC")) {
      attributes.put(flag, flag(Stream.of(spec), flag));
    }
    attributes.put("privileged", flag(own.stream(), "privileged"));
    attributes.put(
        "capabilities",
        texts(own.stream().flatMap(c -> elements(child(c, "capabilities"), "add"))));
    attributes.put(
        "hostPathVolumes",
        new PrimBool(children(spec, "volumes").anyMatch(v -> v.get("hostPath") != null)));
    attributes.put(
        "hostPorts",
        new CedarList(
            containers.stream()
                .flatMap(c -> children(c, "ports"))
                .flatMap(port -> Stream.ofNullable((Number) port.get("hostPort")))
                .<Value>map(number -> new PrimLong(number.longValue()))
                .toList()));
    attributes.put("procMounts", texts(fields(own.stream(), "procMount")));
    for (String field : List.of("Type", "User", "Role")) {
      Stream<Map<?, ?>> options = maps(contexts, "seLinuxOptions");
      attributes.put(
          "seLinux" + field + "s", texts(fields(options, field.toLowerCase(Locale.ROOT))));
    }
    attributes.put("seccompProfiles", profiles(contexts, "seccompProfile"));
    attributes.put("appArmorProfiles", profiles(contexts, "appArmorProfile"));
    attributes.put(
        "sysctls", texts(fields(children(child(spec, "securityContext"), "sysctls"), "name")));
    attributes.put("hostProcess", flag(maps(contexts, "windowsOptions"), "hostProcess"));
    return attributes;
  }

  /** The types of profiles, where one without a type counts as one that is not known. */
  private static Value profiles(List<Map<?, ?>> contexts, String field) {
    return texts(
        maps(contexts, field)
            .map(profile -> profile.get("type") instanceof String type ? type : "none"));
  }

  private static Value flag(Stream<Map<?, ?>> maps, String field) {
    return new PrimBool(maps.anyMatch(map -> Boolean.TRUE.equals(map.get(field))));
  }

  private static Value texts(Stream<?> texts) {
    return new CedarList(
        texts.distinct().<Value>map(text -> new PrimString((String) text)).toList());
  }

  private static Stream<Map<?, ?>> maps(List<Map<?, ?>> parents, String field) {
    return parents.stream()
        .filter(parent -> parent.get(field) instanceof Map<?, ?>)
        .map(parent -> child(parent, field));
  }

  private static Stream<?> fields(Stream<Map<?, ?>> maps, String field) {
    return maps.flatMap(map -> Stream.ofNullable(map.get(field)));
  }

  private static Map<?, ?> child(Map<?, ?> parent, String field) {
    return parent.get(field) instanceof Map<?, ?> map ? map : Map.of();
  }

  private static Stream<?> elements(Map<?, ?> parent, String field) {
    return parent.get(field) instanceof List<?> list ? list.stream() : Stream.empty();
  }

  private static Stream<Map<?, ?>> children(Map<?, ?> parent, String field) {
    return elements(parent, field)
        .filter(Map.class::isInstance)
        .map(element -> (Map<?, ?>) element);
  }
}
