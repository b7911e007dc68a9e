package dev.okite.signatures;

import static dev.okite.signatures.Statements.bytes;

import dev.okite.signatures.TestSigstore.Signing;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Entries in a transparency log that are about something else, or in no log that counts. */
final class EntryAttacks {
  private static final String ENTRY = "verificationMaterial.tlogEntries.0";
  private static final String PROOF = ENTRY + ".inclusionProof";
  private static final String FIRST_VERSION =
      "application/vnd.dev.sigstore.bundle+json;version=0.1";

  private final Map<String, Supplier<Attack>> all;

  EntryAttacks(Map<String, Supplier<Attack>> all) {
    this.all = all;
    bodies();
    proofs();
    periods();
  }

  private void bodies() {
    body("", signing -> {});
    body(", in an older kind of entry", signing -> signing.kind = "intoto");
    body(", in an entry of a file", signing -> signing.loggedAsFile = true);
    body(
        ", in an entry of a file by another hash",
        signing -> {
          signing.loggedAsFile = true;
          signing.loggedHash = "SHA-512";
        });
    signed(
        "the log has an envelope by another hash than envelopes have",
        signing -> signing.loggedHash = "SHA-512");
    body(", in a log of the second version", EntryAttacks::second);
    body(
        ", in an entry of a file in a log of the second version",
        signing -> {
          second(signing);
          signing.loggedAsFile = true;
          signing.loggedHash = "SHA-384";
        });
    signed("the log has it by a broken hash", signing -> signing.loggedHash = "SHA-1");
    signed(
        "the log is of the second version, and nobody says the time",
        signing -> {
          second(signing);
          signing.stamped = null;
        });
    edited(
        "the entry in the bundle is not the one that the log has",
        signing -> {},
        (bundle, other) -> JsonEdit.flip(bundle, ENTRY + ".canonicalizedBody", 3));
    edited(
        "the entry in the bundle is no JSON",
        signing -> {},
        (bundle, other) -> JsonEdit.set(bundle, ENTRY + ".canonicalizedBody", "AAAA"));
    edited(
        "the entry in the bundle is of an unknown kind",
        signing -> {},
        (bundle, other) ->
            JsonEdit.set(
                bundle,
                ENTRY + ".canonicalizedBody",
                TestSigstore.base64(
                    bytes("{\"kind\": \"helm\", \"apiVersion\": \"0.0.1\", \"spec\": {}}"))));
  }

  private static void second(Signing signing) {
    signing.secondLog = true;
    signing.promise = false;
    signing.stamped = TestSigstore.SIGNED;
  }

  private void body(String where, Consumer<Signing> change) {
    signed("nothing is wrong with what the log has" + where, change);
    signed(
        "the log has another payload" + where,
        change.andThen(signing -> signing.loggedPayload = bytes("other")));
    all.put(
        "the log has another certificate" + where,
        () -> {
          TestSigstore sigstore = new TestSigstore();
          Signing signing = new Signing(Statements.provenance());
          change.accept(signing);
          signing.loggedCertificate = sigstore.certificate(signing, TestKeys.create("P-256"));
          return Attack.bundle(sigstore, signing);
        });
  }

  private void proofs() {
    edited(
        "the checkpoint is by another log",
        signing -> {},
        (bundle, other) ->
            JsonEdit.at(
                bundle,
                PROOF + ".checkpoint.envelope",
                old -> JsonEdit.get(other, PROOF + ".checkpoint.envelope")));
    edited(
        "the checkpoint has no signature",
        signing -> {},
        (bundle, other) ->
            JsonEdit.at(
                bundle,
                PROOF + ".checkpoint.envelope",
                old -> String.valueOf(old).replaceAll("— .*\n", "")));
    edited(
        "the checkpoint is missing",
        signing -> {},
        (bundle, other) -> JsonEdit.remove(bundle, PROOF + ".checkpoint"));
    edited(
        "the inclusion proof has too many hashes",
        signing -> {},
        (bundle, other) ->
            JsonEdit.at(bundle, PROOF + ".hashes", old -> Collections.nCopies(65, "AAAA")));
    edited(
        "the inclusion proof is for an empty tree",
        signing -> {},
        (bundle, other) -> JsonEdit.set(bundle, PROOF + ".treeSize", "0"));
    edited(
        "the promise is by another log",
        signing -> {},
        (bundle, other) ->
            JsonEdit.at(
                bundle,
                ENTRY + ".inclusionPromise",
                old -> JsonEdit.get(other, ENTRY + ".inclusionPromise")));
    edited(
        "an old bundle has neither proof nor promise",
        signing -> {
          signing.version = FIRST_VERSION;
          signing.proof = false;
          signing.promise = false;
        },
        (bundle, other) -> bundle);
    edited(
        "the number of the entry was tampered with in an old bundle",
        signing -> {
          signing.version = FIRST_VERSION;
          signing.proof = false;
        },
        (bundle, other) -> JsonEdit.set(bundle, ENTRY + ".logIndex", "3"));
    edited(
        "there are too many entries",
        signing -> {},
        (bundle, other) ->
            JsonEdit.at(
                bundle,
                "verificationMaterial.tlogEntries",
                old -> Collections.nCopies(11, JsonEdit.get(bundle, ENTRY))));
    edited(
        "a wrong entry stands beside a good one",
        signing -> {},
        (bundle, other) ->
            JsonEdit.at(
                bundle,
                "verificationMaterial.tlogEntries",
                old -> List.of(JsonEdit.get(bundle, ENTRY), JsonEdit.get(other, ENTRY))));
  }

  private void periods() {
    trusted("the log was trusted until before", signing -> {});
    trusted(
        "the log was trusted until before a timestamp",
        signing -> {
          signing.promise = false;
          signing.stamped = TestSigstore.SIGNED;
        });
  }

  private void trusted(String name, Consumer<Signing> change) {
    all.put(
        name,
        () -> {
          Signing signing = new Signing(Statements.provenance());
          change.accept(signing);
          return Attack.trustedUntilBefore(signing, "tlogs.0.publicKey.validFor");
        });
  }

  private void signed(String name, Consumer<Signing> change) {
    edited(name, change, (bundle, other) -> bundle);
  }

  /** Edits a bundle, with one of another Sigstore at hand. */
  private void edited(String name, Consumer<Signing> change, BinaryOperator<String> edit) {
    all.put(
        name,
        () -> {
          TestSigstore sigstore = new TestSigstore();
          Signing signing = new Signing(Statements.provenance());
          change.accept(signing);
          String other = new TestSigstore().bundle(new Signing(Statements.provenance()));
          return Attack.bundle(edit.apply(sigstore.bundle(signing), other), sigstore.trustedRoot());
        });
  }
}
