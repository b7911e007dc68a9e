package dev.okite;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.Diagnostics;
import dev.okite.schema.DocumentType;
import dev.okite.schema.SchemaCatalog;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.Literal;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.SchemaDecl;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The schemas that policies declare.
 *
 * @param catalog those that can be used; {@link SchemaCatalog#EMPTY} itself if there are none
 * @param diagnostics what is wrong with the others, and with their files
 * @param isAny whether any is declared, whatever came of it
 */
record DeclaredSchemas(SchemaCatalog catalog, List<Diagnostic> diagnostics, boolean isAny) {
  private static final DeclaredSchemas NONE =
      new DeclaredSchemas(SchemaCatalog.EMPTY, List.of(), false);

  /** Each schema costs memory, and each policy is held against each of them. */
  private static final int MOST = 100;

  /** What a file holds, and where it is declared. */
  private record Declared(ByteBuffer content, Literal file) {}

  /**
   * Those that {@code files} declare.
   *
   * @param given where their files are
   * @param known what the engine knows already, which counts before them
   */
  static DeclaredSchemas of(List<PolicyFile> files, SchemaFiles given, SchemaCatalog known) {
    List<SchemaDecl> declarations = new ArrayList<>();
    for (PolicyFile file : files) {
      for (Declaration declaration : file.declarations()) {
        if (declaration instanceof SchemaDecl schema) {
          declarations.add(schema);
        }
      }
    }
    return declarations.isEmpty() ? NONE : read(declarations, given, known);
  }

  private static DeclaredSchemas read(
      List<SchemaDecl> declarations, SchemaFiles given, SchemaCatalog known) {
    Diagnostics diagnostics = new Diagnostics();
    DeclaredSchemaReader reader = new DeclaredSchemaReader(given, diagnostics);
    Map<Map<String, String>, Declared> byMarks = new HashMap<>();
    List<DocumentType> types = new ArrayList<>();
    for (SchemaDecl declaration : declarations.subList(0, Math.min(MOST, declarations.size()))) {
      Map<String, String> marks = RootFields.of(declaration, diagnostics);
      byte[] content = reader.content(declaration);
      DocumentType type =
          content == null || marks.isEmpty() ? null : reader.type(declaration, content, marks);
      if (type == null || content == null) {
        continue;
      }
      Declared declared = new Declared(ByteBuffer.wrap(content), declaration.file());
      Declared before = byMarks.putIfAbsent(marks, declared);
      if (before == null) {
        types.add(type);
        if (isKnown(type, known)) {
          diagnostics.add(shadowed(declaration));
        }
      } else if (!before.content.equals(declared.content)) {
        diagnostics.add(ambiguous(declaration, before.file));
      }
    }
    if (declarations.size() > MOST) {
      diagnostics.add(
          DiagnosticCode.NO_SCHEMA_FILE,
          declarations.get(MOST).file().span(),
          "found one schema more than the " + MOST + " that policies can declare together");
    }
    SchemaCatalog catalog = types.isEmpty() ? SchemaCatalog.EMPTY : SchemaCatalog.ofTypes(types);
    return new DeclaredSchemas(catalog, diagnostics.sorted(), true);
  }

  private static boolean isKnown(DocumentType type, SchemaCatalog known) {
    return known.documents().stream()
        .anyMatch(other -> other.signs().isEmpty() && other.marks().equals(type.marks()));
  }

  private static Diagnostic shadowed(SchemaDecl declaration) {
    return Diagnostic.of(
            DiagnosticCode.SHADOWED_SCHEMA,
            declaration.file().span(),
            "documents with these root fields have a schema already, which counts and not this one")
        .withHint("remove the declaration, or name other root fields");
  }

  private static Diagnostic ambiguous(SchemaDecl declaration, Literal before) {
    return Diagnostic.of(
            DiagnosticCode.UNCLEAR_SCHEMA,
            declaration.file().span(),
            "documents with these root fields have another schema already: `"
                + before.value()
                + "`")
        .withHint("name the same file, or root fields that tell the documents apart")
        .withRelated(before.span(), "the other schema");
  }
}
