package dev.okite.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code okite verify}. */
@Command(
    name = "verify",
    sortOptions = false,
    usageHelpAutoWidth = false,
    customSynopsis = "okite verify IMAGE@DIGEST --evidence PATH… [OPTION]…",
    description =
        "Says whether an image may run: by whom it was signed, what was said about it, and what is"
            + " missing or refused. Asks no network.",
    footer = {
      "",
      "Exit status: 0 somebody who is trusted has signed it, and nothing blocks; 1 not",
      "so; 2 it could not start; 3 there is no evidence at all, or something could not",
      "be read or judged; 70 a bug in okite.",
      "",
      "Example:",
      "  okite verify ghcr.io/acme/web@sha256:… --trust trust.yaml --evidence evidence",
    })
final class VerifyCommand implements Subcommand {
  @Option(
      names = "--evidence",
      paramLabel = "PATH",
      description = "A file or folder of signatures and attestations.")
  private final List<String> evidence = new ArrayList<>();

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description = "The trust policy: who is trusted to sign.")
  private @Nullable String trust;

  @Option(names = "--key", paramLabel = "FILE", description = "Or trust this public key, in PEM.")
  private final List<String> keys = new ArrayList<>();

  @Option(
      names = "--trusted-root",
      paramLabel = "FILE",
      description = "Or trust certificates by this root,")
  private @Nullable String trustedRoot;

  @Option(names = "--certificate-identity", paramLabel = "NAME", description = "for this subject,")
  private @Nullable String identity;

  @Option(
      names = "--certificate-identity-regexp",
      paramLabel = "REGEXP",
      description = "or one that matches as a whole,")
  private @Nullable String identityRegExp;

  @Option(
      names = "--certificate-issuer",
      paramLabel = "NAME",
      description = "for whom this issuer vouched,")
  private @Nullable String issuer;

  @Option(
      names = "--certificate-issuer-regexp",
      paramLabel = "REGEXP",
      description = "or one that matches.")
  private @Nullable String issuerRegExp;

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description = "Judge the evidence by this policy, too.")
  private final List<String> policies = new ArrayList<>();

  @Option(
      names = "--policies",
      paramLabel = "PATH",
      description = "Read policies from this .okite file or folder.")
  private final List<String> policyPaths = new ArrayList<>();

  @Option(names = "--param", paramLabel = "NAME=VALUE", description = "Bind a param of a policy.")
  private final List<String> params = new ArrayList<>();

  @Mixin private ProjectOptions project = new ProjectOptions();

  @Option(
      names = "--now",
      paramLabel = "TIME",
      description = "Judge as of this date or RFC 3339 time.")
  private @Nullable String now;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How to report; text if not said.")
  private String format = "text";

  @Mixin
  @SuppressWarnings("unused") // picocli asks whether it was given
  private HelpOption help = new HelpOption();

  @Parameters(paramLabel = "IMAGE@DIGEST", arity = "1", description = "The image, by its digest.")
  private String image = "";

  @Override
  public ExitStatus run(CliContext context) throws StartException, IOException {
    CheckRequest judging =
        new CheckRequest(
            List.copyOf(policies),
            CheckRequest.Param.parseAll(params),
            null,
            List.copyOf(policyPaths),
            List.of(),
            false,
            null,
            null,
            SchemaRequest.NONE,
            new SignatureRequest(trust, evidence),
            List.of(),
            project.file,
            project.isNone,
            now == null ? context.clock().instant() : TimeOption.parse(now),
            ReportRequest.text(),
            false,
            Workload.ofMachine(),
            List.of());
    GivenTrust given =
        new GivenTrust(
            List.copyOf(keys), trustedRoot, identity, identityRegExp, issuer, issuerRegExp);
    return new VerifyRun(context, judging, given).run(image, Format.textOrJson(format));
  }
}
