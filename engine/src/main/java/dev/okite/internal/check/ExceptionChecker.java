package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.finding.Waiver;
import dev.okite.source.Span;
import dev.okite.syntax.ExceptionDecl;
import dev.okite.syntax.Expr;
import dev.okite.syntax.QualifiedName;
import dev.okite.type.Type;
import dev.okite.validation.SchemaRule;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks exceptions (11). */
final class ExceptionChecker {
  private static final String WHAT = "an exception";
  private static final List<String> KEYS =
      List.of(
          "reason", "owner", "expires", "approvedBy", "created", "effective", "ticket", "renewals");
  private static final List<String> REQUIRED = List.of("reason", "owner", "expires");

  private final CheckContext context;
  private final ModuleIndex index;
  private final PolicyIndex policies;

  ExceptionChecker(CheckContext context, ModuleIndex index, PolicyIndex policies) {
    this.context = context;
    this.index = index;
    this.policies = policies;
  }

  /** The exception; nothing if it lacks what it has to have. */
  Optional<CheckedException> check(PolicyModule module, ExceptionDecl declaration) {
    Set<String> rules = new LinkedHashSet<>();
    for (QualifiedName covered : declaration.covers()) {
      List<String> aboutSchemas = SchemaRule.names(covered.text());
      rules.addAll(aboutSchemas);
      if (aboutSchemas.isEmpty()) {
        policies.target(module, covered).ifPresent(target -> rules.addAll(target.rules()));
      }
    }
    if (declaration.covers().isEmpty()) {
      context.report(
          DiagnosticCode.MISSING_METADATA,
          declaration.name().span(),
          WHAT + " needs `covers`",
          "name the rules or policies whose findings it waives");
    }
    Optional<ExceptionCondition> condition =
        declaration.condition().map(when -> condition(module, when));

    MetadataReader metadata = new MetadataReader(context, WHAT, KEYS, declaration.metadata());
    REQUIRED.forEach(key -> metadata.require(key, declaration.name().span(), WHAT));
    String name = module.fullName(declaration.name().name());
    Optional<String> reason = metadata.text("reason");
    Optional<String> owner = metadata.textOrWord("owner");
    Optional<LocalDate> expires = metadata.date("expires");
    Optional<String> approvedBy = metadata.textOrWord("approvedBy");
    Optional<LocalDate> created = metadata.date("created");
    Optional<LocalDate> effective = metadata.date("effective");
    Optional<String> ticket = metadata.text("ticket");
    long renewals = metadata.count("renewals").orElse(0L);
    metadata.rejectBlank("reason", reason);
    metadata.rejectBlank("owner", owner);
    metadata.rejectBlank("approvedBy", approvedBy);
    if (reason.isEmpty() || owner.isEmpty() || expires.isEmpty()) {
      return Optional.empty();
    }
    if (effective.filter(day -> day.isAfter(expires.get())).isPresent()) {
      reportOrder(
          metadata.span("effective").orElse(declaration.span()),
          "the exception expires before it takes effect",
          "`effective` is the first day on which it is in force, `expires` the last");
    } else if (created.filter(day -> day.isAfter(expires.get())).isPresent()) {
      reportOrder(
          metadata.span("created").orElse(declaration.span()),
          "the exception expires before it was created",
          "`created` is the day on which it was written, `expires` the last on which it is in"
              + " force");
    }
    Waiver waiver = new Waiver(name, reason.get(), owner.get(), expires.get(), approvedBy, ticket);
    return Optional.of(
        new CheckedException(
            name, declaration, rules, condition, waiver, created, effective, renewals));
  }

  private ExceptionCondition condition(PolicyModule module, Expr when) {
    Symbol.Variable finding = new Symbol.Variable(ExceptionCondition.FINDING, Type.MAP);
    Scope scope = module.scope().inner(Surroundings.EXCEPTION);
    scope.put(finding.name(), ScopeEntry.value(ScopeEntry.Kind.VARIABLE, null, finding));
    new ExpressionChecker(context, index, module, scope).condition(when);
    FindingUses uses = new FindingUses(context, finding);
    uses.checkMembers(when);
    return uses.condition(when);
  }

  private void reportOrder(Span span, String message, String hint) {
    context.report(DiagnosticCode.INVALID_METADATA, span, message, hint);
  }
}
