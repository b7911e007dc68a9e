package dev.okite.syntax.parse;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.grammar.OkiteLexer;
import dev.okite.grammar.OkiteParser;
import java.util.Optional;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/** Words syntax errors: what was found, what was expected, and what to do about it. */
final class SyntaxMessages {
  private final ErrorLog errors;
  private final ParseLimits limits;

  SyntaxMessages(ErrorLog errors, ParseLimits limits) {
    this.errors = errors;
    this.limits = limits;
  }

  /** What is wrong where the parser stopped. */
  Diagnostic describe(Parser parser, RecognitionException e) {
    Token found = e.getOffendingToken();
    if (e instanceof RuleParser.TooDeepException) {
      return Diagnostic.of(
              DiagnosticCode.TOO_DEEP,
              errors.span(found),
              "code is nested more than " + limits.maxDepth() + " levels deep")
          .withHint("give a part of it a name with `let`");
    }
    ParserRuleContext context = parser.getContext();
    Expectation expectation = Expectation.of(parser, e);
    if (expectation.kind() == Expectation.Kind.SIGN && isComparison(found.getType())) {
      return chained(found);
    }
    boolean name = expectation.kind() == Expectation.Kind.NAME;
    Diagnostic diagnostic = unexpected(found, expectation.words(), name);
    Optional<String> hint = SyntaxHints.of(context, expectation, found);
    return hint.map(diagnostic::withHint).orElse(diagnostic);
  }

  /** What is wrong with {@code found}, where a member of {@code block} is expected. */
  Diagnostic misplaced(ParserRuleContext block, Token found, Token before) {
    boolean sameLine = before != null && !((CodeToken) found).startsLine;
    boolean behind =
        sameLine
            && Words.endsOperand(before.getType())
            && ((CodeToken) before).role != CodeToken.Role.CLOSE;
    String expected = (behind ? "an operator or " : "") + member(block);
    if (behind && isComparison(found.getType())) {
      return chained(found);
    }
    Diagnostic diagnostic = unexpected(found, expected, false);
    Optional<String> hint =
        behind && found.getType() == OkiteLexer.IDENTIFIER
            ? Keywords.foreignOperator(found.getText())
            : SyntaxHints.ofMisplaced(block, found.getType());
    return hint.map(diagnostic::withHint).orElse(diagnostic);
  }

  private Diagnostic unexpected(Token found, String expected, boolean nameExpected) {
    boolean reserved = nameExpected && Words.isReserved(found.getType());
    return Diagnostic.of(
        DiagnosticCode.UNEXPECTED_TOKEN,
        errors.span(found),
        "found " + (reserved ? "the reserved word " : "") + name(found) + ", expected " + expected);
  }

  private Diagnostic chained(Token found) {
    return Diagnostic.of(
            DiagnosticCode.CHAINED_COMPARISON,
            errors.span(found),
            "found " + name(found) + " behind another comparison")
        .withHint("comparisons do not chain: join them with `and`");
  }

  private static boolean isComparison(int type) {
    return switch (type) {
      case OkiteLexer.EQUAL,
          OkiteLexer.NOT_EQUAL,
          OkiteLexer.LESS,
          OkiteLexer.LESS_OR_EQUAL,
          OkiteLexer.GREATER,
          OkiteLexer.GREATER_OR_EQUAL,
          OkiteLexer.IS,
          OkiteLexer.LIKE,
          OkiteLexer.MATCHES ->
          true;
      default -> false;
    };
  }

  private static String name(Token token) {
    return switch (token.getType()) {
      case Token.EOF -> "the end of the file";
      case OkiteLexer.STRING_OPEN, OkiteLexer.RAW_STRING, OkiteLexer.BLOCK_STRING -> "a string";
      default -> Quote.code(token.getText());
    };
  }

  private static String member(ParserRuleContext block) {
    if (block instanceof OkiteParser.PolicyDeclarationContext) {
      return "the next member of the policy";
    } else if (block instanceof OkiteParser.RuleDeclContext) {
      return "the next step of the rule";
    } else if (block instanceof OkiteParser.ExceptionDeclarationContext) {
      return "`covers`, `when` or metadata of the exception";
    } else if (block instanceof OkiteParser.TestDeclarationContext) {
      return "the next member of the test";
    } else if (block instanceof OkiteParser.EntryFileContext) {
      return "a declaration: `import`, `let`, `def`, `type`, `rule`, `policy`, `exception` or `test`";
    }
    return "a declaration: `policy`, `def`, `let`, `type`, `schema`, `exception` or `test`";
  }
}
