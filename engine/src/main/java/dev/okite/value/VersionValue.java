package dev.okite.value;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version that orders as Semantic Versioning 2.0 says. Missing parts count as zero, and build
 * metadata counts for nothing: {@code 1.2} equals {@code v1.2.0+linux}.
 */
public final class VersionValue extends OpaqueValue {
  private static final List<String> MEMBERS = List.of("major", "minor", "patch", "preRelease");

  /** Always four; the last is what some ecosystems call the revision. */
  private final long[] numbers;

  /** The identifiers behind the hyphen; empty for a release. */
  private final List<String> preRelease;

  VersionValue(long[] numbers, List<String> preRelease) {
    this.numbers = numbers;
    this.preRelease = preRelease;
  }

  /**
   * Reads one to four numbers with points between them, an optional {@code v} in front, and the
   * pre-release and build parts of Semantic Versioning. Zeros in front of the numbers are allowed,
   * as calendar versions have them.
   *
   * @throws EvaluationFailure with {@link ErrorCode#INVALID_VALUE} if {@code text} is not that
   */
  public static VersionValue parse(String text) {
    return VersionParser.parse(text);
  }

  @Override
  public Integer compareWith(OpaqueValue other) {
    VersionValue that = (VersionValue) other;
    int byNumbers = Arrays.compare(numbers, that.numbers);
    if (byNumbers != 0) {
      return byNumbers;
    }
    if (preRelease.isEmpty() || that.preRelease.isEmpty()) {
      return Boolean.compare(preRelease.isEmpty(), that.preRelease.isEmpty());
    }
    int common = Math.min(preRelease.size(), that.preRelease.size());
    for (int i = 0; i < common; i++) {
      int byIdentifier = compareIdentifiers(preRelease.get(i), that.preRelease.get(i));
      if (byIdentifier != 0) {
        return byIdentifier;
      }
    }
    return Integer.compare(preRelease.size(), that.preRelease.size());
  }

  /** The first three numbers, and the pre-release as text, which is null for a release. */
  @Override
  public @Nullable Value member(String name) {
    return switch (name) {
      case "major" -> IntValue.of(numbers[0]);
      case "minor" -> IntValue.of(numbers[1]);
      case "patch" -> IntValue.of(numbers[2]);
      case "preRelease" ->
          preRelease.isEmpty() ? NullValue.ABSENT : StringValue.of(String.join(".", preRelease));
      default -> null;
    };
  }

  @Override
  public List<String> memberNames() {
    return MEMBERS;
  }

  @Override
  public ValueKind kind() {
    return ValueKind.VERSION;
  }

  /** Three numbers, a fourth where it is not zero, and the pre-release: {@code 1.2.0-rc.1}. */
  @Override
  public String render() {
    StringBuilder out = new StringBuilder();
    out.append(numbers[0]).append('.').append(numbers[1]).append('.').append(numbers[2]);
    if (numbers[3] != 0) {
      out.append('.').append(numbers[3]);
    }
    if (!preRelease.isEmpty()) {
      out.append('-').append(String.join(".", preRelease));
    }
    return out.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VersionValue that
        && Arrays.equals(numbers, that.numbers)
        && preRelease.equals(that.preRelease);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(numbers) + preRelease.hashCode();
  }

  /** Numbers by worth and before words; words by their ASCII letters. */
  private static int compareIdentifiers(String a, String b) {
    boolean numeric = VersionParser.isNumeric(a);
    if (numeric != VersionParser.isNumeric(b)) {
      return numeric ? -1 : 1;
    }
    if (numeric && a.length() != b.length()) {
      return Integer.compare(a.length(), b.length());
    }
    return a.compareTo(b);
  }
}
