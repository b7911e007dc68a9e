package dev.okite.syntax.format;

import dev.okite.syntax.parse.SourceToken.LineComment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Text, and where it may be broken into lines. The parts of a group are broken all together or not
 * at all.
 */
sealed interface Layout {
  /**
   * Something that was written, as it was.
   *
   * @param text what is written; it may have several lines
   * @param leading comments before it, on lines of their own
   * @param afterGap whether an empty line stands between the last of these and the text
   * @param trailing comment behind it
   * @param glued whether it stays with what is before it, in front of the comment behind that
   */
  record Text(
      String text,
      List<LineComment> leading,
      boolean afterGap,
      Optional<String> trailing,
      boolean glued)
      implements Layout {}

  /** Comments on lines of their own, before whatever comes next. */
  record Comments(List<LineComment> comments) implements Layout {}

  /** One blank between two texts that stand on one line. */
  record Blank() implements Layout {}

  /**
   * Where a line may end.
   *
   * @param flat what stands there if it does not
   * @param always whether it ends in any case
   * @param gap whether an empty line follows where it ends
   */
  record Break(String flat, boolean always, boolean gap) implements Layout {}

  /** {@code text} where the group around it is broken, and nothing elsewhere. */
  record IfBroken(Layout text) implements Layout {}

  /** One after the other. */
  record Sequence(List<Layout> parts) implements Layout {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** What is broken together, where it does not fit into its line or {@code always}. */
  record Group(Layout content, boolean always) implements Layout {}

  /** What is indented by {@code columns} more where it is broken. */
  record Indent(int columns, Layout content) implements Layout {}

  /** As many {@code items} in each line as fit into it. */
  record Fill(List<Layout> items) implements Layout {
    public Fill {
      items = List.copyOf(items);
    }
  }

  /** How far each level is indented. */
  int STEP = 2;

  Layout NOTHING = new Sequence(List.of());
  Layout BLANK = new Blank();

  /** Becomes a blank where it is not broken. */
  Layout BREAK = new Break(" ", false, false);

  /** Becomes nothing where it is not broken. */
  Layout SOFT = new Break("", false, false);

  /** Always ends the line. */
  Layout LINE = new Break("", true, false);

  static Layout all(Layout... parts) {
    return new Sequence(List.of(parts));
  }

  static Layout group(Layout... parts) {
    return new Group(all(parts), false);
  }

  static Layout indent(Layout... parts) {
    return new Indent(STEP, all(parts));
  }

  /** The parts with {@code between} between them. */
  static Layout join(List<Layout> parts, Layout between) {
    List<Layout> joined = new ArrayList<>();
    for (Layout part : parts) {
      if (!joined.isEmpty()) {
        joined.add(between);
      }
      joined.add(part);
    }
    return new Sequence(joined);
  }
}
