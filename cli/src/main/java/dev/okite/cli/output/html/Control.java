package dev.okite.cli.output.html;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A control of a framework. Ordered as people count: 5.2.2 comes before 5.2.11.
 *
 * @param framework what stands before the colon of its name
 * @param id what stands behind it
 */
record Control(String framework, String id) implements Comparable<Control> {
  private static final String OTHERS = "Others";
  private static final Pattern PARTS = Pattern.compile("[0-9]+|[^0-9]+");

  static Control of(String name) {
    int colon = name.indexOf(':');
    return colon < 1 || colon == name.length() - 1
        ? new Control(OTHERS, name)
        : new Control(name.substring(0, colon), name.substring(colon + 1));
  }

  @Override
  public int compareTo(Control other) {
    int order = framework.compareTo(other.framework);
    List<String> mine = parts(id);
    List<String> theirs = parts(other.id);
    for (int i = 0; order == 0 && i < Math.min(mine.size(), theirs.size()); i++) {
      order = compare(mine.get(i), theirs.get(i));
    }
    order = order == 0 ? mine.size() - theirs.size() : order;
    return order == 0 ? id.compareTo(other.id) : order;
  }

  private static int compare(String one, String other) {
    return isNumber(one) && isNumber(other)
        ? new BigInteger(one).compareTo(new BigInteger(other))
        : one.compareTo(other);
  }

  private static boolean isNumber(String part) {
    return part.charAt(0) >= '0' && part.charAt(0) <= '9';
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = PARTS.matcher(text);
    while (matcher.find()) {
      parts.add(matcher.group());
    }
    return parts;
  }
}
