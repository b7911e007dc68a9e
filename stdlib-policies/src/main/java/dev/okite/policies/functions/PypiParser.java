package dev.okite.policies.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a version of Python packages in any of its spellings. For one text. */
final class PypiParser {
  /** The spellings of each phase; of those that start alike, the longer first. */
  private static final Map<String, List<String>> PHASES =
      Map.of(
          "a", List.of("alpha", "a"),
          "b", List.of("beta", "b"),
          "rc", List.of("rc", "c", "preview", "pre"));

  private static final List<String> POST = List.of("post", "rev", "r");
  private static final List<String> DEV = List.of("dev");

  private final String text;
  private int position;

  PypiParser(String text) {
    this.text = text.strip().toLowerCase(Locale.ROOT);
  }

  PypiVersion version() throws InvalidTextException {
    if (text.startsWith("v")) {
      position = 1;
    }
    String epoch = "0";
    String first = number();
    if (text.startsWith("!", position)) {
      position++;
      epoch = first;
      first = number();
    }
    List<String> release = new ArrayList<>(List.of(first));
    while (position + 1 < text.length()
        && text.charAt(position) == '.'
        && DigitOrder.isDigit(text.charAt(position + 1))) {
      position++;
      release.add(number());
    }
    PypiVersion.Pre pre = pre();
    String post = post();
    String dev = part(DEV);
    List<String> local = local();
    if (position < text.length()) {
      throw invalid();
    }
    return new PypiVersion(epoch, List.copyOf(release), pre, post, dev, local);
  }

  private PypiVersion.@Nullable Pre pre() {
    for (Map.Entry<String, List<String>> phase : PHASES.entrySet()) {
      String number = part(phase.getValue());
      if (number != null) {
        return new PypiVersion.Pre(phase.getKey(), number);
      }
    }
    return null;
  }

  private @Nullable String post() {
    boolean isImplicit =
        position + 1 < text.length()
            && text.charAt(position) == '-'
            && DigitOrder.isDigit(text.charAt(position + 1));
    if (!isImplicit) {
      return part(POST);
    }
    int end = DigitOrder.end(text, position + 1);
    String number = text.substring(position + 1, end);
    position = end;
    return number;
  }

  /** The number behind one of {@code words}, zero if there is none; null without such a word. */
  private @Nullable String part(List<String> words) {
    String word = null;
    int from = skipSeparator(position);
    for (String each : words) {
      if (text.startsWith(each, from)) {
        word = each;
        break;
      }
    }
    if (word == null) {
      return null;
    }
    position = from + word.length();
    int start = skipSeparator(position);
    int end = DigitOrder.end(text, start);
    if (end == start) {
      return "0";
    }
    position = end;
    return text.substring(start, end);
  }

  private int skipSeparator(int from) {
    return from < text.length() && "._-".indexOf(text.charAt(from)) >= 0 ? from + 1 : from;
  }

  private List<String> local() throws InvalidTextException {
    if (!text.startsWith("+", position)) {
      return List.of();
    }
    List<String> parts = List.of(text.substring(position + 1).split("[._-]", -1));
    for (String part : parts) {
      boolean valid = !part.isEmpty();
      for (int i = 0; i < part.length(); i++) {
        valid &= DigitOrder.isDigit(part.charAt(i)) || DigitOrder.isLetter(part.charAt(i));
      }
      if (!valid) {
        throw new InvalidTextException(
            "its local version, behind `+`, has to be letters and digits with `.` between them");
      }
    }
    position = text.length();
    return parts;
  }

  private String number() throws InvalidTextException {
    int end = DigitOrder.end(text, position);
    if (end == position) {
      throw invalid();
    }
    String number = text.substring(position, end);
    position = end;
    return number;
  }

  private static InvalidTextException invalid() {
    return new InvalidTextException(
        "expected a version as PEP 440 has it, such as `1.4`, `2.0rc1` or `1.4.post2`");
  }
}
