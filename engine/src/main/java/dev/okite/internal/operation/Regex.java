package dev.okite.internal.operation;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression with the syntax and the guarantee of RE2: matching takes time in proportion
 * to the text. Immutable.
 */
public final class Regex {
  /** The longest pattern, in UTF-16 units. */
  public static final int MAX_LENGTH = 1000;

  /** The largest pattern once its counted repetitions are written out. */
  static final int MAX_SIZE = 5000;

  /** Characters that one instruction of a pattern looks at in the time of one step. */
  private static final int CHARACTERS_PER_STEP = 64;

  private final Pattern pattern;

  private Regex(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Prepares a pattern.
   *
   * @throws EvaluationFailure with {@link ErrorCode#INVALID_PATTERN} if it is malformed, longer
   *     than {@link #MAX_LENGTH}, or repeats so much that preparing it would be expensive
   */
  public static Regex compile(String pattern) {
    if (pattern.length() > MAX_LENGTH) {
      throw invalid("a regular expression has at most " + MAX_LENGTH + " characters");
    }
    if (RegexSize.of(pattern) > MAX_SIZE) {
      throw invalid(
          "the counted repetitions of the regular expression `" + pattern + "` are too large");
    }
    try {
      return new Regex(Pattern.compile(pattern));
    } catch (PatternSyntaxException malformed) {
      throw invalid(
          "the regular expression `"
              + pattern
              + "` is malformed: "
              + reason(malformed)
              + place(pattern, malformed.getPattern()));
    }
  }

  /** How many steps it costs to prepare the pattern and to hold it against {@code text}. */
  public long cost(String text) {
    long size = pattern.programSize();
    return size + text.length() * size / CHARACTERS_PER_STEP;
  }

  /** Whether all of {@code text} has the form of the pattern. */
  public boolean matches(String text) {
    return pattern.matches(text);
  }

  /** Whether some part of {@code text} has the form of the pattern. */
  public boolean findsIn(String text) {
    return pattern.matcher(text).find();
  }

  /**
   * The first part of {@code text} that has the form of the pattern, and then what its groups hold:
   * null where a group takes no part. Nothing if there is no such part.
   */
  public Optional<List<@Nullable String>> find(String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    List<@Nullable String> groups = new ArrayList<>();
    for (int i = 0; i <= matcher.groupCount(); i++) {
      groups.add(matcher.group(i));
    }
    return Optional.of(groups);
  }

  /** The library calls a closing parenthesis too many an internal error. */
  private static String reason(PatternSyntaxException malformed) {
    String description = malformed.getDescription();
    return description.endsWith("internal error") ? "unexpected )" : description;
  }

  private static String place(String pattern, @Nullable String fragment) {
    if (fragment == null || fragment.isEmpty() || fragment.equals(pattern)) {
      return "";
    }
    int index = pattern.indexOf(fragment);
    return index < 0 ? "" : " in `" + fragment + "` at character " + (index + 1);
  }

  private static EvaluationFailure invalid(String message) {
    return new EvaluationFailure(ErrorCode.INVALID_PATTERN, message);
  }
}
