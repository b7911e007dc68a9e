package dev.okite.syntax.parse;

import dev.okite.grammar.OkiteLexer;
import dev.okite.grammar.OkiteParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/**
 * What the parser expected where it stopped.
 *
 * @param kind its sort
 * @param words how to say it, as in {@code expected …}
 */
record Expectation(Kind kind, String words) {
  enum Kind {
    EXPRESSION,
    /** An expression without {@code not}, {@code if}, quantifiers and {@code reach}. */
    OPERAND,
    NAME,
    TYPE,
    SIGN
  }

  static Expectation of(Parser parser, RecognitionException e) {
    int number =
        e instanceof InputMismatchException || e.getOffendingState() < 0
            ? parser.getState()
            : e.getOffendingState();
    ATNState state = parser.getATN().states.get(number);
    int found = e.getOffendingToken().getType();
    return of(parser.getContext(), parser.getATN().nextTokens(state), found);
  }

  private static Expectation of(ParserRuleContext context, IntervalSet expected, int found) {
    if (expected.contains(OkiteLexer.STRING_OPEN) && expected.contains(OkiteLexer.LEFT_PAREN)) {
      return expected.contains(OkiteLexer.NOT)
          ? new Expectation(Kind.EXPRESSION, "an expression")
          : new Expectation(Kind.OPERAND, "an expression");
    } else if (context.getRuleIndex() == OkiteParser.RULE_metadataValue) {
      return new Expectation(Kind.SIGN, metadataValue(context));
    } else if (expected.contains(OkiteLexer.IDENTIFIER) && expected.contains(OkiteLexer.ANY)) {
      boolean type =
          context.getRuleIndex() == OkiteParser.RULE_typeName
              || context.getRuleIndex() == OkiteParser.RULE_typeRef;
      return type
          ? new Expectation(Kind.TYPE, "a type")
          : new Expectation(
              Kind.NAME, namesField(context) ? "the name of a field" : "a name behind `.`");
    } else if (expected.contains(OkiteLexer.EXCEPT) && expected.contains(OkiteLexer.IDENTIFIER)) {
      return new Expectation(Kind.NAME, name(context));
    } else if (context.getRuleIndex() == OkiteParser.RULE_testMember) {
      return new Expectation(Kind.SIGN, testMember(context));
    } else if (separated(context) && found == OkiteLexer.COMMA) {
      return new Expectation(Kind.SIGN, "an expression");
    } else if (context instanceof OkiteParser.ListContext) {
      return new Expectation(Kind.SIGN, "an operator, `,` or `]`");
    } else if (context instanceof OkiteParser.MapContext) {
      return new Expectation(Kind.SIGN, "an operator, `,` or `}`");
    } else if (context instanceof OkiteParser.ArgumentsContext) {
      return new Expectation(Kind.SIGN, "an operator, `,` or `)`");
    } else if (expected.size() == 1) {
      return new Expectation(Kind.SIGN, sign(context, expected.getMinElement()));
    }
    return new Expectation(Kind.SIGN, list(expected));
  }

  /** Whether a field of a type or of a schema is expected. */
  private static boolean namesField(ParserRuleContext context) {
    ParserRuleContext owner =
        context instanceof OkiteParser.AnyNameContext ? context.getParent() : context;
    return owner instanceof OkiteParser.RecordFieldContext
        || owner instanceof OkiteParser.RecordTypeContext
        || owner instanceof OkiteParser.RootFieldContext
        || owner instanceof OkiteParser.SchemaDeclarationContext;
  }

  private static String metadataValue(ParserRuleContext context) {
    return context.getParent() instanceof OkiteParser.MetadataContext metadata
            && metadata.key != null
        ? "the value of " + Quote.code(metadata.key.getText())
        : "a word, a string, a number or a date";
  }

  /** What the name that is missing would be the name of. */
  private static String name(ParserRuleContext context) {
    ParserRuleContext owner = context.getParent();
    if (owner instanceof OkiteParser.PolicyDeclarationContext) {
      return "the name of the policy";
    } else if (owner instanceof OkiteParser.RuleDeclContext) {
      return "the name of the rule";
    } else if (owner instanceof OkiteParser.FunctionDeclarationContext) {
      return "the name of the function";
    } else if (owner instanceof OkiteParser.ExceptionDeclarationContext) {
      return "the name of the exception";
    } else if (owner instanceof OkiteParser.ParamMemberContext) {
      return "the name of the parameter";
    }
    return "a name";
  }

  private static String sign(ParserRuleContext context, int type) {
    String sign = word(type);
    return switch (type) {
      case OkiteLexer.RIGHT_PAREN, OkiteLexer.RIGHT_BRACKET, OkiteLexer.RIGHT_BRACE ->
          context instanceof OkiteParser.RecordTypeContext
              ? sign
              : separated(context) ? "an operator, `,` or " + sign : "an operator or " + sign;
      case OkiteLexer.INTERPOLATION_CLOSE -> "an operator or `}`";
      case OkiteLexer.GREATER -> "`,` or " + sign;
      case OkiteLexer.COLON ->
          context instanceof OkiteParser.ParamMemberContext ? "`:` and a type" : sign;
      case OkiteLexer.IDENTIFIER -> identifier(context);
      case OkiteLexer.WHEN -> "`when` behind `deny`";
      case OkiteLexer.EOF -> "an operator or the end of the text";
      default -> sign;
    };
  }

  private static boolean separated(ParserRuleContext context) {
    return context instanceof OkiteParser.ArgumentsContext
        || context instanceof OkiteParser.ListContext
        || context instanceof OkiteParser.MapContext
        || context instanceof OkiteParser.FunctionDeclarationContext;
  }

  private static String identifier(ParserRuleContext context) {
    return context instanceof OkiteParser.GivenMemberContext
        ? "`yaml`, `json`, `dockerfile` or `file`"
        : "a name";
  }

  private static String testMember(ParserRuleContext context) {
    if (context instanceof OkiteParser.ExpectFindingsContext findings) {
      return findings.expected.isEmpty()
          ? "`from` and the name of a policy or rule"
          : "`in` and the path of a file";
    }
    return context.start.getType() == OkiteLexer.GIVEN
        ? "`yaml`, `json`, `dockerfile` or `file`"
        : "a verdict such as `deny`, `that` or `no other findings`";
  }

  private static String list(IntervalSet expected) {
    List<String> words = new ArrayList<>();
    for (int type : expected.toList()) {
      if (type != Token.EPSILON) {
        words.add(type == OkiteLexer.STRING_OPEN ? "a string" : word(type));
      }
    }
    words.remove(word(OkiteLexer.RAW_STRING));
    words.remove(word(OkiteLexer.BLOCK_STRING));
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  private static String word(int type) {
    @Nullable String literal = OkiteLexer.VOCABULARY.getLiteralName(type);
    if (literal != null) {
      return "`" + literal.substring(1, literal.length() - 1) + "`";
    }
    // Braces also change the mode of the lexer, so that the vocabulary does not know how they look.
    return switch (type) {
      case OkiteLexer.LEFT_BRACE, OkiteLexer.INTERPOLATION_OPEN -> "`{`";
      case OkiteLexer.RIGHT_BRACE -> "`}`";
      case OkiteLexer.IDENTIFIER -> "a name";
      default -> OkiteLexer.VOCABULARY.getSymbolicName(type);
    };
  }
}
