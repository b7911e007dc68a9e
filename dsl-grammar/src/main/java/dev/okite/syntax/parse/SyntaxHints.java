package dev.okite.syntax.parse;

import dev.okite.grammar.OkiteLexer;
import dev.okite.grammar.OkiteParser;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** What to do about syntax errors that people make often. */
final class SyntaxHints {
  private SyntaxHints() {}

  /** For {@code found}, where the parser expected something else inside {@code context}. */
  static Optional<String> of(ParserRuleContext context, Expectation expectation, Token found) {
    int type = found.getType();
    String hint =
        switch (expectation.kind()) {
          case NAME -> Words.isReserved(type) ? reserved(found) : name(type);
          case OPERAND -> operand(type);
          case EXPRESSION -> expression(type);
          case TYPE -> "a type is a name such as `string` or `list<int>`, or `{field: type}`";
          case SIGN -> sign(context, expectation, type);
        };
    return Optional.ofNullable(hint);
  }

  /** For {@code found}, which starts no member of {@code block}. */
  static Optional<String> ofMisplaced(ParserRuleContext block, int found) {
    boolean file =
        block instanceof OkiteParser.PolicyFileContext
            || block instanceof OkiteParser.EntryFileContext;
    boolean test = block instanceof OkiteParser.TestDeclarationContext;
    String hint =
        switch (found) {
          case OkiteLexer.MODULE -> "`module` is the first statement of a file";
          case OkiteLexer.IMPORT -> "imports stand behind `module`, before all declarations";
          case OkiteLexer.RULE, OkiteLexer.INCLUDE, OkiteLexer.OVER ->
              Quote.code(word(found)) + " stands in a policy";
          case OkiteLexer.PARAM -> "`param` stands in a policy, before its rules";
          case OkiteLexer.MATCH -> file || test ? "`match` stands in a policy or a rule" : null;
          case OkiteLexer.DENY, OkiteLexer.REQUIRE, OkiteLexer.FOR, OkiteLexer.WHERE ->
              Quote.code(word(found)) + " stands in a rule";
          case OkiteLexer.AT, OkiteLexer.SEE, OkiteLexer.BECAUSE, OkiteLexer.FIX ->
              Quote.code(word(found)) + " follows the condition of `deny when` or `require`";
          case OkiteLexer.WHEN -> "write `deny when`";
          case OkiteLexer.POLICY, OkiteLexer.DEF, OkiteLexer.EXCEPTION, OkiteLexer.TEST ->
              Quote.code(word(found)) + " stands at the top level of a file";
          case OkiteLexer.TYPE -> "`type` stands at the top level of a file";
          case OkiteLexer.SCHEMA -> "`schema` stands at the top level of a file";
          case OkiteLexer.COVERS -> "`covers` stands in an exception";
          case OkiteLexer.GIVEN, OkiteLexer.EXPECT -> Quote.code(word(found)) + " stands in a test";
          case OkiteLexer.THEN, OkiteLexer.ELSE -> "there is no `if` that it belongs to";
          case OkiteLexer.QUESTION -> "write `if c then a else b`";
          default -> null;
        };
    return Optional.ofNullable(hint);
  }

  private static String word(int type) {
    String literal = OkiteLexer.VOCABULARY.getLiteralName(type);
    return literal.substring(1, literal.length() - 1);
  }

  private static String reserved(Token found) {
    return "reserved words are no names: choose another one, such as `" + found.getText() + "_`";
  }

  private static @Nullable String name(int type) {
    return type == OkiteLexer.ELLIPSIS
        ? "`...` stands behind all fields; a map of which none is named is a `map`"
        : null;
  }

  private static @Nullable String operand(int type) {
    return switch (type) {
      case OkiteLexer.NOT,
          OkiteLexer.IF,
          OkiteLexer.ANY,
          OkiteLexer.ALL,
          OkiteLexer.NONE,
          OkiteLexer.REACH ->
          "put it in parentheses";
      default -> expression(type);
    };
  }

  private static @Nullable String expression(int type) {
    return switch (type) {
      case OkiteLexer.EQUAL, OkiteLexer.ASSIGN -> "`==` stands between two values";
      case OkiteLexer.PLUS -> "there is no sign `+`";
      case OkiteLexer.STAR -> "`[*]` walks a list, `like` takes globs";
      default -> null;
    };
  }

  private static @Nullable String sign(
      ParserRuleContext context, Expectation expectation, int type) {
    if (context instanceof OkiteParser.ConditionalContext) {
      return "an `if` has a value in both cases: `if c then a else b`";
    } else if (context instanceof OkiteParser.FunctionDeclarationContext) {
      return function(expectation.words(), type);
    } else if (context instanceof OkiteParser.TypeDeclarationContext) {
      return "a type is declared as `type Name = {field: type}`";
    } else if (context instanceof OkiteParser.RecordTypeContext record && record.open != null) {
      return "`...` stands behind all fields";
    } else if (context instanceof OkiteParser.RecordTypeContext && type == OkiteLexer.DOT) {
      return "`...` behind the fields leaves others open";
    } else if (context instanceof OkiteParser.ParamMemberContext) {
      return "a parameter has a type: `param name: type = default`";
    } else if (context instanceof OkiteParser.QuantifiedContext
        || context instanceof OkiteParser.BindingContext) {
      return "write `any x in xs: condition`";
    } else if (context instanceof OkiteParser.AssertionContext) {
      return "write `deny when condition`, or `require condition`";
    } else if (context instanceof OkiteParser.ReachContext) {
      return "write `reach x from start via neighbours`";
    } else if (type == OkiteLexer.MINUS && expectation.words().equals("`{`")) {
      return "names have letters, digits and `_`, and no `-`";
    } else if (type == OkiteLexer.QUESTION) {
      return "write `if c then a else b`";
    }
    return null;
  }

  private static String function(String expected, int type) {
    if (expected.equals("`(`") && type == OkiteLexer.ASSIGN) {
      return "a constant is written `let name = expression`";
    }
    return switch (type) {
      case OkiteLexer.COLON -> "the type of the result follows `->`";
      case OkiteLexer.ASSIGN -> "parameters have no defaults";
      default -> "a function is written `def name(a, b) = expression`";
    };
  }
}
