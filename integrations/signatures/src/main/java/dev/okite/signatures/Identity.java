package dev.okite.signatures;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a certificate has to name: who vouched for somebody, and for whom. Both are said, by a text
 * or by a regular expression that matches all of it (RE2 syntax), and neither may be anybody.
 * Immutable.
 */
public final class Identity {
  private static final int LONGEST = 1000;

  /** Whom nobody can have meant: {@code .invalid} is reserved. */
  private static final List<String> NOBODY =
      List.of(
          "https://nobody.invalid/nothing",
          "nobody@nobody.invalid",
          "nobody.invalid/nothing",
          "urn:nobody.invalid");

  private final Name issuer;
  private final Name subject;

  private Identity(Name issuer, Name subject) {
    this.issuer = issuer;
    this.subject = subject;
  }

  private record Name(String text, @Nullable Pattern pattern) {
    boolean matches(String name) {
      return pattern == null ? text.equals(name) : pattern.matches(name);
    }

    @Override
    public String toString() {
      return pattern == null ? text : "/" + text + "/";
    }
  }

  /**
   * An identity; of the two ways to say each name, one is null.
   *
   * @throws TrustException if a name is missing, said twice, blank, no regular expression, or
   *     matches anybody
   */
  public static Identity of(
      @Nullable String issuer,
      @Nullable String issuerRegExp,
      @Nullable String subject,
      @Nullable String subjectRegExp)
      throws TrustException {
    return new Identity(
        name("issuer", issuer, issuerRegExp), name("subject", subject, subjectRegExp));
  }

  private static Name name(String what, @Nullable String text, @Nullable String regExp)
      throws TrustException {
    if (text == null && regExp == null) {
      throw wrong(
          "an identity without `"
              + what
              + "` is anybody's; give `"
              + what
              + "` or `"
              + what
              + "RegExp`");
    }
    if (text != null && regExp != null) {
      throw wrong("`" + what + "` and `" + what + "RegExp` exclude each other");
    }
    String said = text == null ? String.valueOf(regExp) : text;
    if (said.isBlank() || said.length() > LONGEST) {
      throw wrong("`" + what + "` is blank, or longer than " + LONGEST + " characters");
    }
    return text == null ? pattern(what + "RegExp", said) : new Name(said, null);
  }

  private static Name pattern(String what, String regExp) throws TrustException {
    Pattern pattern;
    try {
      pattern = Pattern.compile(regExp);
    } catch (PatternSyntaxException malformed) {
      throw wrong("`" + what + "` is no regular expression: " + malformed.getDescription());
    }
    for (String name : NOBODY) {
      if (pattern.matches(name)) {
        throw wrong(
            "`" + what + "` is `" + regExp + "`, which matches anybody, such as `" + name + "`");
      }
    }
    return new Name(regExp, pattern);
  }

  private static TrustException wrong(String problem) {
    return new TrustException(List.of(problem));
  }

  /** Whether a certificate with these names is meant. */
  public boolean matches(String issuerName, String subjectName) {
    return issuer.matches(issuerName) && subject.matches(subjectName);
  }

  /** Subject and issuer in words, for messages; regular expressions stand between slashes. */
  @Override
  public String toString() {
    return subject + " by " + issuer;
  }
}
