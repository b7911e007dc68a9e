package dev.okite.cli.output.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.okite.cli.output.JsonFields;
import dev.okite.cli.output.ReportSettings;
import dev.okite.cli.output.ReportSettings.AppliedRule;
import dev.okite.finding.Finding;
import dev.okite.finding.Owner;
import dev.okite.finding.Phase;
import dev.okite.finding.RuleDescription;
import dev.okite.finding.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rules of a run: those that are applied, then others that found something. */
final class SarifRules {
  /** As long as GitHub takes a description. */
  private static final int LONGEST = 1024;

  private static final int LONGEST_NAME = 255;

  /** As many as GitHub takes. */
  private static final int MOST_TAGS = 20;

  /**
   * What GitHub shows as critical, high, medium and low. What is for information has none, and is a
   * note.
   */
  private static final Map<Severity, String> SCORES =
      new EnumMap<>(
          Map.of(
              Severity.CRITICAL, "9.5",
              Severity.HIGH, "8.0",
              Severity.MEDIUM, "5.5",
              Severity.LOW, "2.0"));

  private static final class Entry {
    private final RuleDescription rule;
    private final int index;
    private Severity severity;
    private boolean hasFindings;

    Entry(RuleDescription rule, int index) {
      this.rule = rule;
      this.index = index;
      this.severity = rule.severity();
    }
  }

  private final ReportSettings settings;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  SarifRules(ReportSettings settings) {
    this.settings = settings;
    for (AppliedRule applied : settings.rules()) {
      entry(applied.rule());
    }
  }

  /** The number of the rule of {@code finding}, whose severity may be another than the rule's. */
  int indexOf(Finding finding) {
    Entry entry = entry(finding.rule());
    Severity severity = finding.severity();
    if (!entry.hasFindings || severity.compareTo(entry.severity) > 0) {
      entry.severity = severity;
    }
    entry.hasFindings = true;
    return entry.index;
  }

  private Entry entry(RuleDescription rule) {
    return entries.computeIfAbsent(rule.name(), name -> new Entry(rule, entries.size()));
  }

  /** Writes the table as a field. */
  void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (Entry entry : entries.values()) {
      write(entry, json);
    }
    json.writeEndArray();
  }

  private void write(Entry entry, JsonGenerator json) throws IOException {
    RuleDescription rule = entry.rule;
    String text = rule.documentation().isBlank() ? rule.defaultMessage() : rule.documentation();
    json.writeStartObject();
    json.writeStringField("id", rule.name());
    json.writeStringField("name", cut(name(rule), LONGEST_NAME));
    message(json, "shortDescription", cut(rule.defaultMessage(), LONGEST));
    message(json, "fullDescription", cut(text.strip(), LONGEST));
    json.writeObjectFieldStart("help");
    json.writeStringField("text", help(rule, text.strip()));
    json.writeStringField(
        "markdown", settings.pages().apply(rule.name()).orElseGet(() -> help(rule, text.strip())));
    json.writeEndObject();
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", level(entry.severity));
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    JsonFields.strings(json, "tags", tags(rule));
    json.writeStringField("precision", "very-high");
    json.writeStringField("problem.severity", problemSeverity(entry.severity));
    if (SCORES.containsKey(entry.severity)) {
      json.writeStringField("security-severity", SCORES.get(entry.severity));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void message(JsonGenerator json, String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static String help(RuleDescription rule, String text) {
    return text + rule.remedy().map(remedy -> "\n\nHow to fix: " + remedy).orElse("");
  }

  private static List<String> tags(RuleDescription rule) {
    List<String> tags = new ArrayList<>();
    tags.add("security");
    rule.owner().map(Owner::word).ifPresent(owner -> tags.add("owner/" + owner));
    rule.phase().map(Phase::word).ifPresent(phase -> tags.add("phase/" + phase));
    tags.addAll(rule.controls());
    return tags.stream().distinct().limit(MOST_TAGS).toList();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "note";
    };
  }

  private static String problemSeverity(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "recommendation";
    };
  }

  /** The last word of its name, with a capital, as names of rules are written there. */
  private static String name(RuleDescription rule) {
    String word = rule.name().substring(rule.name().lastIndexOf('.') + 1);
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
