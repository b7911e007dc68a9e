package dev.okite.internal.check;

import dev.okite.syntax.ConstantDecl;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.TypeDecl;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file and what it declares, by simple name. Compared by identity. */
final class PolicyModule {
  private final PolicyFile file;
  private final Scope scope = new Scope(null, Surroundings.DEFINITION);
  private final Map<String, FunctionDecl> functions = new LinkedHashMap<>();
  private final Map<String, ConstantDecl> constants = new LinkedHashMap<>();
  private final Map<String, TypeDecl> types = new LinkedHashMap<>();
  private final Map<String, DeclaredPolicy> policies = new LinkedHashMap<>();

  PolicyModule(PolicyFile file) {
    this.file = file;
  }

  PolicyFile file() {
    return file;
  }

  /** Its dotted name; empty where the file names none. */
  String name() {
    return file.moduleName();
  }

  /** The full name of what it declares as {@code simpleName}. */
  String fullName(String simpleName) {
    return name().isEmpty() ? simpleName : name() + "." + simpleName;
  }

  /** Its imports, functions and constants, and the constants of the host. */
  Scope scope() {
    return scope;
  }

  Map<String, FunctionDecl> functions() {
    return functions;
  }

  Map<String, ConstantDecl> constants() {
    return constants;
  }

  Map<String, TypeDecl> types() {
    return types;
  }

  Map<String, DeclaredPolicy> policies() {
    return policies;
  }
}
