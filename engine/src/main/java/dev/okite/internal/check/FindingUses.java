package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.Suggestion;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Logical;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import dev.okite.syntax.SyntaxWalker;
import java.util.List;
import java.util.Optional;

/** What the condition of an exception makes of {@code finding} (11). */
final class FindingUses {
  private final CheckContext context;
  private final Symbol.Variable finding;

  FindingUses(CheckContext context, Symbol.Variable finding) {
    this.context = context;
    this.finding = finding;
  }

  /** Reports members of {@code finding} that it does not have. */
  void checkMembers(Expr condition) {
    new SyntaxWalker() {
      @Override
      public Done visitMember(Member member) {
        if (member.target() instanceof Name name && isFinding(name)) {
          check(member);
        }
        return super.visitMember(member);
      }
    }.walk(condition);
  }

  private void check(Member member) {
    String name = member.name().name();
    if (!ExceptionCondition.MEMBERS.contains(name)) {
      context.report(
          DiagnosticCode.UNKNOWN_MEMBER,
          member.name().span(),
          "`finding` has no `" + name + "`",
          Suggestion.didYouMean(name, ExceptionCondition.MEMBERS)
              .or(
                  () ->
                      Optional.of(
                          "it has `" + String.join("`, `", ExceptionCondition.MEMBERS) + "`")));
    }
  }

  /** The condition, taken apart. */
  ExceptionCondition condition(Expr whole) {
    boolean reads = reads(whole);
    Optional<Expr> ofDocument = reads ? ofDocument(whole) : Optional.of(whole);
    return new ExceptionCondition(whole, finding, reads, ofDocument);
  }

  private Optional<Expr> ofDocument(Expr whole) {
    if (!(whole instanceof Logical logical) || logical.operator() != Logical.Operator.AND) {
      return Optional.empty();
    }
    List<Expr> parts = logical.operands().stream().filter(part -> !reads(part)).toList();
    if (parts.size() < 2) {
      return parts.stream().findFirst();
    }
    return Optional.of(new Logical(logical.span(), Logical.Operator.AND, parts));
  }

  private boolean reads(Expr expression) {
    boolean[] found = {false};
    new SyntaxWalker() {
      @Override
      public Done visitName(Name name) {
        found[0] |= isFinding(name);
        return Done.DONE;
      }
    }.walk(expression);
    return found[0];
  }

  private boolean isFinding(Name name) {
    return context.resolutions().symbol(name) == finding;
  }
}
