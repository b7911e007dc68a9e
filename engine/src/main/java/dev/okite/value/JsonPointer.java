package dev.okite.value;

/** JSON Pointers (RFC 6901) of placed values. */
public final class JsonPointer {
  private JsonPointer() {}

  /**
   * The pointer of {@code value} in its document.
   *
   * @throws IllegalArgumentException if it stands in none
   */
  public static String of(Value value) {
    return holderOf(value).pointerTo(value);
  }

  /**
   * The document that {@code value} stands in.
   *
   * @throws IllegalArgumentException if it stands in none
   */
  public static DocumentRoot rootOf(Value value) {
    Holder holder = holderOf(value);
    while (holder instanceof Value outer) {
      holder = holderOf(outer);
    }
    return holder.root();
  }

  /**
   * Whether {@code value} was read in a text of its document (see {@link EmbeddedText}), so that
   * nothing but the text can be changed there.
   */
  public static boolean isInText(Value value) {
    return EmbeddedText.around(value) != null;
  }

  /**
   * What a reference token leads to in {@code value}; {@link NullValue#ABSENT} where it leads
   * nowhere. A {@link EmbeddedText#MARK} at its end leads into the text before it, if that was
   * read.
   *
   * @param token as it stands in a pointer
   */
  public static Value step(Value value, String token) {
    Value child = child(value, unescape(token));
    if (child == NullValue.ABSENT && token.endsWith(EmbeddedText.MARK)) {
      Value text = step(value, token.substring(0, token.length() - EmbeddedText.MARK.length()));
      return text instanceof StringValue string ? string.document() : NullValue.ABSENT;
    }
    return child;
  }

  private static Value child(Value value, String key) {
    if (value instanceof MapValue map) {
      return map.get(key);
    }
    return value instanceof ListValue list ? list.getOrAbsent(index(key)) : NullValue.ABSENT;
  }

  /** The number that {@code token} writes; -1 if it writes none that a list has. */
  private static int index(String token) {
    boolean digits = !token.isEmpty() && token.length() < 10;
    for (int i = 0; digits && i < token.length(); i++) {
      digits = token.charAt(i) >= '0' && token.charAt(i) <= '9';
    }
    return digits ? Integer.parseInt(token) : -1;
  }

  /** One reference token, with {@code ~} and {@code /} escaped. */
  public static String escape(String token) {
    return token.replace("~", "~0").replace("/", "~1");
  }

  /** What {@link #escape} made {@code token} of. */
  public static String unescape(String token) {
    return token.replace("~1", "/").replace("~0", "~");
  }

  private static Holder holderOf(Value value) {
    Holder holder = value.holder();
    if (holder == null) {
      throw new IllegalArgumentException("a computed value has no place");
    }
    return holder;
  }
}
