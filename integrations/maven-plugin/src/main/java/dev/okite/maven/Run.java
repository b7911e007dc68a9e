package dev.okite.maven;

import dev.okite.cli.command.ExitStatus;
import java.util.List;

/**
 * What a run of the command came to.
 *
 * @param status its exit status
 * @param report what it wrote to standard output
 * @param remarks the lines that it wrote to standard error
 */
record Run(ExitStatus status, String report, List<String> remarks) {
  /** Its last remark: where the command does not start, that says why. */
  String lastRemark() {
    return remarks.isEmpty() ? "" : remarks.get(remarks.size() - 1);
  }
}
