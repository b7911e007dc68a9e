package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.finding.Waiver;
import dev.okite.syntax.ExceptionDecl;
import dev.okite.syntax.QualifiedName;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks exceptions (11). */
final class ExceptionChecker {
  private static final String WHAT = "an exception";
  private static final List<String> KEYS =
      List.of("reason", "owner", "expires", "approvedBy", "created", "effective", "ticket");
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
      policies.target(module, covered).ifPresent(target -> rules.addAll(target.rules()));
    }
    if (declaration.covers().isEmpty()) {
      context.report(
          DiagnosticCode.MISSING_METADATA,
          declaration.name().span(),
          WHAT + " needs `covers`",
          "name the rules or policies whose findings it waives");
    }
    Scope scope = module.scope().inner(Surroundings.EXCEPTION);
    declaration
        .condition()
        .ifPresent(new ExpressionChecker(context, index, module, scope)::condition);

    MetadataReader metadata = new MetadataReader(context, WHAT, KEYS, declaration.metadata());
    REQUIRED.forEach(key -> metadata.require(key, declaration.name().span(), WHAT));
    metadata.text("ticket");
    String name = module.fullName(declaration.name().name());
    Optional<String> reason = metadata.text("reason");
    Optional<String> owner = metadata.textOrWord("owner");
    Optional<LocalDate> expires = metadata.date("expires");
    Optional<String> approvedBy = metadata.textOrWord("approvedBy");
    Optional<LocalDate> created = metadata.date("created");
    Optional<LocalDate> effective = metadata.date("effective");
    if (reason.isEmpty() || owner.isEmpty() || expires.isEmpty()) {
      return Optional.empty();
    }
    if (effective.isPresent() && effective.get().isAfter(expires.get())) {
      context.report(
          DiagnosticCode.INVALID_METADATA,
          metadata.span("effective").orElse(declaration.span()),
          "the exception expires before it takes effect",
          "`effective` is the first day on which it is in force, `expires` the last");
    }
    Waiver waiver = new Waiver(name, reason.get(), owner.get(), expires.get(), approvedBy);
    return Optional.of(new CheckedException(name, declaration, rules, waiver, created, effective));
  }
}
