package dev.okite.internal.shape;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.Suggestion;
import dev.okite.schema.Schema;
import dev.okite.schema.SchemaCatalog;
import dev.okite.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what is wrong with a field that is not there: where it is, and what it may have been. */
final class FieldMessages {
  private final SchemaCatalog catalog;
  private final FieldElsewhere elsewhere;

  FieldMessages(Documents documents) {
    this.catalog = documents.catalog();
    this.elsewhere = new FieldElsewhere(catalog);
  }

  /**
   * What to say of a step of a path.
   *
   * @param access what was seen of it
   * @param name where its key stands
   * @param path all of it, up to this step
   * @param target the path before this step
   * @param namesInFile all fields that the file reads
   */
  Optional<Diagnostic> of(
      Access access, Span name, String path, String target, Set<String> namesInFile) {
    if (access.isMissing() && isCertain(access)) {
      return Optional.of(missing(access, name, path, target));
    }
    if (access.isSuspect()) {
      return suspect(access, name, path, target);
    }
    return access
        .deprecation()
        .filter(sentence -> !knowsReplacement(access, sentence, namesInFile))
        .map(
            sentence ->
                Diagnostic.of(
                    DiagnosticCode.DEPRECATED_FIELD,
                    name,
                    "`" + path + "` is deprecated" + (sentence.isBlank() ? "" : ": " + sentence)));
  }

  /**
   * What to say of a field that a type names: that it is misspelt, where a similar one is known. A
   * type may ask for what is not there, to tell values apart.
   */
  Optional<Diagnostic> ofNamed(Access access, Span name) {
    if (access.isSuspect() || (access.isMissing() && NearFields.of(access).isPresent())) {
      Optional<Diagnostic> said = of(access, name, access.name(), "", Set.of());
      if (said.isPresent()) {
        return said;
      }
    }
    // Its author knew which fields there are, so that a slip is one even where others are allowed.
    List<Access.Lacking> known = access.lacking();
    known.addAll(access.allowing());
    return access.isNamed()
        ? Optional.empty()
        : Suggestion.slip(access.name(), NearFields.fields(known))
            .map(
                meant ->
                    suspect(
                        name,
                        access.name(),
                        "no such field in " + LackingTexts.names(known, ""),
                        Suggestion.question(meant)));
  }

  /** A field that may be there, where a similar one is known. */
  private static Optional<Diagnostic> suspect(
      Access access, Span name, String path, String target) {
    boolean isCertain = !access.lacking().isEmpty();
    Optional<String> near = NearFields.whereSomeAreUnknown(access);
    if (near.isEmpty()) {
      near = NearFields.slip(access, access.lacking());
    }
    if (near.isEmpty()) {
      near = NearFields.slip(access, access.allowing());
      isCertain = false;
    }
    String words =
        isCertain
            ? "no such field in " + LackingTexts.names(access.lacking(), target)
            : "no such field is known in " + LackingTexts.names(access.allowing(), target);
    return near.map(hint -> suspect(name, path, words, hint));
  }

  private static Diagnostic suspect(Span name, String path, String words, String hint) {
    return Diagnostic.of(DiagnosticCode.SUSPECT_FIELD, name, "`" + path + "`: " + words)
        .withHint(hint);
  }

  /** Whether the file reads what is to be used instead as well, and so this on purpose. */
  private static boolean knowsReplacement(Access access, String sentence, Set<String> namesInFile) {
    for (String word : sentence.split("[^A-Za-z0-9_]+", -1)) {
      if (!word.equals(access.name()) && namesInFile.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a field that is missing in all that is known is a mistake. A computed map is not: who
   * calls a function may leave an entry out that another caller gives.
   */
  private static boolean isCertain(Access access) {
    for (Access.Lacking each : access.lacking()) {
      if (!(each instanceof Access.Lacking.Computed)) {
        return true;
      }
    }
    return NearFields.of(access).isPresent();
  }

  private Diagnostic missing(Access access, Span name, String path, String target) {
    List<Schema> schemas = LackingTexts.maps(access.lacking());
    boolean isMap =
        !schemas.isEmpty()
            || access.lacking().stream().anyMatch(Access.Lacking.Computed.class::isInstance);
    return isMap
        ? missingInMap(access, name, path, target, schemas)
        : missingInOther(access, name, path, target);
  }

  private Diagnostic missingInMap(
      Access access, Span name, String path, String target, List<Schema> schemas) {
    String message =
        "`"
            + path
            + "`: "
            + (access.isUnnamed()
                ? LackingTexts.types(access.lacking(), target) + " names no such field"
                : "no such field in " + LackingTexts.names(access.lacking(), target));
    for (Schema schema : access.isUnnamed() ? List.<Schema>of() : schemas) {
      Optional<String> version = catalog.elsewhere(schema.name(), access.name());
      if (version.isPresent()) {
        return Diagnostic.of(
                DiagnosticCode.FIELD_OF_OTHER_VERSION, name, message + "; " + version.get())
            .withHint("choose a version that has it, or do without");
      }
    }
    Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.UNKNOWN_FIELD, name, message);
    return NearFields.of(access)
        .or(() -> access.isUnnamed() ? Optional.empty() : elsewhere.find(schemas, access.name()))
        .or(() -> LackingTexts.fields(access.lacking()))
        .map(diagnostic::withHint)
        .orElse(diagnostic);
  }

  /** A field of a list, a text or another value that is no map. */
  private static Diagnostic missingInOther(Access access, Span name, String path, String target) {
    String kinds = LackingTexts.others(access.lacking());
    String message =
        "`" + path + "`: `" + target + "` is " + kinds + ", which has no `" + access.name() + "`";
    Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.UNKNOWN_FIELD, name, message);
    return NearFields.of(access)
        .or(() -> advice(access.name(), target, kinds))
        .map(diagnostic::withHint)
        .orElse(diagnostic);
  }

  /** How to get to {@code name} in a value that is one of {@code kinds}. */
  private static Optional<String> advice(String name, String target, String kinds) {
    if (kinds.equals("a list")) {
      return Optional.of(
          "take its elements: `for x in " + target + "`, or `" + target + "[*]." + name + "`");
    }
    boolean isOfImage = Set.of("tag", "digest", "registry", "repository", "name").contains(name);
    return kinds.contains("a string") && isOfImage
        ? Optional.of("write `image(" + target + ")." + name + "`")
        : Optional.empty();
  }
}
