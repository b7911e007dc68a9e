package dev.okite.policies.podsecurity;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.finding.Finding;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The level that a workload reaches.
 *
 * @param document the workload
 * @param place where its name stands, or else where it starts
 * @param level the highest level that has no finding on it. What could not be judged is a finding
 * @param obstacles what stands between it and each level above, from low to high; the findings of a
 *     level are listed under the lowest one that has them. Exceptions change nothing about them
 */
public record WorkloadLevel(
    Document document,
    Place place,
    PodSecurityLevel level,
    Map<PodSecurityLevel, List<Finding>> obstacles) {
  public WorkloadLevel {
    Map<PodSecurityLevel, List<Finding>> copy = new EnumMap<>(PodSecurityLevel.class);
    obstacles.forEach((above, findings) -> copy.put(above, List.copyOf(findings)));
    obstacles = Collections.unmodifiableMap(copy);
  }
}
