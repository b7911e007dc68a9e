package dev.okite.cli.output;

import dev.okite.cli.output.Palette.Role;
import dev.okite.document.ResourceIdentity;
import dev.okite.finding.Finding;
import dev.okite.policies.podsecurity.PodSecurityLevel;
import dev.okite.policies.podsecurity.WorkloadLevel;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The levels of workloads for people: a table, and below it what stands in the way. */
public final class LevelText {
  private static final int WIDEST = 60;

  private final Palette palette;

  /** A table in the colours of {@code palette}. */
  public LevelText(Palette palette) {
    this.palette = palette;
  }

  /**
   * Writes {@code outcome}.
   *
   * @throws IOException if {@code out} does not take it
   */
  public void write(LevelOutcome outcome, Writer out) throws IOException {
    if (!outcome.workloads().isEmpty()) {
      table(outcome.workloads(), out);
      out.write('\n');
    }
    for (WorkloadLevel workload : outcome.workloads()) {
      obstacles(workload, outcome.files(), out);
    }
    UnreadableText unreadable = new UnreadableText(palette);
    unreadable.write(outcome.unreadable(), out);
    out.write(summary(outcome) + "\n");
  }

  private void table(List<WorkloadLevel> workloads, Writer out) throws IOException {
    int level = "restricted".length();
    int name = "WORKLOAD".length();
    for (WorkloadLevel workload : workloads) {
      name = Math.max(name, Math.min(WIDEST, name(workload).length()));
    }
    out.write(padded("LEVEL", level) + "  " + padded("WORKLOAD", name) + "  PLACE\n");
    for (WorkloadLevel workload : workloads) {
      out.write(palette.paint(role(workload.level()), padded(workload.level().word(), level)));
      out.write("  " + padded(name(workload), name) + "  ");
      out.write(palette.paint(Role.PLACE, Printable.line(workload.place().toString())) + "\n");
    }
  }

  private void obstacles(WorkloadLevel workload, List<String> files, Writer out)
      throws IOException {
    boolean first = true;
    for (PodSecurityLevel above : PodSecurityLevel.values()) {
      List<Finding> findings = workload.obstacles().getOrDefault(above, List.of());
      if (!findings.isEmpty()) {
        out.write(first ? name(workload) + " is kept from " : "and then from ");
        out.write(above.word() + " by\n");
        for (Finding finding : FindingOrder.sort(findings, files)) {
          out.write("  " + obstacle(finding) + "\n");
        }
        first = false;
      }
    }
    out.write(first ? "" : "\n");
  }

  private String obstacle(Finding finding) {
    StringBuilder line = new StringBuilder();
    finding
        .place()
        .map(place -> palette.paint(Role.PLACE, Printable.line(place.toString())) + ": ")
        .ifPresent(line::append);
    finding
        .error()
        .map(error -> palette.paint(Role.ERROR, "error " + error.code().id()) + " ")
        .ifPresent(line::append);
    return line.append(finding.rule().name())
        .append(": ")
        .append(Printable.line(finding.message()))
        .toString();
  }

  private static String summary(LevelOutcome outcome) {
    int workloads = outcome.workloads().size();
    List<String> counts = new ArrayList<>();
    for (PodSecurityLevel level : PodSecurityLevel.values()) {
      long count = outcome.count(level);
      if (count > 0) {
        counts.add(count + " " + level.word());
      }
    }
    if (!outcome.unreadable().isEmpty()) {
      counts.add(outcome.unreadable().size() + " unreadable");
    }
    return workloads
        + (workloads == 1 ? " workload" : " workloads")
        + " by version "
        + outcome.version()
        + (counts.isEmpty() ? "" : ": " + String.join(", ", counts));
  }

  /** Its kind, its namespace if it says one, and its name. */
  private static String name(WorkloadLevel workload) {
    ResourceIdentity identity = workload.document().identity();
    String name = identity.namespace().map(n -> n + "/").orElse("") + identity.name().orElse("");
    return Printable.line((identity.kind().orElse("object") + " " + name).strip());
  }

  private static Role role(PodSecurityLevel level) {
    return switch (level) {
      case PRIVILEGED -> Role.GRAVE;
      case BASELINE -> Role.MODERATE;
      case RESTRICTED -> Role.GOOD;
    };
  }

  private static String padded(String text, int width) {
    return String.format(Locale.ROOT, "%-" + width + "s", text);
  }
}
