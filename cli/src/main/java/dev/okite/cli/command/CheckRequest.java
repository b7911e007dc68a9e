package dev.okite.cli.command;

import dev.okite.Binding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a check is asked for.
 *
 * @param policies names of the policies and modules to apply; empty for all of {@code policyPaths},
 *     or what the project file says
 * @param params params and their values, as text
 * @param paramsFile a file of params; null for none
 * @param policyPaths files and folders of policies
 * @param exceptionPaths files and folders of exceptions
 * @param podSecurity whether to judge as Pod Security admission would
 * @param podSecurityConfig the file that configures it; null for none
 * @param podSecurityUser who creates the documents; null for nobody in particular
 * @param signatures whose signatures are verified for policies
 * @param settings what is to be done about findings, as changes of a binding
 * @param projectFile the project file; null for the nearest one
 * @param ignoresProject whether no project file counts
 * @param now the time of the evaluation
 * @param reports how to show what was found
 * @param verify whether to evaluate with both evaluators
 * @param workload how the work is divided
 * @param paths what to judge
 */
record CheckRequest(
    List<String> policies,
    List<Param> params,
    @Nullable String paramsFile,
    List<String> policyPaths,
    List<String> exceptionPaths,
    boolean podSecurity,
    @Nullable String podSecurityConfig,
    @Nullable String podSecurityUser,
    SignatureRequest signatures,
    List<UnaryOperator<Binding>> settings,
    @Nullable String projectFile,
    boolean ignoresProject,
    Instant now,
    ReportRequest reports,
    boolean verify,
    Workload workload,
    List<String> paths) {

  /** A param as the command line binds it. */
  record Param(String name, String value) {
    /**
     * Reads what {@code --param} says.
     *
     * @throws StartException if one of {@code texts} has no name or no sign
     */
    static List<Param> parseAll(List<String> texts) throws StartException {
      List<Param> parsed = new ArrayList<>();
      for (String text : texts) {
        parsed.add(
            parse(text)
                .orElseThrow(
                    () ->
                        StartException.of(
                            "`--param` takes a name and a value, as in `--param version=1.29`,"
                                + " found `"
                                + text
                                + "`")));
      }
      return List.copyOf(parsed);
    }

    /** Reads {@code NAME=VALUE}; empty if it has no name or no sign. */
    static Optional<Param> parse(String text) {
      int sign = text.indexOf('=');
      return sign < 1
          ? Optional.empty()
          : Optional.of(new Param(text.substring(0, sign), text.substring(sign + 1)));
    }
  }
}
