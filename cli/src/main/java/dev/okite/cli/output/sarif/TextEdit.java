package dev.okite.cli.output.sarif;

import dev.okite.cli.output.sarif.SarifLocations.Region;
import dev.okite.document.DocumentText;
import dev.okite.source.Position;

/**
 * A change of a text.
 *
 * @param from the offset of the first byte that goes
 * @param to the offset behind the last
 * @param inserted what comes in their place
 * @param region the stretch that goes, in lines and columns
 */
record TextEdit(int from, int to, String inserted, Region region) {
  static TextEdit of(DocumentText text, int from, int to, String inserted) {
    Position start = text.position(from);
    Position end = text.position(to);
    return new TextEdit(
        from, to, inserted, new Region(start.line(), start.column(), end.line(), end.column()));
  }
}
