package dev.okite.syntax.parse;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.grammar.OkiteParser;
import dev.okite.source.Source;
import dev.okite.source.Span;
import dev.okite.syntax.ErrorExpr;
import dev.okite.syntax.Expr;
import dev.okite.syntax.PolicyFile;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;

/**
 * Turns source text into a syntax tree.
 *
 * <p>No text makes it throw. All errors of a source are reported in one run, and the tree holds
 * what could be read in spite of them.
 */
public final class PolicyParser {
  private PolicyParser() {}

  /** Reads a policy file. */
  public static ParseResult parse(Source source, ParseLimits limits) {
    return tooLarge(source, limits)
        .map(problem -> nothing(source, problem))
        .orElseGet(() -> parse(source, limits, new PolicyLexer(stream(source)).tokens()));
  }

  /** Reads a policy file, and keeps its tokens and comments as they were written. */
  public static TokenizedFile parseWithTokens(Source source, ParseLimits limits) {
    Optional<Diagnostic> tooLarge = tooLarge(source, limits);
    if (tooLarge.isPresent()) {
      return new TokenizedFile(nothing(source, tooLarge.get()), List.of());
    }
    List<CodeToken> tokens = new PolicyLexer(stream(source)).tokens();
    ParseResult result = parse(source, limits, tokens);
    return new TokenizedFile(
        result, result.hasErrors() ? List.of() : TokenTable.of(source, tokens));
  }

  private static ParseResult nothing(Source source, Diagnostic problem) {
    PolicyFile nothing =
        new PolicyFile(source.span(0, 0), Optional.empty(), List.of(), List.of(), List.of());
    return new ParseResult(nothing, List.of(problem));
  }

  private static ParseResult parse(Source source, ParseLimits limits, List<CodeToken> tokens) {
    ErrorLog errors = new ErrorLog(source, limits);
    CommentTable comments = new CommentTable(errors, tokens);
    OkiteParser.PolicyFileContext tree = parser(tokens, errors, limits, false).policyFile();
    PolicyFile file = new FileBuilder(errors, limits, comments).build(tree);
    return new ParseResult(file, errors.sorted());
  }

  /** Reads a text that is a single expression. */
  public static ExpressionResult parseExpression(Source source, ParseLimits limits) {
    Optional<Diagnostic> tooLarge = tooLarge(source, limits);
    if (tooLarge.isPresent()) {
      Expr nothing = new ErrorExpr(source.span(0, 0));
      return new ExpressionResult(nothing, List.of(tooLarge.get()));
    }
    ErrorLog errors = new ErrorLog(source, limits);
    List<CodeToken> tokens = new PolicyLexer(stream(source)).tokens();
    OkiteParser.ExpressionFileContext tree = parser(tokens, errors, limits, true).expressionFile();
    Expr expression = new ExpressionBuilder(errors, limits).whole(tree.value, tree);
    return new ExpressionResult(expression, errors.sorted());
  }

  /**
   * Reads what is entered in a session: declarations, rules that stand by themselves, or an
   * expression, which of them its first words say.
   */
  public static EntryResult parseEntry(Source source, ParseLimits limits) {
    Optional<Diagnostic> tooLarge = tooLarge(source, limits);
    if (tooLarge.isPresent()) {
      return EntryResult.refused(tooLarge.get());
    }
    ErrorLog errors = new ErrorLog(source, limits);
    List<CodeToken> tokens = new PolicyLexer(stream(source)).tokens();
    List<CodeToken> code = tokens.stream().filter(token -> !token.isHidden()).toList();
    if (EntryStart.declares(code)) {
      CommentTable comments = new CommentTable(errors, tokens);
      OkiteParser.EntryFileContext tree = parser(tokens, errors, limits, false).entryFile();
      return new FileBuilder(errors, limits, comments).build(tree);
    }
    if (code.size() == 1) {
      return EntryResult.NOTHING;
    }
    OkiteParser.ExpressionFileContext tree = parser(tokens, errors, limits, true).expressionFile();
    Expr expression = new ExpressionBuilder(errors, limits).whole(tree.value, tree);
    return new EntryResult(
        List.of(),
        List.of(),
        List.of(),
        Optional.of(expression),
        errors.sorted(),
        errors.isUnfinished());
  }

  private static RuleParser parser(
      List<CodeToken> all, ErrorLog errors, ParseLimits limits, boolean expression) {
    List<CodeToken> code = new TokenReader(errors, limits).read(all, expression);
    RuleParser parser = new RuleParser(new CommonTokenStream(new ListTokenSource(code)), limits);
    parser.setErrorHandler(new Recovery(errors, limits));
    return parser;
  }

  private static Utf16Stream stream(Source source) {
    return new Utf16Stream(source.name(), source.text());
  }

  private static Optional<Diagnostic> tooLarge(Source source, ParseLimits limits) {
    int size = source.text().length();
    if (size <= limits.maxSourceSize()) {
      return Optional.empty();
    }
    Span start = source.span(0, 0);
    String message =
        "the source has " + size + " characters, more than the limit of " + limits.maxSourceSize();
    return Optional.of(
        Diagnostic.of(DiagnosticCode.SOURCE_TOO_LARGE, start, message)
            .withHint("split it into several modules"));
  }
}
