package dev.okite.internal.check;

import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.TestDecl;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that a set of sources declares, checked. Immutable and safe to share.
 *
 * @param files the sources, in the order they were given
 * @param policies by full name, in the order of the sources
 * @param functions by full name, in the order of the sources
 * @param exceptions in the order of the sources
 * @param tests in the order of the sources
 * @param examples the tests that are examples of a rule, in the order of the sources
 * @param resolutions what the names in them stand for
 */
public record CheckedProgram(
    List<PolicyFile> files,
    Map<String, CheckedPolicy> policies,
    Map<String, CheckedFunction> functions,
    List<CheckedException> exceptions,
    List<TestDecl> tests,
    List<CheckedExample> examples,
    Resolutions resolutions) {
  public CheckedProgram {
    files = List.copyOf(files);
    policies = Collections.unmodifiableMap(new LinkedHashMap<>(policies));
    functions = Collections.unmodifiableMap(new LinkedHashMap<>(functions));
    exceptions = List.copyOf(exceptions);
    tests = List.copyOf(tests);
    examples = List.copyOf(examples);
  }
}
