package dev.okite;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.Diagnostics;
import dev.okite.diagnostic.Suggestion;
import dev.okite.document.Document;
import dev.okite.document.DocumentLimits;
import dev.okite.document.Place;
import dev.okite.document.ReadError;
import dev.okite.document.ReadResult;
import dev.okite.internal.schema.JsonSchemas;
import dev.okite.schema.DocumentType;
import dev.okite.schema.Field;
import dev.okite.schema.Schema;
import dev.okite.syntax.Literal;
import dev.okite.syntax.MapEntry;
import dev.okite.syntax.SchemaDecl;
import dev.okite.validation.SchemaProblem;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the files of schemas that policies name. Belongs to one thread. */
final class DeclaredSchemaReader {
  /** Of one file; somebody who mends these sees the others then. */
  private static final int MOST_PROBLEMS = 5;

  private final SchemaFiles files;
  private final Diagnostics diagnostics;

  /** How many more bytes all files together may have. */
  private int left = DocumentLimits.DEFAULTS.maxBytes();

  DeclaredSchemaReader(SchemaFiles files, Diagnostics diagnostics) {
    this.files = files;
    this.diagnostics = diagnostics;
  }

  /** The bytes of the file; null, and a diagnostic, if it cannot be had. */
  byte @Nullable [] content(SchemaDecl declaration) {
    String file = String.valueOf(declaration.file().value());
    if (file.isEmpty()) {
      return missing(declaration, "found an empty text, expected the path of a file");
    }
    try {
      Optional<byte[]> read = files.read(declaration.span().source().name(), file);
      if (read.isEmpty()) {
        diagnostics.add(
            DiagnosticCode.NO_SCHEMA_FILE,
            declaration.file().span(),
            "there is no file `" + label(declaration) + "`",
            "a path is relative to the folder of the policy file");
        return null;
      }
      int length = read.get().length;
      if (length > left) {
        return missing(
            declaration,
            "`"
                + label(declaration)
                + "` is too large: the schemas that policies declare have "
                + (DocumentLimits.DEFAULTS.maxBytes() >> 20)
                + " MiB together at the most");
      }
      left -= length;
      return read.get();
    } catch (IOException refused) {
      return missing(declaration, "`" + file + "` cannot be read: " + refused.getMessage());
    }
  }

  private byte @Nullable [] missing(SchemaDecl declaration, String message) {
    diagnostics.add(DiagnosticCode.NO_SCHEMA_FILE, declaration.file().span(), message);
    return null;
  }

  /** What the documents hold that {@code marks} recognise; null, and a diagnostic, if unknown. */
  @Nullable DocumentType type(SchemaDecl declaration, byte[] content, Map<String, String> marks) {
    String label = label(declaration);
    boolean isJson = label.toLowerCase(Locale.ROOT).endsWith(".json");
    ReadResult read = isJson ? Documents.json(label, content) : Documents.yaml(label, content);
    if (!read.errors().isEmpty()) {
      ReadError error = read.errors().get(0);
      return unusable(
          declaration,
          "`" + label + "` is no " + (isJson ? "JSON" : "YAML or JSON") + ": " + error);
    }
    if (read.documents().size() != 1) {
      int found = read.documents().size();
      return unusable(
          declaration,
          "`"
              + label
              + "` holds "
              + (found == 0 ? "no" : found)
              + " documents, expected one schema");
    }
    Document document = read.documents().get(0);
    if (!JsonSchemas.isSchema(document)) {
      return unusable(
          declaration,
          "`"
              + label
              + "` is no schema: "
              + Place.of(document.value())
              + ": found none of the words of JSON Schema, such as `type` or `properties`");
    }
    List<SchemaProblem> problems = new ArrayList<>();
    Schema schema = JsonSchemas.read(document, name(label, marks), problems);
    for (SchemaProblem each : problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()))) {
      unusable(declaration, "`" + label + "` cannot be used: " + each);
    }
    DocumentType type = DocumentType.of(name(label, marks), marks, schema);
    return problems.isEmpty() && knowsMarks(declaration, type) ? type : null;
  }

  /** Whether documents that the schema allows may have the marks of {@code type}. */
  private boolean knowsMarks(SchemaDecl declaration, DocumentType type) {
    boolean knows = true;
    for (MapEntry entry : declaration.entries()) {
      if (entry.key() instanceof Literal literal) {
        Optional<String> problem = problem(type, String.valueOf(literal.value()));
        problem.ifPresent(
            text ->
                diagnostics.add(
                    DiagnosticCode.UNCLEAR_SCHEMA,
                    entry.span(),
                    "`" + label(declaration) + "` " + text));
        knows &= problem.isEmpty();
      }
    }
    return knows;
  }

  private static Optional<String> problem(DocumentType type, String mark) {
    Schema schema = type.schema();
    List<String> fields = schema.fields().stream().map(Field::name).toList();
    Optional<Field> field = schema.field(mark);
    if (field.isEmpty()) {
      Optional<String> slip = Suggestion.slip(mark, fields).map(Suggestion::question);
      return schema.entries().isPresent() && slip.isEmpty()
          ? Optional.empty()
          : Optional.of(
              "describes no field `"
                  + mark
                  + "`"
                  + slip.or(() -> Suggestion.didYouMean(mark, fields))
                      .map(near -> "; " + near)
                      .orElse(""));
    }
    List<Value> values = field.get().schema().values();
    boolean mayBe =
        values.isEmpty()
            || values.stream()
                .anyMatch(v -> v instanceof StringValue text && type.isMarked(mark, text.value()));
    return mayBe
        ? Optional.empty()
        : Optional.of("says that `" + mark + "` is `" + values.get(0) + "`");
  }

  private @Nullable DocumentType unusable(SchemaDecl declaration, String message) {
    diagnostics.add(DiagnosticCode.UNUSABLE_SCHEMA, declaration.file().span(), message);
    return null;
  }

  /** What messages call the documents: what their `kind` says, or how the file is called. */
  private static String name(String label, Map<String, String> marks) {
    String kind = marks.getOrDefault(DocumentType.KIND, "");
    if (kind.matches("\\w{1,60}")) {
      return kind;
    }
    String file = label.substring(label.lastIndexOf('/') + 1);
    int dot = file.indexOf('.');
    return dot < 1 ? file : file.substring(0, dot);
  }

  /** What messages call the file: its path, which begins as that of the policy does. */
  private static String label(SchemaDecl declaration) {
    String source = declaration.span().source().name();
    return source.substring(0, source.lastIndexOf('/') + 1) + declaration.file().value();
  }
}
