package dev.okite.cli.output;

import dev.okite.document.Document;
import dev.okite.document.DocumentText;
import dev.okite.document.Place;
import dev.okite.finding.Finding;
import dev.okite.source.Position;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a finding is, without its document. Lines and columns count from 1, columns in UTF-16 code
 * units; what is not known is null.
 *
 * @param file null if it is about all documents
 * @param line where it starts
 * @param column where it starts
 * @param endLine the line of the position behind it
 * @param endColumn the column of that position
 * @param pointer a JSON Pointer
 * @param isMissing whether nothing stands at the pointer
 */
public record Location(
    @Nullable String file,
    @Nullable Integer line,
    @Nullable Integer column,
    @Nullable Integer endLine,
    @Nullable Integer endColumn,
    @Nullable String pointer,
    boolean isMissing) {
  private static final Location NOWHERE = new Location(null, null, null, null, null, null, false);

  /** Where {@code finding} is. */
  public static Location of(Finding finding) {
    if (finding.place().isPresent()) {
      return of(finding.place().get());
    }
    return finding
        .document()
        .map(d -> new Location(d.file(), null, null, null, null, null, false))
        .orElse(NOWHERE);
  }

  /**
   * Where {@code place} is. One that goes over several lines ends with its first: that is where
   * people look, and servers show nothing if one of the lines is not theirs to show.
   */
  public static Location of(Place place) {
    Document document = place.document();
    Position start = place.start().orElse(null);
    Position end = place.end().orElse(null);
    Optional<DocumentText> text = document.text();
    if (start == null || end == null || text.isEmpty()) {
      return new Location(
          document.file(), null, null, null, null, place.pointer(), place.missing());
    }
    if (end.line() > start.line()) {
      int length = text.get().line(start.line()).stripTrailing().length();
      end = new Position(start.line(), Math.max(start.column(), length + 1));
    }
    return new Location(
        document.file(),
        start.line(),
        start.column(),
        end.line(),
        end.column(),
        place.pointer(),
        place.missing());
  }

  /** {@code file:line:column}, as far as they are known. */
  @Override
  public String toString() {
    return (file == null ? "all documents" : file)
        + (line == null ? "" : ":" + line + ":" + column);
  }
}
