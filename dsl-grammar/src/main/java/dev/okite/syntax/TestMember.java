package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.List;
import java.util.Optional;

/** What can stand in a test: what is given, bindings, iterations, and what is expected. */
public sealed interface TestMember extends SyntaxNode
    permits TestMember.Given,
        TestMember.Setting,
        TestMember.ExpectRule,
        TestMember.ExpectNothingElse,
        TestMember.ExpectCondition,
        TestMember.ExpectFindings,
        LetStep,
        ForClause {

  /**
   * {@code given yaml """…"""}: documents to evaluate.
   *
   * @param span where it stands
   * @param format {@code yaml}, {@code json}, {@code dockerfile} or {@code file}
   * @param content the text of the documents, or the path of a file relative to the policy's
   */
  record Given(Span span, Identifier format, Expr content) implements TestMember {}

  /**
   * {@code param version = "1.29"}, {@code now = 2027-01-01}, {@code request = {…}} or {@code facts
   * = {…}}.
   *
   * @param span where it stands
   * @param kind which of the four it is
   * @param name the parameter; absent for the other three
   * @param value what it is bound to
   */
  record Setting(Span span, Kind kind, Optional<QualifiedName> name, Expr value)
      implements TestMember {
    /** What a setting binds. */
    public enum Kind {
      PARAM,
      NOW,
      REQUEST,
      FACTS
    }
  }

  /**
   * {@code expect deny baseline.privileged at "/spec/…" because "*web*"}.
   *
   * @param span where it stands
   * @param verdict {@code deny}, {@code warn}, {@code audit}, {@code pass}, {@code error} or {@code
   *     waived}
   * @param rule the rule or policy it is about
   * @param at the JSON Pointer of the finding
   * @param because a glob that its message matches
   */
  record ExpectRule(
      Span span, Identifier verdict, QualifiedName rule, Optional<Expr> at, Optional<Expr> because)
      implements TestMember {}

  /**
   * {@code expect no other findings}.
   *
   * @param span where it stands
   */
  record ExpectNothingElse(Span span) implements TestMember {}

  /**
   * {@code expect that condition}.
   *
   * @param span where it stands
   * @param condition what has to be true
   */
  record ExpectCondition(Span span, Expr condition) implements TestMember {}

  /**
   * {@code expect findings from baseline, images.tags in "pods.findings.txt"}.
   *
   * @param span where it stands
   * @param rules the rules and policies it is about
   * @param file the path of the file that holds all of their findings, relative to the policy's
   */
  record ExpectFindings(Span span, List<QualifiedName> rules, Expr file) implements TestMember {
    public ExpectFindings {
      rules = List.copyOf(rules);
    }
  }
}
