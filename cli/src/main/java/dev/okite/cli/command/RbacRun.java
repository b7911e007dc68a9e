package dev.okite.cli.command;

import dev.okite.EvaluationContext;
import dev.okite.PolicySet;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.input.Unreadable;
import dev.okite.cli.output.AccessJson;
import dev.okite.cli.output.AccessOutcome;
import dev.okite.cli.output.AccessText;
import dev.okite.cli.output.Palette;
import dev.okite.cli.output.RoleYaml;
import dev.okite.document.Document;
import dev.okite.policies.StandardPolicies;
import dev.okite.value.BoolValue;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.ListValue;
import dev.okite.value.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the policies of access control about documents. */
final class RbacRun {
  private final CliContext context;
  private final Format format;
  private final List<String> paths;

  RbacRun(CliContext context, Format format, List<String> paths) {
    this.context = context;
    this.format = format;
    this.paths = List.copyOf(paths);
  }

  /**
   * Says who may do what {@code question} is about.
   *
   * @param target what it is about, as it was asked
   * @throws StartException if one of the paths does not exist
   * @throws IOException if the answer cannot be written
   */
  ExitStatus whoCan(Map<String, @Nullable Object> question, String target)
      throws StartException, IOException {
    PolicySet policies = policies();
    DocumentSet documents = read();
    Value answers =
        call(policies, "kubernetes.rbac_questions.whoCan", documents.documents(), question);
    deliver(
        new AccessOutcome(
            null, question, target, false, (ListValue) answers, documents.unreadable()));
    return documents.unreadable().isEmpty() ? ExitStatus.PASSED : ExitStatus.INCOMPLETE;
  }

  /**
   * Says whether {@code subject} may.
   *
   * @param who the subject, as it was asked
   * @param target what it is about, as it was asked
   * @throws StartException if one of the paths does not exist
   * @throws IOException if the answer cannot be written
   */
  ExitStatus can(
      Map<String, String> subject,
      String who,
      Map<String, @Nullable Object> question,
      String target)
      throws StartException, IOException {
    PolicySet policies = policies();
    DocumentSet documents = read();
    Value almighty = call(policies, "kubernetes.rbac.isAlmighty", documents.documents(), subject);
    Value answers =
        call(policies, "kubernetes.rbac_questions.can", documents.documents(), subject, question);
    AccessOutcome outcome =
        new AccessOutcome(
            who,
            question,
            target,
            almighty.equals(BoolValue.TRUE),
            (ListValue) answers,
            documents.unreadable());
    deliver(outcome);
    if (outcome.isAllowed()) {
      return ExitStatus.PASSED;
    }
    return documents.unreadable().isEmpty() ? ExitStatus.BLOCKED : ExitStatus.INCOMPLETE;
  }

  /**
   * Writes the smallest roles that allow what {@code subject} did, by the audit events at the
   * paths.
   *
   * @param who the subject, as it was asked
   * @param name what to call the roles
   * @param named whether they are about the objects that were used alone
   * @param window when it was done
   * @throws StartException if one of the paths does not exist, or a time is none
   * @throws IOException if the roles cannot be written
   */
  ExitStatus minimize(
      Map<String, String> subject, String who, String name, boolean named, UsageWindow window)
      throws StartException, IOException {
    PolicySet policies = policies();
    requireTime(policies, "--since", window.since());
    requireTime(policies, "--until", window.until());
    DocumentSet documents = read();
    ListValue roles =
        (ListValue)
            call(
                policies,
                "kubernetes.rbac_usage.smallestRoles",
                documents.documents(),
                subject,
                named,
                window.since(),
                window.until());
    Delivery.deliver(context, out -> new RoleYaml(subject, name).write(roles, out));
    for (Unreadable problem : documents.unreadable()) {
      context.err().println("okite: `" + problem.file() + "`: " + problem.message());
    }
    if (roles.size() == 0) {
      context
          .err()
          .println(
              "okite: there is no request of " + who + " among the audit events" + inTime(window));
    }
    return roles.size() > 0 && documents.unreadable().isEmpty()
        ? ExitStatus.PASSED
        : ExitStatus.INCOMPLETE;
  }

  private static String inTime(UsageWindow window) {
    return window.since().isEmpty() && window.until().isEmpty() ? "" : " of that time";
  }

  private static void requireTime(PolicySet policies, String option, String text)
      throws StartException {
    Value isTime = call(policies, "kubernetes.rbac_usage.isTimeOrEmpty", List.of(), text);
    if (!isTime.equals(BoolValue.TRUE)) {
      throw StartException.of(
          "`" + option + " " + text + "` is no time: write one such as 2026-03-01T00:00:00Z");
    }
  }

  private static PolicySet policies() {
    return StandardPolicies.engine().compile(StandardPolicies.sources()).orThrow();
  }

  private DocumentSet read() throws StartException, IOException {
    FileSearch search = DocumentSet.find(context, paths);
    Progress progress = new Progress(context);
    DocumentSet documents = DocumentSet.read(context, search, Workload.ofMachine(), progress);
    progress.end();
    return documents;
  }

  /** What the policies say, or that a document keeps them from saying anything. */
  private static Value call(
      PolicySet policies, String function, List<Document> documents, Object... arguments)
      throws StartException {
    try {
      return policies.call(function, documents, EvaluationContext.empty(), arguments);
    } catch (EvaluationFailure failure) {
      throw StartException.of(
          "nobody can tell, because a document is not as Kubernetes has it: "
              + failure.getMessage()
              + "; `okite check --policy kubernetes.rbac_roles.roles` may say which");
    }
  }

  private void deliver(AccessOutcome outcome) throws IOException {
    Delivery.deliver(
        context,
        out -> {
          if (format == Format.JSON) {
            new AccessJson(Version.read()).write(outcome, out);
          } else {
            new AccessText(context.colour() ? Palette.ANSI : Palette.PLAIN).write(outcome, out);
          }
        });
  }
}
