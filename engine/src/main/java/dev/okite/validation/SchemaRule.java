package dev.okite.validation;

import dev.okite.finding.Action;
import dev.okite.finding.RuleDescription;
import dev.okite.finding.Severity;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What can be found about a document that is held against its schema. Each has a rule name, under
 * which reports, exceptions and {@code Binding.enforcing} know it.
 */
public enum SchemaRule {
  UNKNOWN_KIND(
      "unknownKind",
      Severity.HIGH,
      Action.DENY,
      "There is no such kind",
      "The group of the API is known, and has no such kind in this version. A cluster refuses the"
          + " object.",
      "Correct `apiVersion` or `kind`."),
  REMOVED_VERSION(
      "removedVersion",
      Severity.HIGH,
      Action.DENY,
      "The version of the API is not served",
      "The version of Kubernetes that is checked for serves this version of the API no more, or not"
          + " yet. A cluster refuses the object.",
      "Use the version of the API that the message names, or check for the version of Kubernetes"
          + " that the cluster runs (`--kubernetes-version`)."),
  DEPRECATED_VERSION(
      "deprecatedVersion",
      Severity.LOW,
      Action.WARN,
      "The version of the API is deprecated",
      "A newer version of the API has this kind. This one goes away with a later version of"
          + " Kubernetes.",
      "Use the version of the API that the message names."),
  WRONG_TYPE(
      "wrongType",
      Severity.HIGH,
      Action.DENY,
      "The value has a wrong type",
      "The schema asks for another type of value here. A cluster refuses the object; quotes that"
          + " are missing or too many are the usual reason.",
      "Write a value of the type that the message names."),
  UNKNOWN_FIELD(
      "unknownField",
      Severity.MEDIUM,
      Action.DENY,
      "There is no such field",
      "The schema has no field of this name here. A cluster drops the field or refuses the object,"
          + " so that what it was meant to say is not said: a misspelt `securityContext` protects"
          + " nothing.",
      "Correct the name or the indentation, or remove the field."),
  SUSPECT_FIELD(
      "suspectField",
      Severity.LOW,
      Action.WARN,
      "The field looks misspelt",
      "The schema leaves open which fields there are, knows none of this name, and has one whose"
          + " name differs by a letter and is not there. Who reads the document passes over fields"
          + " that he does not know.",
      "Correct the name; or switch the rule off where the field is meant."),
  MISSING_FIELD(
      "missingField",
      Severity.HIGH,
      Action.DENY,
      "A required field is missing",
      "The schema asks for this field. A cluster refuses the object without it.",
      "Add the field."),
  WRONG_VALUE(
      "wrongValue",
      Severity.HIGH,
      Action.DENY,
      "The value is not allowed",
      "The value has the right type, and is none of those that the schema allows here: another"
          + " word, a number out of range, a text of another form. A cluster refuses the object.",
      "Write a value that the message allows."),
  DEPRECATED_FIELD(
      "deprecatedField",
      Severity.INFO,
      Action.WARN,
      "The field is deprecated",
      "The schema says that this field should not be used any more.",
      "Use what the message names, or remove the field."),
  NO_SCHEMA(
      "noSchema",
      Severity.LOW,
      Action.WARN,
      "There is no schema for the object",
      "Nothing is known about the kind of this object, so that it was not held against a schema.",
      "Name the folder of its CustomResourceDefinition (`--crds`, or `schemas` in the project"
          + " file), check that one together with it, or declare a schema in a policy."),
  INVALID_DEFINITION(
      "invalidDefinition",
      Severity.MEDIUM,
      Action.DENY,
      "The schema in the definition cannot be used",
      "A CustomResourceDefinition brings a schema along, and part of that says nothing that can be"
          + " held.",
      "Correct the schema.");

  /** What the full names of all of them start with: the policy that their findings name. */
  public static final String POLICY = "schema";

  private static final Map<SchemaRule, RuleDescription> RULES = rules();

  private final String fullName;
  private final Severity severity;
  private final Action action;
  private final String title;
  private final String documentation;
  private final String remedy;

  SchemaRule(
      String name,
      Severity severity,
      Action action,
      String title,
      String documentation,
      String remedy) {
    this.fullName = "schema." + name;
    this.severity = severity;
    this.action = action;
    this.title = title;
    this.documentation = documentation;
    this.remedy = remedy;
  }

  /** What it says about itself, as the rules of policies do. */
  public RuleDescription rule() {
    return Objects.requireNonNull(RULES.get(this));
  }

  /** What is done about its findings unless the host says otherwise. */
  public Action action() {
    return action;
  }

  /** The full names of all of them, in order. */
  public static List<String> names() {
    return Arrays.stream(values()).map(rule -> rule.fullName).toList();
  }

  /** The full names of those that {@code name} stands for: the policy, or one of them. */
  public static List<String> names(String name) {
    return name.equals(POLICY) ? names() : names().stream().filter(name::equals).toList();
  }

  private static Map<SchemaRule, RuleDescription> rules() {
    Map<SchemaRule, RuleDescription> rules = new EnumMap<>(SchemaRule.class);
    for (SchemaRule rule : values()) {
      rules.put(rule, rule.describe());
    }
    return Collections.unmodifiableMap(rules);
  }

  private RuleDescription describe() {
    return RuleDescription.ofEngine(
        POLICY, fullName, title, documentation, severity, Optional.of(remedy));
  }
}
