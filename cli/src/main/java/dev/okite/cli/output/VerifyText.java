package dev.okite.cli.output;

import dev.okite.cli.output.Palette.Role;
import dev.okite.cli.output.VerifyOutcome.Relation;
import dev.okite.finding.Finding;
import dev.okite.signatures.Authority;
import dev.okite.signatures.SignedPayload;
import dev.okite.signatures.StatementSubjects;
import dev.okite.signatures.Verification;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known about an image, for people: the chain of trust link by link, and what is missing.
 */
public final class VerifyText {
  private final Palette palette;

  /** In the colours of {@code palette}. */
  public VerifyText(Palette palette) {
    this.palette = palette;
  }

  /**
   * Writes {@code outcome}.
   *
   * @throws IOException if {@code out} does not take it
   */
  public void write(VerifyOutcome outcome, Writer out) throws IOException {
    out.write(palette.paint(Role.PLACE, Printable.line(outcome.image())) + "\n\n");
    heading("trusted to sign it", out);
    for (Authority authority : outcome.authorities()) {
      out.write("  " + Printable.line(authority.name() + ": " + authority.description()) + "\n");
    }
    nothing(outcome.authorities().isEmpty(), "nobody", out);
    heading("signatures of it", out);
    links(outcome.of(Relation.SIGNATURE), out);
    heading("attestations about it", out);
    links(outcome.of(Relation.ATTESTATION), out);
    others(outcome.of(Relation.NONE), out);
    policies(outcome.findings(), out);
    new UnreadableText(palette).write(outcome.unreadable(), out);
    verdict(outcome, out);
  }

  private void heading(String text, Writer out) throws IOException {
    out.write(palette.paint(Role.NOTE, text) + "\n");
  }

  private static void nothing(boolean isNothing, String text, Writer out) throws IOException {
    out.write(isNothing ? "  " + text + "\n\n" : "\n");
  }

  private void links(List<SignedPayload> payloads, Writer out) throws IOException {
    for (SignedPayload payload : payloads) {
      out.write("  " + head(payload) + "\n");
      for (Verification verification : payload.verifications()) {
        verified(verification, out);
      }
      for (String reason : payload.refusals()) {
        refused(reason, out);
      }
    }
    nothing(payloads.isEmpty(), "none", out);
  }

  private String head(SignedPayload payload) {
    return palette.paint(Role.PLACE, Printable.line(payload.file()))
        + ": "
        + Printable.line(VerifyOutcome.kind(payload))
        + (payload.digest() == null ? "" : " (" + payload.digest() + ")");
  }

  private void verified(Verification verification, Writer out) throws IOException {
    String who =
        verification.kind() == Verification.Kind.KEY
            ? "the key " + verification.keyId()
            : verification.subject() + " by " + verification.issuer();
    line(
        "    " + palette.paint(Role.GOOD, "verified") + " by ",
        verification.authority() + ": " + who,
        out);
    Verification.LogEntry entry = verification.transparencyLog();
    if (entry != null) {
      line(
          "      logged as ",
          "entry "
              + entry.index()
              + " of "
              + entry.log()
              + (entry.proof() == Verification.LogEntry.Proof.INCLUSION
                  ? ", with a proof that it is there"
                  : ", with a promise of the log"),
          out);
    }
    if (verification.timestamp() != null) {
      line("      signed at ", verification.timestamp().toString(), out);
    }
  }

  private void refused(String reason, Writer out) throws IOException {
    line("    " + palette.paint(Role.GRAVE, "refused") + ": ", reason, out);
  }

  private static void line(String head, String text, Writer out) throws IOException {
    out.write(head + Printable.line(text) + "\n");
  }

  private void others(List<SignedPayload> payloads, Writer out) throws IOException {
    if (payloads.isEmpty()) {
      return;
    }
    heading("not about it", out);
    for (SignedPayload payload : payloads) {
      out.write("  " + head(payload) + "\n");
      List<String> subjects =
          StatementSubjects.of(payload).map(StatementSubjects::digests).orElse(List.of());
      if (payload.image() != null) {
        line("    about ", payload.image(), out);
      } else if (!subjects.isEmpty()) {
        line("    about ", String.join(", ", subjects), out);
      }
      for (String reason : payload.refusals()) {
        refused(reason, out);
      }
    }
    out.write("\n");
  }

  private void policies(List<Finding> findings, Writer out) throws IOException {
    if (findings.isEmpty()) {
      return;
    }
    heading("what policies say", out);
    FindingText text = new FindingText(palette);
    for (Finding finding : findings) {
      out.write(text.of(new Reported(finding, false), true) + "\n");
    }
  }

  private void verdict(VerifyOutcome outcome, Writer out) throws IOException {
    if (outcome.mayRun()) {
      out.write(palette.paint(Role.GOOD, "it may run") + "\n");
      return;
    }
    out.write(
        palette.paint(Role.GRAVE, "it may not run")
            + ": "
            + Printable.line(reasons(outcome))
            + "\n");
  }

  private static String reasons(VerifyOutcome outcome) {
    List<String> reasons = new ArrayList<>(outcome.missing());
    if (!outcome.unreadable().isEmpty()) {
      reasons.add("some evidence cannot be read");
    }
    int blocking = outcome.blocking().size();
    if (blocking > 0) {
      reasons.add(blocking == 1 ? "a finding blocks" : blocking + " findings block");
    }
    return String.join("; ", reasons);
  }
}
