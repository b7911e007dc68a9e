package dev.okite.syntax.format;

import dev.okite.source.Source;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.PolicyParser;
import dev.okite.syntax.parse.SourceToken;
import dev.okite.syntax.print.GeneratedExpressions;
import dev.okite.syntax.print.SyntaxPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random programs in random layout, with comments of all sorts between their words. */
final class GeneratedPrograms {
  private static final List<String> WITH_PARENTHESES =
      List.of(
          "((a).b)[(1)].f((x), (y),)",
          "not (a and (b or (c)))",
          "(a ?? b) ?? c ?? (d)",
          "-(1) + -2 - (-x)",
          "\"{ x } {(y)} \\{\"",
          "(if a then b else (if c then d else e))",
          "((xs where it.a)[*].b)[0].first(c).d(e, f)",
          "[1, 2.50, 'x', 2027-06-30,]",
          "{\"a\": (1), in: {},}",
          "first(x in (xs) where (y))",
          "((a)) is not map<string, list<int>>?",
          "(any x, y in (xs): (x)) == ({(a): (b) for c in (d)})",
          "\"\"\"\n   one\n  two\n \"\"\".f(a)",
          "policy and rule or test");
  private static final List<String> POLICY_MEMBERS =
      List.of(
          "title 'a \\ b'",
          "controls [\"a\", 'b', 1.50, [x, null],]",
          "over inventory",
          "param a: map<string, list<int>>? = % where % because %",
          "param b: int where %",
          "param c: any = %",
          "include a.b except c when %, d, in when %",
          "include a.in",
          "match %",
          "let x: list<any>? = %",
          "let x = %");
  private static final List<String> RULE_MEMBERS =
      List.of(
          "severity high",
          "match %",
          "for a, b in %",
          "for a in %",
          "where %",
          "let y: string = %",
          "require %",
          "deny when % at % see %, % because % fix remove % fix set % = % fix add % to %",
          "require % because % at %");
  private static final List<String> EXCEPTION_MEMBERS =
      List.of("covers a.b, c", "covers d", "reason \"x\"", "expires 2027-01-01");
  private static final List<String> TEST_MEMBERS =
      List.of(
          "given yaml %",
          "param a.b = %",
          "now = %",
          "request = %",
          "facts = %",
          "let z = %",
          "for a in %",
          "expect deny a.b at % because %",
          "expect pass a",
          "expect waived a.in because %",
          "expect no other findings",
          "expect that %");
  private static final List<String> COMMENTS =
      List.of("// a", "//", "// b }{ \"", "/// c", "///", "//// d", "// e \t ", "// {'");
  private static final List<String> BLANKS =
      List.of(" ", "  ", "\n", "\n  ", "\n\n", "\r\n", "\r\n \r\n\r\n", "\t", "\r");

  private final Random random;
  private final GeneratedExpressions expressions;

  GeneratedPrograms(Random random) {
    this.random = random;
    this.expressions = new GeneratedExpressions(random);
  }

  /** A program whose words have one of {@code messiness} comments or odd blanks between them. */
  String program(int messiness) {
    String written = written();
    List<SourceToken> tokens =
        PolicyParser.parseWithTokens(Source.of("#", written), ParseLimits.DEFAULTS).tokens();
    StringBuilder text = new StringBuilder();
    int end = 0;
    for (SourceToken token : tokens) {
      boolean leaves = random.nextInt(messiness) > 0;
      text.append(leaves ? written.substring(end, token.span().start()) : between());
      text.append(token.text());
      end = token.span().end();
    }
    return text.append(random.nextBoolean() ? between() : "").toString();
  }

  private String between() {
    StringBuilder text = new StringBuilder(pick(BLANKS));
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append(pick(COMMENTS)).append(random.nextBoolean() ? "\n" : "\n\n");
      text.append(random.nextBoolean() ? "" : pick(BLANKS));
    }
    return text.toString();
  }

  private String written() {
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "module a.in.b\n" : "");
    text.append(random.nextBoolean() ? "import c.d import e as f\n" : "");
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(declaration()).append('\n');
    }
    return text.toString();
  }

  private String declaration() {
    return switch (random.nextInt(6)) {
      case 0 -> filled("def f(a: string?, b,) -> bool = %");
      case 1 -> filled("def f() = %");
      case 2 -> filled("let g: list<string> = %");
      case 3 -> "exception e {\n" + members(EXCEPTION_MEMBERS) + filled("when %") + "\n}";
      case 4 -> "test \"t\" {\n" + members(TEST_MEMBERS) + "}";
      default ->
          "policy p {\n"
              + members(POLICY_MEMBERS)
              + "rule r {\n"
              + members(RULE_MEMBERS)
              + "}\n"
              + members(POLICY_MEMBERS)
              + "}";
    };
  }

  private String members(List<String> from) {
    List<String> members = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      members.add(filled(pick(from)) + "\n");
    }
    return String.join("", members);
  }

  private String filled(String template) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      text.append(c == '%' ? expression() : String.valueOf(c));
    }
    return text.toString();
  }

  private String expression() {
    if (random.nextInt(4) == 0) {
      return pick(WITH_PARENTHESES);
    }
    String text = SyntaxPrinter.print(expressions.expression(1 + random.nextInt(5)));
    return random.nextInt(6) == 0 ? "(" + text + ")" : text;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
