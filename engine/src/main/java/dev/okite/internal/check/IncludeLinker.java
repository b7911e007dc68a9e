package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.syntax.Include;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Finds the policies that policies include, and circles among them (7.6). */
final class IncludeLinker {
  private final CheckContext context;
  private final PolicyIndex policies;
  private final IdentityHashMap<Include, DeclaredPolicy> targets = new IdentityHashMap<>();

  IncludeLinker(CheckContext context, PolicyIndex policies) {
    this.context = context;
    this.policies = policies;
  }

  /** All policies of {@code modules}, each after those that it includes. */
  List<DeclaredPolicy> link(List<PolicyModule> modules) {
    List<DeclaredPolicy> all = new ArrayList<>();
    for (PolicyModule module : modules) {
      all.addAll(module.policies().values());
    }
    all.forEach(this::resolve);
    return DependencyOrder.of(all, this::included, this::reportCircle);
  }

  /** The policy that {@code include} names, if there is one. */
  Optional<DeclaredPolicy> target(Include include) {
    return Optional.ofNullable(targets.get(include));
  }

  private void resolve(DeclaredPolicy policy) {
    for (Include include : policy.declaration().members(Include.class)) {
      Optional<DeclaredPolicy> target = policies.policy(policy.module(), include.policy());
      target.ifPresent(
          found -> {
            targets.put(include, found);
            if (found.overInventory() != policy.overInventory()) {
              reportMode(policy, include, found);
            }
          });
    }
  }

  private void reportMode(DeclaredPolicy policy, Include include, DeclaredPolicy found) {
    context.report(
        DiagnosticCode.INCOMPATIBLE_INCLUDE,
        include.policy().span(),
        found.overInventory()
            ? "`" + found.fullName() + "` runs over the inventory, this policy over each document"
            : "`" + found.fullName() + "` runs over each document, this policy over the inventory",
        policy.overInventory()
            ? "include it in a policy without `over inventory`"
            : "include it in a policy with `over inventory`");
  }

  private List<DeclaredPolicy> included(DeclaredPolicy policy) {
    return policy.declaration().members(Include.class).stream()
        .flatMap(include -> target(include).stream())
        .toList();
  }

  private void reportCircle(List<DeclaredPolicy> circle) {
    DeclaredPolicy first = circle.get(0);
    context.report(
        DiagnosticCode.RECURSION,
        first.declaration().name().span(),
        circle.size() == 1
            ? "the policy `" + first.fullName() + "` includes itself"
            : "policies include each other: "
                + Circle.text(circle.stream().map(DeclaredPolicy::fullName)),
        "remove one of the includes");
  }
}
