package dev.okite;

import dev.okite.builtin.BuiltinLibrary;
import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.Diagnostics;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.linked.LinkReader;
import dev.okite.internal.linked.LinkWriter;
import dev.okite.internal.linked.LinkedSource;
import dev.okite.schema.SchemaCatalog;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.binary.MalformedTreeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What checking finds out about policies, for builds that ship them: with it, and with their syntax
 * trees, they are ready without being parsed and checked at every start.
 */
public final class PolicyLinks {
  private PolicyLinks() {}

  /**
   * What there is to know about each of {@code sources}, for {@link PolicySource#withLinks}. Only
   * engines use it that have functions of the same names as {@code engine}, and no constants.
   *
   * @param engine what checks them, without constants of a host
   * @param sources policies without exceptions, tests and schemas, which all have a module, and all
   *     that they import
   * @return bytes by the name of the source, in the order of the sources
   * @throws PolicyCompilationException if they do not compile
   * @throws IllegalArgumentException if there are exceptions, tests or schemas among them
   */
  public static Map<String, byte[]> of(Okite engine, Collection<PolicySource> sources) {
    PolicySet policies = engine.compile(sources).orThrow();
    if (policies.declaredSchemas() != SchemaCatalog.EMPTY) {
      throw new IllegalArgumentException(
          "schemas cannot be written: they are read where policies are compiled");
    }
    CheckedProgram program = policies.program();
    Map<String, byte[]> texts = new HashMap<>();
    sources.forEach(source -> texts.put(source.name(), source.utf8()));
    return LinkWriter.write(program, texts, engine.functions());
  }

  /**
   * The program that {@code sources} are, from what they came with.
   *
   * @param files their syntax trees, in the same order
   * @param functions those that policies can call
   * @return empty if one of them came with nothing, or was checked with other functions; or if
   *     something does not fit, which is then reported
   */
  static Optional<CheckedProgram> read(
      Collection<PolicySource> sources,
      List<PolicyFile> files,
      BuiltinLibrary functions,
      Diagnostics diagnostics) {
    List<LinkedSource> linked = new ArrayList<>();
    for (PolicySource source : sources) {
      byte[] links = source.links();
      if (links == null) {
        return Optional.empty();
      }
      linked.add(new LinkedSource(files.get(linked.size()), source.utf8(), links));
    }
    if (LinkReader.haveOtherFunctions(linked, functions)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LinkReader.read(linked, functions));
    } catch (MalformedTreeException unusable) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNUSABLE_TREE,
                  files.get(0).source().span(0, 0),
                  "what came with the policies cannot be used: " + unusable.getMessage())
              .withHint("build what they come from again; until then, they are checked"));
      return Optional.empty();
    }
  }
}
