package dev.okite.cli.output;

import dev.okite.cli.input.Unreadable;
import dev.okite.finding.Finding;
import dev.okite.policies.podsecurity.PodSecurityLevel;
import dev.okite.policies.podsecurity.PodSecurityVersion;
import dev.okite.policies.podsecurity.WorkloadLevel;
import java.util.List;

/**
 * Which levels workloads reach.
 *
 * @param version the version of the standard
 * @param workloads in the order to show them
 * @param unreadable what could not be read
 * @param files the names of the files, in the order in which they were read
 * @param documents how many documents were read
 */
public record LevelOutcome(
    PodSecurityVersion version,
    List<WorkloadLevel> workloads,
    List<Unreadable> unreadable,
    List<String> files,
    int documents) {
  public LevelOutcome {
    workloads = List.copyOf(workloads);
    unreadable = List.copyOf(unreadable);
    files = List.copyOf(files);
  }

  /** Whether there is something whose level is not known. */
  public boolean isIncomplete() {
    return !unreadable.isEmpty()
        || workloads.isEmpty()
        || workloads.stream()
            .flatMap(workload -> workload.obstacles().values().stream())
            .anyMatch(findings -> findings.stream().anyMatch(Finding::isError));
  }

  /** How many workloads reach {@code level} and no higher one. */
  long count(PodSecurityLevel level) {
    return workloads.stream().filter(workload -> workload.level() == level).count();
  }
}
