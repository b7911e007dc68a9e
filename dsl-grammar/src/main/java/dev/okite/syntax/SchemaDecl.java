package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * <code>schema "file" {field: "text"}</code> at the top level of a file: the documents with these
 * root fields have the schema in that file.
 *
 * @param span where it stands
 * @param doc the documentation above it
 * @param file where the schema is, as written
 * @param entries the root fields by which the documents are recognised, with their texts
 */
public record SchemaDecl(Span span, Optional<DocComment> doc, Literal file, List<MapEntry> entries)
    implements Declaration {
  public SchemaDecl {
    entries = List.copyOf(entries);
  }
}
