package dev.okite.internal.shape;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.typing.UncheckedPath;
import java.util.List;

/**
 * What comes of holding the paths of policies against schemas.
 *
 * @param diagnostics what is wrong, by source and place
 * @param unchecked the paths that were held against nothing, file by file in the order of the text
 */
public record ShapeResult(List<Diagnostic> diagnostics, List<UncheckedPath> unchecked) {
  /** Nothing was checked. */
  public static final ShapeResult NOTHING = new ShapeResult(List.of(), List.of());

  public ShapeResult {
    diagnostics = List.copyOf(diagnostics);
    unchecked = List.copyOf(unchecked);
  }
}
