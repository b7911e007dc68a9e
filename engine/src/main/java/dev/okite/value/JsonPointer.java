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
