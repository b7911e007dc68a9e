package dev.okite.syntax.parse;

import dev.okite.grammar.OkiteLexer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which words can stand where, to tell what a misspelt one was meant to be. */
final class Keywords {
  /** Words that can follow an operand. */
  static final List<String> INFIX =
      List.of("and", "like", "matches", "not", "then", "else", "where", "from", "via");

  private static final Map<String, Integer> TYPES =
      Map.ofEntries(
          Map.entry("and", OkiteLexer.AND),
          Map.entry("at", OkiteLexer.AT),
          Map.entry("because", OkiteLexer.BECAUSE),
          Map.entry("covers", OkiteLexer.COVERS),
          Map.entry("def", OkiteLexer.DEF),
          Map.entry("deny", OkiteLexer.DENY),
          Map.entry("else", OkiteLexer.ELSE),
          Map.entry("exception", OkiteLexer.EXCEPTION),
          Map.entry("expect", OkiteLexer.EXPECT),
          Map.entry("facts", OkiteLexer.FACTS),
          Map.entry("fix", OkiteLexer.FIX),
          Map.entry("for", OkiteLexer.FOR),
          Map.entry("from", OkiteLexer.FROM),
          Map.entry("given", OkiteLexer.GIVEN),
          Map.entry("import", OkiteLexer.IMPORT),
          Map.entry("include", OkiteLexer.INCLUDE),
          Map.entry("let", OkiteLexer.LET),
          Map.entry("like", OkiteLexer.LIKE),
          Map.entry("match", OkiteLexer.MATCH),
          Map.entry("matches", OkiteLexer.MATCHES),
          Map.entry("module", OkiteLexer.MODULE),
          Map.entry("not", OkiteLexer.NOT),
          Map.entry("now", OkiteLexer.NOW),
          Map.entry("over", OkiteLexer.OVER),
          Map.entry("param", OkiteLexer.PARAM),
          Map.entry("policy", OkiteLexer.POLICY),
          Map.entry("request", OkiteLexer.REQUEST),
          Map.entry("require", OkiteLexer.REQUIRE),
          Map.entry("rule", OkiteLexer.RULE),
          Map.entry("schema", OkiteLexer.SCHEMA),
          Map.entry("see", OkiteLexer.SEE),
          Map.entry("test", OkiteLexer.TEST),
          Map.entry("then", OkiteLexer.THEN),
          Map.entry("type", OkiteLexer.TYPE),
          Map.entry("via", OkiteLexer.VIA),
          Map.entry("when", OkiteLexer.WHEN),
          Map.entry("where", OkiteLexer.WHERE));

  private static final List<String> FILE =
      List.of("module", "import", "policy", "def", "let", "type", "schema", "exception", "test");
  private static final List<String> POLICY =
      List.of("param", "over", "include", "match", "let", "rule");
  private static final List<String> RULE =
      List.of("match", "for", "where", "let", "deny", "require", "at", "see", "because", "fix");
  private static final List<String> EXCEPTION = List.of("covers", "when");
  private static final List<String> TEST =
      List.of("given", "param", "now", "request", "facts", "expect", "let", "for", "at", "because");

  private static final List<String> POLICY_METADATA =
      List.of("title", "controls", "phase", "owner", "severity", "remedy");
  private static final List<String> EXCEPTION_METADATA =
      List.of(
          "reason", "owner", "expires", "approvedBy", "created", "effective", "ticket", "renewals");

  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("package", "module"),
          Map.entry("namespace", "module"),
          Map.entry("use", "import"),
          Map.entry("function", "def"),
          Map.entry("func", "def"),
          Map.entry("fn", "def"),
          Map.entry("const", "let"),
          Map.entry("var", "let"),
          Map.entry("val", "let"),
          Map.entry("forbid", "deny"),
          Map.entry("assert", "require"),
          Map.entry("ensure", "require"),
          Map.entry("foreach", "for"),
          Map.entry("message", "because"));

  private static final Map<String, String> OPERATORS =
      Map.of(
          "contains", "write `y in x`",
          "equals", "write `==`",
          "eq", "write `==`",
          "ne", "write `!=`",
          "mod", "write `%`",
          "startsWith", "write `x.startsWith(y)`",
          "endsWith", "write `x.endsWith(y)`",
          "unless", "write `and not`",
          "of", "write `in`",
          "xor", "write `!=`");

  private Keywords() {}

  /** The words that start something in a block; {@code block} is 0 outside all blocks. */
  static List<String> statements(int block) {
    return switch (block) {
      case OkiteLexer.POLICY -> POLICY;
      case OkiteLexer.RULE -> RULE;
      case OkiteLexer.EXCEPTION -> EXCEPTION;
      case OkiteLexer.TEST -> TEST;
      default -> FILE;
    };
  }

  static List<String> metadata(int block) {
    return switch (block) {
      case OkiteLexer.POLICY, OkiteLexer.RULE -> POLICY_METADATA;
      case OkiteLexer.EXCEPTION -> EXCEPTION_METADATA;
      default -> List.of();
    };
  }

  /** Whether a word is a key of metadata anywhere. */
  static boolean isMetadata(String word) {
    return POLICY_METADATA.contains(word) || EXCEPTION_METADATA.contains(word);
  }

  static Optional<String> synonym(String word) {
    return Optional.ofNullable(SYNONYMS.get(word));
  }

  /** What to write instead of an operator that other languages have as a word. */
  static Optional<String> foreignOperator(String word) {
    return Optional.ofNullable(OPERATORS.get(word));
  }

  static boolean isKeyword(String word) {
    return TYPES.containsKey(word);
  }

  static int type(String keyword) {
    return TYPES.getOrDefault(keyword, OkiteLexer.IDENTIFIER);
  }

  static CodeToken.Role role(String keyword) {
    return switch (keyword) {
      case "at", "see", "because", "fix" -> CodeToken.Role.CLAUSE;
      default -> CodeToken.Role.MEMBER;
    };
  }
}
