package dev.okite.internal.check;

import dev.okite.syntax.Include;
import dev.okite.syntax.OverInventory;
import dev.okite.syntax.ParamDecl;
import dev.okite.syntax.PolicyDecl;
import java.util.Set;
import java.util.stream.Collectors;

/** A policy and the module that declares it. Compared by identity. */
final class DeclaredPolicy {
  private final PolicyModule module;
  private final PolicyDecl declaration;
  private final Set<String> params;

  DeclaredPolicy(PolicyModule module, PolicyDecl declaration) {
    this.module = module;
    this.declaration = declaration;
    this.params =
        declaration.members(ParamDecl.class).stream()
            .map(param -> param.name().name())
            .collect(Collectors.toUnmodifiableSet());
  }

  PolicyModule module() {
    return module;
  }

  PolicyDecl declaration() {
    return declaration;
  }

  String fullName() {
    return module.fullName(declaration.name().name());
  }

  boolean overInventory() {
    return !declaration.members(OverInventory.class).isEmpty();
  }

  /** Whether it has, itself, a param called {@code name}. */
  boolean hasParam(String name) {
    return params.contains(name);
  }

  boolean hasIncludes() {
    return !declaration.members(Include.class).isEmpty();
  }
}
