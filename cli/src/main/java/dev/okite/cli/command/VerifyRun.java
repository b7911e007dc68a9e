package dev.okite.cli.command;

import dev.okite.Binding;
import dev.okite.BindingException;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.PolicyDescription;
import dev.okite.cli.input.FileKind;
import dev.okite.cli.output.Palette;
import dev.okite.cli.output.VerifyJson;
import dev.okite.cli.output.VerifyOutcome;
import dev.okite.cli.output.VerifyText;
import dev.okite.document.Document;
import dev.okite.document.ReadResult;
import dev.okite.finding.Finding;
import dev.okite.signatures.Authority;
import dev.okite.signatures.EvidenceFile;
import dev.okite.signatures.SignatureVerifier;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.ImageValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers whether an image may run. */
final class VerifyRun {
  /** The param by which policies take images that no workload names. */
  private static final String IMAGES = "images";

  private final CliContext context;
  private final CheckRequest request;
  private final GivenTrust given;

  VerifyRun(CliContext context, CheckRequest request, GivenTrust given) {
    this.context = context;
    this.request = request;
    this.given = given;
  }

  /**
   * Verifies the evidence about {@code image}, and reports.
   *
   * @throws StartException if the image has no digest, or nobody is trusted, or nothing is given
   * @throws IOException if the report cannot be written
   */
  ExitStatus run(String image, Format format) throws StartException, IOException {
    String digest = digest(image);
    ProjectFile project = new ProjectLoader(context).load(request).orElse(null);
    SignatureRequest signatures = signatures(project);
    List<Authority> all = authorities(signatures.trust());
    List<Authority> authorities = all.stream().filter(each -> each.isFor(image)).toList();
    EvidenceLoader.Verified verified =
        new EvidenceLoader(context)
            .verify(SignatureVerifier.trusting(authorities), signatures.evidence());
    VerifyOutcome outcome =
        new VerifyOutcome(
            image,
            digest,
            signatures.evidence(),
            authorities,
            verified.results().payloads(),
            findings(image, project, verified),
            verified.unreadable());
    Delivery.deliver(
        context,
        out -> {
          if (format == Format.JSON) {
            new VerifyJson(Version.read()).write(outcome, out);
          } else {
            new VerifyText(context.colour() ? Palette.ANSI : Palette.PLAIN).write(outcome, out);
          }
        });
    if (outcome.isIncomplete()) {
      return ExitStatus.INCOMPLETE;
    }
    return outcome.mayRun() ? ExitStatus.PASSED : ExitStatus.BLOCKED;
  }

  private static String digest(String image) throws StartException {
    try {
      if (ImageValue.parse(image).member("digest") instanceof MapValue digest
          && digest.get("text") instanceof StringValue text
          && text.value().startsWith("sha256:")) {
        return text.value();
      }
    } catch (EvaluationFailure malformed) {
      throw StartException.of("`" + image + "` is no image: " + malformed.getMessage());
    }
    throw StartException.of(
        "evidence is about digests, and a tag can be moved; name the image with its digest, as in"
            + " `ghcr.io/acme/web@sha256:…`, found `"
            + image
            + "`");
  }

  private SignatureRequest signatures(@Nullable ProjectFile project) throws StartException {
    Optional<SignatureRequest> declared =
        project == null ? Optional.empty() : TrustSection.read(project, context.workingFolder());
    SignatureRequest asked = request.signatures();
    List<String> evidence =
        !asked.evidence().isEmpty()
            ? asked.evidence()
            : declared.map(SignatureRequest::evidence).orElse(List.of());
    if (evidence.isEmpty()) {
      throw StartException.of("say where the evidence is with `--evidence PATH`");
    }
    boolean isSaid = asked.trust() != null || given.isGiven();
    return new SignatureRequest(
        isSaid ? asked.trust() : declared.map(SignatureRequest::trust).orElse(null), evidence);
  }

  private List<Authority> authorities(@Nullable String trust) throws StartException {
    if (trust != null && given.isGiven()) {
      throw StartException.of(
          "`--trust` says who is trusted, and so do `--key`, `--trusted-root` and"
              + " `--certificate-…`; give one of them");
    }
    if (trust != null) {
      return new TrustLoader(context).load(trust).authorities();
    }
    if (given.isGiven()) {
      return given.authorities(context);
    }
    throw StartException.of(
        "say who is trusted: with `--trust FILE`, `--key FILE`, or `--trusted-root FILE`,"
            + " `--certificate-identity NAME` and `--certificate-issuer NAME`");
  }

  /** What the policies that somebody chose say of the evidence, and of the image. */
  private List<Finding> findings(
      String image, @Nullable ProjectFile project, EvidenceLoader.Verified verified)
      throws StartException {
    SchemaLoader schemas = SchemaLoader.of(context, SchemaRequest.NONE, project);
    PolicyLoader.Loaded loaded = new PolicyLoader(context, request, project, schemas, false).load();
    if (loaded.choice() == PolicyChoice.RECOMMENDED) {
      return List.of();
    }
    EvaluationContext evaluation =
        EvaluationContext.at(request.now()).withFacts(verified.results().facts());
    try {
      return loaded
          .policies()
          .bind(aboutImage(image, new ParamLoader(context).bind(loaded.binding(), request), loaded))
          .evaluate(documents(verified.files()), evaluation)
          .findings();
    } catch (BindingException wrong) {
      throw StartException.of(wrong.problems());
    }
  }

  private static Binding aboutImage(String image, Binding binding, PolicyLoader.Loaded loaded)
      throws BindingException {
    List<String> applied = loaded.policies().bind(binding).policies();
    Binding about = binding;
    for (PolicyDescription policy : loaded.policies().policies()) {
      boolean takesImages = policy.params().stream().anyMatch(param -> param.name().equals(IMAGES));
      if (applied.contains(policy.name()) && takesImages) {
        about = about.with(policy.name() + "." + IMAGES, List.of(image));
      }
    }
    return about;
  }

  private static List<Document> documents(List<EvidenceFile> files) {
    List<Document> documents = new ArrayList<>();
    for (EvidenceFile file : files) {
      if (FileKind.DOCUMENTS.includes(file.name())) {
        ReadResult read = Documents.read(file.name(), file.content());
        documents.addAll(read.documents());
      }
    }
    return documents;
  }
}
