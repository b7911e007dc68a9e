package dev.okite.cli.command;

import dev.okite.Compilation;
import dev.okite.PolicySource;
import dev.okite.cli.input.FileKind;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.input.InputFile;
import dev.okite.cli.output.LintJson;
import dev.okite.cli.output.LintText;
import dev.okite.lint.Lint;
import dev.okite.policies.StandardPolicies;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what about policies could be better. */
final class LintRun {
  private final CliContext context;
  private final Format format;
  private final LintAllowances allowances;
  private final SchemaLoader schemas;

  LintRun(CliContext context, Format format, LintAllowances allowances, SchemaLoader schemas) {
    this.context = context;
    this.format = format;
    this.allowances = allowances;
    this.schemas = schemas;
  }

  /**
   * Looks at the policies at {@code paths}.
   *
   * @param more where policies are that these need
   * @throws StartException if a path is missing, or the policies do not compile
   * @throws IOException if the result cannot be written
   */
  ExitStatus run(List<String> paths, List<String> more) throws StartException, IOException {
    FileSearch search = new FileSearch(context.workingFolder(), FileKind.POLICIES);
    List<InputFile> files = PolicySources.find(search, FileKind.POLICIES, paths);
    List<InputFile> all = PolicySources.find(search, FileKind.POLICIES, more);
    if (files.isEmpty()) {
      context
          .err()
          .println(
              "okite: there is no policy in `"
                  + String.join("`, `", paths)
                  + "`: no file there ends in `.okite`");
      return ExitStatus.INCOMPLETE;
    }
    PolicySources sources = new PolicySources(context, schemas);
    List<PolicySource> own = sources.read(all);
    Set<String> modules = OwnModules.of(all);
    List<PolicySource> library =
        StandardPolicies.modules().stream()
            .filter(module -> !modules.contains(module))
            .map(StandardPolicies::source)
            .toList();
    Compilation compilation = sources.compilation(own, library);
    LocalDate today = LocalDate.ofInstant(context.clock().instant(), ZoneOffset.UTC);
    Set<String> labels = files.stream().map(InputFile::label).collect(Collectors.toSet());
    List<Lint> found =
        compilation.lint(today).stream()
            .filter(lint -> labels.contains(lint.span().source().name()))
            .toList();
    List<Lint> lints =
        found.stream().filter(lint -> !allowances.places().containsKey(lint.id())).toList();
    remarkOnUnused(found);
    Delivery.deliver(
        context,
        out -> {
          if (format == Format.JSON) {
            LintJson.write(Version.read(), files.size(), lints, out);
          } else {
            LintText.write(files.size(), lints, context.colour(), out);
          }
        });
    return lints.isEmpty() ? ExitStatus.PASSED : ExitStatus.BLOCKED;
  }

  /** Other files may have what is allowed, so it is no fault. */
  private void remarkOnUnused(List<Lint> found) {
    allowances
        .places()
        .forEach(
            (id, place) -> {
              if (found.stream().noneMatch(lint -> lint.id().equals(id))) {
                context
                    .err()
                    .println("okite: " + place + ": there is no `" + id + "` here to allow");
              }
            });
  }
}
