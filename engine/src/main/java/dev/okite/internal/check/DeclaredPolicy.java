package dev.okite.internal.check;

import dev.okite.syntax.Include;
import dev.okite.syntax.OverInventory;
import dev.okite.syntax.ParamDecl;
import dev.okite.syntax.PolicyDecl;

/** A policy and the module that declares it. Compared by identity. */
final class DeclaredPolicy {
  private final PolicyModule module;
  private final PolicyDecl declaration;

  DeclaredPolicy(PolicyModule module, PolicyDecl declaration) {
    this.module = module;
    this.declaration = declaration;
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
    return declaration.members(ParamDecl.class).stream()
        .anyMatch(p -> p.name().name().equals(name));
  }

  boolean hasIncludes() {
    return !declaration.members(Include.class).isEmpty();
  }
}
