package dev.okite.internal.shape;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.internal.operation.Glob;
import dev.okite.schema.DocumentType;
import dev.okite.syntax.Assertion;
import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.Expr;
import dev.okite.syntax.ListLiteral;
import dev.okite.syntax.Literal;
import dev.okite.syntax.Logical;
import dev.okite.syntax.MatchStep;
import dev.okite.syntax.Member;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.RuleDecl;
import dev.okite.syntax.Step;
import dev.okite.syntax.SyntaxWalker;
import dev.okite.syntax.WhereClause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds kinds and versions that there are, asked for together where no type of documents has both.
 * A version that Kubernetes once served, or will, is asked for on purpose.
 */
final class KindPairs extends SyntaxWalker {
  private final Documents documents;
  private final Consumer<Diagnostic> found;

  /**
   * A search.
   *
   * @param found takes what there is to say
   */
  KindPairs(Documents documents, Consumer<Diagnostic> found) {
    this.documents = documents;
    this.found = found;
  }

  /** The texts that a condition asks for. */
  private record Wanted(Expr place, List<String> texts, Predicate<String> matches) {}

  /** What conditions that all hold ask of the kind and version of one thing. */
  private static final class Asked {
    private @Nullable Wanted kind;
    private @Nullable Wanted version;
  }

  /** Looks at all conditions in {@code file}. */
  void look(PolicyFile file) {
    FileExpressions.forEach(file, this::walk);
    for (Declaration declaration : file.declarations()) {
      if (declaration instanceof PolicyDecl policy) {
        policy(policy);
      }
    }
  }

  private void policy(PolicyDecl policy) {
    List<Expr> guards = new ArrayList<>();
    policy.members(MatchStep.class).forEach(match -> guards.add(match.condition()));
    together(guards);
    for (RuleDecl rule : policy.members(RuleDecl.class)) {
      List<Expr> conditions = new ArrayList<>(guards);
      for (Step step : rule.steps()) {
        if (step instanceof MatchStep match) {
          conditions.add(match.condition());
        } else if (step instanceof WhereClause where) {
          conditions.add(where.condition());
        } else if (step instanceof Assertion assertion) {
          List<Expr> all = new ArrayList<>(conditions);
          all.add(assertion.condition());
          together(all);
        }
      }
    }
  }

  @Override
  public Done visitLogical(Logical logical) {
    if (logical.operator() == Logical.Operator.AND) {
      together(logical.operands());
    }
    return super.visitLogical(logical);
  }

  private void together(List<Expr> conditions) {
    Map<String, Asked> asked = new HashMap<>();
    conditions.forEach(condition -> collect(condition, asked));
    asked.values().forEach(this::report);
  }

  private static void collect(Expr condition, Map<String, Asked> asked) {
    if (condition instanceof Logical logical && logical.operator() == Logical.Operator.AND) {
      logical.operands().forEach(operand -> collect(operand, asked));
    } else if (condition instanceof Binary binary) {
      collect(binary, binary.left(), binary.right(), asked);
      if (binary.operator() == BinaryOperator.EQUAL) {
        collect(binary, binary.right(), binary.left(), asked);
      }
    }
  }

  /** Of several conditions on one field, the last is the narrowest as a rule. */
  private static void collect(Binary binary, Expr field, Expr value, Map<String, Asked> asked) {
    Wanted wanted = field instanceof Member ? wanted(binary.operator(), value) : null;
    if (wanted != null && field instanceof Member member) {
      Asked of = asked.computeIfAbsent(Texts.of(member.target()), target -> new Asked());
      if (member.name().name().equals(DocumentType.KIND)) {
        of.kind = wanted;
      } else if (member.name().name().equals(DocumentType.API_VERSION)) {
        of.version = wanted;
      }
    }
  }

  private static @Nullable Wanted wanted(BinaryOperator operator, Expr value) {
    List<String> texts = new ArrayList<>();
    if (operator == BinaryOperator.IN && value instanceof ListLiteral list) {
      list.elements().forEach(element -> text(element, texts));
      return texts.isEmpty() || texts.size() < list.elements().size()
          ? null
          : new Wanted(value, texts, texts::contains);
    }
    text(value, texts);
    if (texts.isEmpty()) {
      return null;
    }
    return switch (operator) {
      case EQUAL -> new Wanted(value, texts, texts::contains);
      case LIKE -> new Wanted(value, texts, Glob.compile(texts.get(0))::matches);
      default -> null;
    };
  }

  private static void text(Expr expression, List<String> texts) {
    if (expression instanceof Literal literal && literal.value() instanceof String text) {
      texts.add(text);
    }
  }

  private void report(Asked asked) {
    Wanted kind = asked.kind;
    Wanted version = asked.version;
    if (kind == null
        || version == null
        || !isKnown(DocumentType.KIND, kind)
        || !isKnown(DocumentType.API_VERSION, version)
        || isServedElsewhen(kind, version)) {
      return;
    }
    Set<String> versions = new TreeSet<>();
    for (DocumentType type : documents.catalog().documents()) {
      String ofKind = type.marks().get(DocumentType.KIND);
      if (ofKind != null && kind.matches().test(ofKind)) {
        String ofVersion = type.marks().get(DocumentType.API_VERSION);
        if (ofVersion == null || version.matches().test(ofVersion)) {
          return;
        }
        versions.add("`" + ofVersion + "`");
      }
    }
    found.accept(
        Diagnostic.of(
                DiagnosticCode.UNKNOWN_KIND,
                version.place().span(),
                "no type of documents is known whose `kind` is "
                    + oneOf(kind)
                    + " and whose `apiVersion` is "
                    + oneOf(version))
            .withHint(oneOf(kind) + " is of " + Texts.oneOf(versions)));
  }

  /** Whether each of the texts, or the pattern, is one of a type of documents that is known. */
  private boolean isKnown(String mark, Wanted wanted) {
    Set<String> known = documents.textsOf(mark);
    return known.containsAll(wanted.texts()) || known.stream().anyMatch(isPattern(wanted));
  }

  private static Predicate<String> isPattern(Wanted wanted) {
    return wanted.texts().size() == 1 ? wanted.matches() : text -> false;
  }

  private boolean isServedElsewhen(Wanted kind, Wanted version) {
    for (String ofKind : kind.texts()) {
      for (String ofVersion : version.texts()) {
        if (documents.catalog().missing(ofVersion, ofKind).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private static String oneOf(Wanted wanted) {
    return Texts.oneOf(wanted.texts().stream().map(text -> "`" + text + "`").toList());
  }
}
