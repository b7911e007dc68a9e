package dev.okite.project;

import dev.okite.Documents;
import dev.okite.document.Place;
import dev.okite.finding.Severity;
import dev.okite.project.PolicyEntry.ParamEntry;
import dev.okite.project.PolicyEntry.RuleEntry;
import dev.okite.project.Treatment.Choice;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an entry of {@code policies}: a name, or a map with more about it. */
final class PolicyReader {
  private static final Keys<PolicyReader> KEYS =
      Keys.<PolicyReader>none()
          .with("policy", PolicyReader::readName)
          .with("params", PolicyReader::readParams)
          .with("action", (reader, node) -> reader.treatment.readAction(node))
          .with("severity", (reader, node) -> reader.treatment.readSeverity(node))
          .with("rules", PolicyReader::readRules);

  private static final Keys<TreatmentReader> RULE_KEYS =
      Keys.<TreatmentReader>none()
          .with("action", TreatmentReader::readAction)
          .with("severity", TreatmentReader::readSeverity);

  private static final String A_NAME = "the name of a policy or module";

  private @Nullable String name;
  private @Nullable Place place;
  private final TreatmentReader treatment = new TreatmentReader();
  private final List<ParamEntry> params = new ArrayList<>();
  private final List<RuleEntry> rules = new ArrayList<>();

  private PolicyReader() {}

  /** The entry at {@code node}; empty if it names no policy, which is then reported. */
  static Optional<PolicyEntry> read(Node node) {
    PolicyReader reader = new PolicyReader();
    if (node.value() instanceof MapValue map) {
      KEYS.read(map, node, reader);
      if (map.indexOf("policy") < 0) {
        node.problem("there is no key `policy` here; it says which policy this is about");
      }
    } else {
      node.text(A_NAME + ", or a map with `policy`").ifPresent(name -> reader.name(name, node));
    }
    return reader.entry();
  }

  private Optional<PolicyEntry> entry() {
    return name == null || place == null
        ? Optional.empty()
        : Optional.of(new PolicyEntry(name, place, treatment.read, params, rules));
  }

  private void readName(Node node) {
    node.text(A_NAME).ifPresent(text -> name(text, node));
  }

  private void name(String text, Node node) {
    name = text;
    place = node.place();
  }

  private void readParams(Node node) {
    node.map("a map of params and their values")
        .ifPresent(
            map -> {
              for (int i = 0; i < map.size(); i++) {
                params.add(
                    new ParamEntry(
                        map.key(i),
                        node.of(map.keyValue(i)).place(),
                        Documents.toHost(map.value(i)),
                        node.of(map.value(i)).place()));
              }
            });
  }

  private void readRules(Node node) {
    node.map("a map of rules and actions, such as `{privileged: warn}`")
        .ifPresent(
            map -> {
              for (int i = 0; i < map.size(); i++) {
                Treatment said = rule(node.of(map.value(i)));
                rules.add(new RuleEntry(map.key(i), node.of(map.keyValue(i)).place(), said));
              }
            });
  }

  private static Treatment rule(Node node) {
    TreatmentReader reader = new TreatmentReader();
    if (node.value() instanceof StringValue) {
      reader.readAction(node);
    } else {
      node.map("`deny`, `warn`, `audit` or `off`, or a map with `action` or `severity`")
          .ifPresent(map -> RULE_KEYS.read(map, node, reader));
    }
    return reader.read;
  }

  /** What is done about a policy or a rule, as far as it is read. */
  private static final class TreatmentReader {
    private Treatment read = Treatment.UNSAID;

    void readAction(Node node) {
      node.word(Choice.class).ifPresent(choice -> read = read.with(choice));
    }

    void readSeverity(Node node) {
      node.word(Severity.class).ifPresent(severity -> read = read.with(severity));
    }
  }
}
