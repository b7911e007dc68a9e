package dev.okite.cli.output.ci;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.okite.cli.baseline.FindingKey;
import dev.okite.cli.input.RepositoryPaths;
import dev.okite.cli.input.Unreadable;
import dev.okite.cli.output.CheckOutcome;
import dev.okite.cli.output.JsonFields;
import dev.okite.cli.output.Location;
import dev.okite.cli.output.ReportWriter;
import dev.okite.cli.output.Reported;
import dev.okite.cli.output.State;
import dev.okite.finding.Finding;
import dev.okite.finding.Severity;
import dev.okite.finding.Waiver;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The report for GitLab Code Quality: a list of issues, written as they come. What is known or
 * waived is for information. GitLab tells by the fingerprint what a merge request adds.
 */
public final class GitLabReport implements ReportWriter {
  private final JsonGenerator json;
  private final RepositoryPaths paths;
  private final Map<String, Integer> seen = new HashMap<>();

  private GitLabReport(JsonGenerator json, RepositoryPaths paths) {
    this.json = json;
    this.paths = paths;
  }

  /**
   * Begins a report.
   *
   * @throws IOException if that cannot be written
   */
  public static GitLabReport begin(RepositoryPaths paths, Writer out) throws IOException {
    JsonGenerator json = JsonFields.generator(out);
    json.writeStartArray();
    return new GitLabReport(json, paths);
  }

  @Override
  public void add(List<Reported> findings) throws IOException {
    for (Reported reported : findings) {
      Finding finding = reported.finding();
      Location location = Location.of(finding);
      issue(
          description(reported),
          finding.rule().name(),
          FindingKey.of(finding).fingerprint(),
          severity(reported),
          location.file(),
          location.line(),
          location.endLine());
    }
  }

  @Override
  public void end(CheckOutcome outcome) throws IOException {
    for (Unreadable problem : outcome.unreadable()) {
      FindingKey key = new FindingKey("unreadable", problem.file(), "", problem.message());
      issue(
          "not judged, because it could not be read: " + problem.message(),
          "unreadable",
          key.fingerprint(),
          "blocker",
          problem.file(),
          problem.line(),
          problem.line());
    }
    json.writeEndArray();
    json.writeRaw('\n');
    json.close();
  }

  private void issue(
      String description,
      String check,
      String key,
      String severity,
      @Nullable String file,
      @Nullable Integer line,
      @Nullable Integer endLine)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("description", description);
    json.writeStringField("check_name", check);
    json.writeStringField("fingerprint", key + "-" + seen.merge(key, 1, Integer::sum));
    json.writeStringField("severity", severity);
    json.writeObjectFieldStart("location");
    json.writeStringField("path", file == null ? "." : paths.of(file));
    json.writeObjectFieldStart("lines");
    json.writeNumberField("begin", line == null ? 1 : line);
    json.writeNumberField("end", endLine == null ? (line == null ? 1 : line) : endLine);
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String description(Reported reported) {
    Finding finding = reported.finding();
    String message =
        finding.message().isBlank() ? finding.rule().defaultMessage() : finding.message();
    return switch (State.of(reported)) {
      case ERROR -> "not judged, because the rule failed: " + message;
      case KNOWN -> "known: " + message;
      case WAIVED -> "waived" + finding.waiver().map(GitLabReport::until).orElse("") + message;
      case NEW -> message;
    };
  }

  private static String until(Waiver waiver) {
    return " until " + waiver.expires() + ": ";
  }

  private static String severity(Reported reported) {
    return switch (State.of(reported)) {
      case ERROR -> "blocker";
      case KNOWN, WAIVED -> "info";
      case NEW -> severity(reported.finding().severity());
    };
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "blocker";
      case HIGH -> "critical";
      case MEDIUM -> "major";
      case LOW -> "minor";
      case INFO -> "info";
    };
  }
}
