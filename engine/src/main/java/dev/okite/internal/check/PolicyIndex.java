package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.Suggestion;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.QualifiedName;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds policies and rules by the names that 2.2 gives them. */
final class PolicyIndex {
  private final CheckContext context;
  private final ModuleIndex index;
  private final IdentityHashMap<DeclaredPolicy, CheckedPolicy> checked = new IdentityHashMap<>();

  PolicyIndex(CheckContext context, ModuleIndex index) {
    this.context = context;
    this.index = index;
  }

  /** Rules by their full names, of one policy or a single one. */
  record Target(DeclaredPolicy policy, List<String> rules) {}

  void put(DeclaredPolicy declared, CheckedPolicy policy) {
    checked.put(declared, policy);
  }

  Optional<CheckedPolicy> checked(DeclaredPolicy policy) {
    return Optional.ofNullable(checked.get(policy));
  }

  /** The policy called {@code name} in {@code module}; a name that is none is reported. */
  Optional<DeclaredPolicy> policy(PolicyModule module, QualifiedName name) {
    Optional<DeclaredPolicy> found = find(module, name.parts());
    if (found.isEmpty()) {
      reportPolicy(module, name, name.parts());
    }
    return found;
  }

  /** The policy or rule called {@code name} in {@code module}; a name that is none is reported. */
  Optional<Target> target(PolicyModule module, QualifiedName name) {
    List<Identifier> parts = name.parts();
    Optional<DeclaredPolicy> policy = find(module, parts);
    if (policy.isPresent()) {
      return policy.map(p -> new Target(p, rules(p)));
    }
    List<Identifier> prefix = parts.subList(0, parts.size() - 1);
    Optional<DeclaredPolicy> owner = prefix.isEmpty() ? Optional.empty() : find(module, prefix);
    if (owner.isEmpty()) {
      reportPolicy(module, name, prefix.isEmpty() ? parts : prefix);
      return Optional.empty();
    }
    return rule(owner.get(), name);
  }

  private Optional<Target> rule(DeclaredPolicy owner, QualifiedName name) {
    String simple = name.last().name();
    List<String> found = rules(owner).stream().filter(r -> r.endsWith("." + simple)).toList();
    if (found.isEmpty()) {
      context.reportUnknown(
          DiagnosticCode.UNKNOWN_RULE,
          name.last().span(),
          "the policy `" + owner.fullName() + "` has no rule `" + simple + "`",
          simple,
          rules(owner).stream().map(PolicyIndex::simpleName).toList());
      return Optional.empty();
    }
    return Optional.of(new Target(owner, found));
  }

  private List<String> rules(DeclaredPolicy policy) {
    return checked(policy)
        .map(p -> p.rules().stream().map(r -> r.rule().name()).distinct().toList())
        .orElse(List.of());
  }

  private Optional<DeclaredPolicy> find(PolicyModule module, List<Identifier> parts) {
    String simple = parts.get(parts.size() - 1).name();
    if (parts.size() == 1) {
      return Optional.ofNullable(module.policies().get(simple));
    }
    String prefix = text(parts.subList(0, parts.size() - 1));
    ScopeEntry entry = module.scope().findHere(prefix);
    Optional<PolicyModule> owner;
    if (entry != null && entry.target() != null) {
      entry.use();
      owner = Optional.ofNullable(entry.target());
    } else {
      owner = index.find(prefix);
    }
    return owner.map(m -> m.policies().get(simple));
  }

  private void reportPolicy(PolicyModule module, QualifiedName name, List<Identifier> policy) {
    String written = text(policy);
    List<String> candidates = new ArrayList<>(module.policies().keySet());
    for (PolicyModule other : index.modules()) {
      if (!other.name().isEmpty()) {
        other.policies().values().forEach(p -> candidates.add(p.fullName()));
        module
            .scope()
            .localNameOf(other)
            .ifPresent(
                local -> other.policies().keySet().forEach(p -> candidates.add(local + "." + p)));
      }
    }
    String simple = policy.get(policy.size() - 1).name();
    context.report(
        DiagnosticCode.UNKNOWN_RULE,
        name.span(),
        "there is no policy `" + written + "`",
        context.suggestion(written, () -> candidates).or(() -> inOtherModule(simple, candidates)));
  }

  /** A policy that has this name, or one near it, in another module. */
  private static Optional<String> inOtherModule(String simple, List<String> candidates) {
    List<String> simpleNames = candidates.stream().map(PolicyIndex::simpleName).toList();
    String wanted =
        simpleNames.contains(simple)
            ? simple
            : Suggestion.nearest(simple, simpleNames).orElse(simple);
    return candidates.stream()
        .filter(c -> simpleName(c).equals(wanted))
        .findFirst()
        .map(c -> "did you mean `" + c + "`?");
  }

  private static String text(List<Identifier> parts) {
    return parts.stream().map(Identifier::name).collect(Collectors.joining("."));
  }

  private static String simpleName(String fullName) {
    return fullName.substring(fullName.lastIndexOf('.') + 1);
  }
}
