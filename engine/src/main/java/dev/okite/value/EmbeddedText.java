package dev.okite.value;

import org.jspecify.annotations.Nullable;

/**
 * A text of a document that was read as a document of its own, such as JSON in a field: what the
 * root of that one stands in. The pointers of its values are that of the text, a {@link #MARK}, and
 * the pointer in the text. Immutable.
 */
public final class EmbeddedText implements Holder {
  /** What stands between the pointer of a text and the pointer in it. */
  public static final String MARK = "#";

  private static final int MAX_DEPTH = 16;

  private final StringValue text;

  private EmbeddedText(StringValue text) {
    this.text = text;
  }

  /**
   * The holder of what is read in {@code text}.
   *
   * @param text a text that stands in a document, or in a text of one
   * @throws EvaluationFailure with {@link ErrorCode#SIZE_LIMIT} if too many texts stand one in the
   *     other
   */
  public static EmbeddedText of(StringValue text) {
    int depth = 1;
    for (EmbeddedText outer = around(text); outer != null; outer = around(outer.text)) {
      depth++;
    }
    if (depth > MAX_DEPTH) {
      throw new EvaluationFailure(
          ErrorCode.SIZE_LIMIT, "more than " + MAX_DEPTH + " texts, each read inside the other");
    }
    return new EmbeddedText(text);
  }

  /** The innermost text that {@code value} was read in; null if it stands in none. */
  static @Nullable EmbeddedText around(Value value) {
    Holder holder = value.holder();
    while (holder instanceof Value outer) {
      holder = outer.holder();
    }
    return holder instanceof EmbeddedText text ? text : null;
  }

  @Override
  public String pointerTo(Value child) {
    return JsonPointer.of(text) + MARK;
  }

  @Override
  public DocumentRoot root() {
    return JsonPointer.rootOf(text);
  }
}
