package dev.okite.internal.validate;

import dev.okite.diagnostic.Suggestion;
import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.finding.Finding;
import dev.okite.finding.RuleDescription;
import dev.okite.internal.schema.CustomResources;
import dev.okite.schema.DocumentType;
import dev.okite.schema.SchemaCatalog;
import dev.okite.validation.SchemaRule;
import dev.okite.value.ErrorCode;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds documents against the schemas of a catalog. Safe to share; what it keeps, nobody sees. */
public final class DocumentValidator {
  /** What a value of a document may cost, and what a document may cost besides. */
  private static final long STEPS_PER_VALUE = 1000;

  private static final long STEPS = 100_000;

  private final SchemaCatalog catalog;
  private final Set<SchemaRule> off;
  private final HalfObjects halves;
  private final Patterns patterns = new Patterns();

  /**
   * What came of holding documents against their schemas.
   *
   * @param findings in the order of the documents
   * @param documents how many documents there was something to say about
   */
  public record Result(List<Finding> findings, int documents) {}

  /**
   * A validator.
   *
   * @param off the rules that find nothing
   */
  public DocumentValidator(SchemaCatalog catalog, Set<SchemaRule> off) {
    this.catalog = catalog;
    this.halves = new HalfObjects(catalog);
    this.off = off.isEmpty() ? Set.of() : Set.copyOf(off);
  }

  /** The rules that may find something, in order. */
  public Set<SchemaRule> rules() {
    Set<SchemaRule> rules = EnumSet.allOf(SchemaRule.class);
    rules.removeAll(off);
    return rules;
  }

  /** What the rules that may find something say about themselves, in order. */
  public List<RuleDescription> descriptions() {
    return rules().stream().map(SchemaRule::rule).toList();
  }

  /** Whether there is anything to hold {@code document} against. */
  public boolean judges(Document document) {
    return !rules().isEmpty()
        && (catalog.typeOf(document.value()).isPresent()
            || isObject(document.value())
            || halves.lacking(document.value()).isPresent());
  }

  /** Holds each of {@code documents} against its schema. */
  public Result validate(List<Document> documents) {
    List<Finding> findings = new ArrayList<>();
    Holds holds = new Holds(patterns);
    int judged = 0;
    for (Document document : documents) {
      SchemaReport report = new SchemaReport(document, off);
      holds.allow(STEPS + STEPS_PER_VALUE * document.value().weight());
      definition(document, report);
      try {
        judged += validate(document.value(), holds, report) ? 1 : 0;
      } catch (Exhausted exhausted) {
        judged++;
        report.fail(
            Place.of(document.value()),
            ErrorCode.STEP_LIMIT,
            "the document could not be held against its schema, which takes more steps than"
                + " allowed");
      }
      findings.addAll(report.findings());
    }
    return new Result(findings, judged);
  }

  /** What is wrong with a definition stands in it, wherever its objects are. */
  private static void definition(Document document, SchemaReport report) {
    if (CustomResources.isDefinition(document.value())) {
      CustomResources reader = new CustomResources(SchemaCatalog.EMPTY);
      reader.read(document);
      reader
          .problems()
          .forEach(
              problem ->
                  report.add(SchemaRule.INVALID_DEFINITION, problem.place(), problem.message()));
    }
  }

  private boolean validate(Value root, Holds holds, SchemaReport report) {
    Optional<DocumentType> type = catalog.typeOf(root);
    if (type.isPresent()) {
      type.get()
          .deprecated()
          .ifPresent(
              why ->
                  report.add(SchemaRule.DEPRECATED_VERSION, mark(root), said(root) + " is " + why));
      new SchemaWalk(catalog, holds, report).walk(root, type.get());
      return true;
    }
    if (!isObject(root)) {
      return halves.report(root, report);
    }
    Optional<ListValue> items = items(root);
    if (items.isPresent()) {
      boolean isJudged = false;
      for (Value item : items.get().elements()) {
        isJudged |= validate(item, holds, report);
      }
      return isJudged;
    }
    withoutType(root, report);
    return true;
  }

  /** A list of Kubernetes that a host handed over as a whole. */
  private static Optional<ListValue> items(Value root) {
    return text(root, DocumentType.KIND).endsWith("List")
            && root instanceof MapValue map
            && map.get("items") instanceof ListValue items
        ? Optional.of(items)
        : Optional.empty();
  }

  private void withoutType(Value root, SchemaReport report) {
    String apiVersion = text(root, DocumentType.API_VERSION);
    String kind = text(root, DocumentType.KIND);
    Optional<String> missing = catalog.missing(apiVersion, kind);
    if (missing.isPresent()) {
      report.add(
          SchemaRule.REMOVED_VERSION,
          mark(root),
          "there is no " + said(root) + "; " + missing.get());
      return;
    }
    List<DocumentType> group =
        catalog.documents().stream()
            .filter(type -> group(version(type)).equals(group(apiVersion)))
            .toList();
    if (group.isEmpty()) {
      report.add(SchemaRule.NO_SCHEMA, mark(root), "there is no schema for " + said(root));
    } else {
      unknownKind(root, group, report);
    }
  }

  /** Where the kind is one of the group, its version is wrong, and else the kind itself. */
  private static void unknownKind(Value root, List<DocumentType> group, SchemaReport report) {
    String kind = text(root, DocumentType.KIND);
    List<String> versions =
        group.stream()
            .filter(type -> type.name().equals(kind))
            .map(DocumentValidator::version)
            .toList();
    if (!versions.isEmpty()) {
      String hint = "; `" + kind + "` is of `" + String.join("`, `", versions) + "`";
      report.add(SchemaRule.UNKNOWN_KIND, mark(root), "there is no " + said(root) + hint);
      return;
    }
    String apiVersion = text(root, DocumentType.API_VERSION);
    List<String> kinds =
        group.stream()
            .filter(type -> version(type).equals(apiVersion))
            .map(DocumentType::name)
            .toList();
    report.add(
        SchemaRule.UNKNOWN_KIND,
        Place.of(((MapValue) root).get(DocumentType.KIND)),
        "there is no "
            + said(root)
            + Suggestion.didYouMean(kind, kinds).map(hint -> "; " + hint).orElse(""));
  }

  private static String version(DocumentType type) {
    return type.isKubernetes() ? type.marks().getOrDefault(DocumentType.API_VERSION, "") : "*";
  }

  private static String group(String apiVersion) {
    int slash = apiVersion.lastIndexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  private static boolean isObject(Value root) {
    return !text(root, DocumentType.API_VERSION).isEmpty()
        && !text(root, DocumentType.KIND).isEmpty();
  }

  private static String text(Value root, String field) {
    return root instanceof MapValue map && map.get(field) instanceof StringValue text
        ? text.value()
        : "";
  }

  private static String said(Value root) {
    return text(root, DocumentType.KIND) + " in `" + text(root, DocumentType.API_VERSION) + "`";
  }

  /** What says the type of the document. */
  private static Place mark(Value root) {
    return Place.of(
        root instanceof MapValue map && map.indexOf(DocumentType.API_VERSION) >= 0
            ? map.get(DocumentType.API_VERSION)
            : root);
  }
}
