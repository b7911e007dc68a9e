package dev.okite.validation;

import dev.okite.schema.SchemaCatalog;
import java.util.List;

/**
 * What was read of schemas.
 *
 * @param catalog what can be used; what cannot is left out, and allows anything
 * @param problems what cannot be used, in the order of the documents
 */
public record SchemaReading(SchemaCatalog catalog, List<SchemaProblem> problems) {
  public SchemaReading {
    problems = List.copyOf(problems);
  }
}
