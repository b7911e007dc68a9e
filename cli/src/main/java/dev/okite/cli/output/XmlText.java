package dev.okite.cli.output;

/** Text in XML and HTML. */
public final class XmlText {
  private XmlText() {}

  /**
   * {@code text} for the inside of an element or of a quoted attribute. Characters that XML 1.0
   * cannot hold become replacement characters; line ends survive in attributes as well.
   */
  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n' -> out.append("&#10;");
                case '\t' -> out.append("&#9;");
                default -> out.appendCodePoint(isAllowed(c) ? c : '\uFFFD');
              }
            });
    return out.toString();
  }

  /** As {@link #escape}, with line ends as they are: for the inside of an element. */
  public static String content(String text) {
    return escape(text).replace("&#10;", "\n");
  }

  /** {@code text} with replacement characters for what cannot be written as UTF-8 or XML. */
  public static String whole(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> out.appendCodePoint(c == '\n' || c == '\t' || isAllowed(c) ? c : '\uFFFD'));
    return out.toString();
  }

  /** An attribute with a blank before it. */
  public static String attribute(String name, String value) {
    return " " + name + "=\"" + escape(value) + "\"";
  }

  private static boolean isAllowed(int c) {
    return c >= 0x20
        && (c < 0x7F || c > 0x9F)
        && (c < 0xD800 || c > 0xDFFF)
        && (c & 0xFFFE) != 0xFFFE;
  }
}
