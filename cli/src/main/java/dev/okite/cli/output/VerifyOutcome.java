package dev.okite.cli.output;

import dev.okite.cli.input.Unreadable;
import dev.okite.finding.Action;
import dev.okite.finding.Finding;
import dev.okite.signatures.Authority;
import dev.okite.signatures.SignedPayload;
import dev.okite.signatures.StatementSubjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known about an image.
 *
 * @param image the reference, as it was given
 * @param digest its digest
 * @param evidence where evidence was looked for
 * @param authorities who is trusted to sign this image
 * @param payloads all that was found signed, verified or not
 * @param findings what policies say of it
 * @param unreadable evidence that could not be read
 */
public record VerifyOutcome(
    String image,
    String digest,
    List<String> evidence,
    List<Authority> authorities,
    List<SignedPayload> payloads,
    List<Finding> findings,
    List<Unreadable> unreadable) {
  public VerifyOutcome {
    evidence = List.copyOf(evidence);
    authorities = List.copyOf(authorities);
    payloads = List.copyOf(payloads);
    findings = List.copyOf(findings);
    unreadable = List.copyOf(unreadable);
  }

  /** What something signed has to do with the image. */
  enum Relation {
    /** It signs the image. */
    SIGNATURE,
    /** It says something about the image. */
    ATTESTATION,
    /** It is about something else, or nobody can tell. */
    NONE
  }

  /** What {@code payload} has to do with the image, going by digests alone. */
  Relation relation(SignedPayload payload) {
    if (digest.equals(payload.image())) {
      return Relation.SIGNATURE;
    }
    return StatementSubjects.of(payload).filter(s -> s.digests().contains(digest)).isPresent()
        ? Relation.ATTESTATION
        : Relation.NONE;
  }

  /** All of {@code relation}, in order. */
  List<SignedPayload> of(Relation relation) {
    return payloads.stream().filter(payload -> relation(payload) == relation).toList();
  }

  /** What {@code payload} is, in words. */
  static String kind(SignedPayload payload) {
    Optional<StatementSubjects> statement = StatementSubjects.of(payload);
    if (statement.isPresent()) {
      return statement.get().predicateType();
    }
    return payload.image() == null ? "something signed" : "signature of an image";
  }

  /** What keeps the image from running, in words; empty if nothing does. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (authorities.isEmpty()) {
      missing.add("nobody is trusted to sign this image");
    }
    List<SignedPayload> about = new ArrayList<>(of(Relation.SIGNATURE));
    about.addAll(of(Relation.ATTESTATION));
    if (about.stream().noneMatch(SignedPayload::isVerified)) {
      missing.add(
          about.isEmpty()
              ? "nothing that was found is about " + digest
              : "nothing about " + digest + " was signed by anybody who is trusted");
    }
    return missing;
  }

  /** Findings that block. */
  List<Finding> blocking() {
    return findings.stream()
        .filter(each -> each.isError() || (each.action() == Action.DENY && !each.isWaived()))
        .toList();
  }

  /** Whether the image may run. */
  public boolean mayRun() {
    return !isIncomplete() && missing().isEmpty() && blocking().isEmpty();
  }

  /** Whether something was not judged: nothing was found, or something could not be read. */
  public boolean isIncomplete() {
    return payloads.isEmpty()
        || !unreadable.isEmpty()
        || findings.stream().anyMatch(Finding::isError);
  }
}
