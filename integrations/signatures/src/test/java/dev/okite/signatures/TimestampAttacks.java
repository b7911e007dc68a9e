package dev.okite.signatures;

import static dev.okite.signatures.Statements.bytes;

import dev.okite.signatures.TestCertificates.Change;
import dev.okite.signatures.TestSigstore.Signing;
import dev.okite.signatures.internal.Hashes;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.tsp.TSPAlgorithms;

/** Timestamps that say nothing, and those who should not say any. */
final class TimestampAttacks {
  private static final String STAMPS =
      "verificationMaterial.timestampVerificationData.rfc3161Timestamps";

  private final Map<String, Supplier<Attack>> all;

  TimestampAttacks(Map<String, Supplier<Attack>> all) {
    this.all = all;
    authorities();
    contents();
  }

  private void authorities() {
    all.put("an authority that counts no more borrows the time of another", this::borrowed);
    clock("nothing is wrong with a timestamp that is signed anew", Change.NONE);
    clock(
        "the certificate of the timestamp is for signing code",
        builder ->
            builder.replaceExtension(
                Extension.extendedKeyUsage,
                true,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_codeSigning)));
    clock(
        "the certificate of the timestamp is for other things as well",
        builder ->
            builder.replaceExtension(
                Extension.extendedKeyUsage,
                true,
                new ExtendedKeyUsage(
                    new KeyPurposeId[] {
                      KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_codeSigning
                    })));
    changed(
        "the root of the timestamps issues certificates for something else",
        sigstore -> clockRoot(sigstore, purpose(KeyPurposeId.id_kp_codeSigning)));
    changed(
        "nothing is wrong with a root of timestamps that issues certificates for these",
        sigstore -> clockRoot(sigstore, purpose(KeyPurposeId.id_kp_timeStamping)));
    changed(
        "the root of the timestamps is no authority",
        sigstore ->
            clockRoot(
                sigstore,
                builder ->
                    builder.replaceExtension(
                        Extension.basicConstraints, true, new BasicConstraints(false))));
    all.put(
        "the certificate of the timestamp is another than that of the root",
        () -> {
          TestSigstore sigstore = new TestSigstore();
          String root = sigstore.trustedRoot();
          sigstore.clock =
              TestCertificates.timestamping(
                  "clock", sigstore.clockKey, "clock root", sigstore.clockRootKey, Change.NONE);
          return Attack.bundle(sigstore.bundle(stamped()), root);
        });
    all.put(
        "nothing is wrong with a timestamp that brings its certificate to a root without one",
        () -> {
          TestSigstore sigstore = new TestSigstore();
          String root =
              JsonEdit.at(
                  sigstore.trustedRoot(),
                  "timestampAuthorities.0.certChain.certificates",
                  old -> List.of(((List<?>) old).get(1)));
          return Attack.bundle(sigstore.bundle(stamped()), root);
        });
  }

  private void contents() {
    edited(
        "the timestamp was not granted",
        (sigstore, stamp) -> TestTimestamps.response(stamp, 2, null));
    edited(
        "the timestamp nests deeply",
        (sigstore, stamp) -> TestTimestamps.response(stamp, 0, TestTimestamps.nested(15_000)));
    edited(
        "the timestamp has something behind it",
        (sigstore, stamp) -> {
          byte[] longer = Arrays.copyOf(stamp, stamp.length + 2);
          longer[stamp.length] = 5; // and a null
          return longer;
        });
    edited(
        "the timestamp is of a broken hash",
        (sigstore, stamp) ->
            sigstore.timestamp(
                TSPAlgorithms.SHA1, Hashes.hash("SHA-1", bytes("any")), TestSigstore.SIGNED));
    all.put(
        "a timestamp outside the validity of the certificate stands beside a good one",
        () -> {
          TestSigstore sigstore = new TestSigstore();
          String bundle = sigstore.bundle(stamped());
          byte[] late =
              sigstore.timestamp(signature(bundle), TestSigstore.SIGNED.plusSeconds(3600));
          return Attack.bundle(
              JsonEdit.at(
                  bundle,
                  STAMPS,
                  old ->
                      List.of(
                          ((List<?>) old).get(0),
                          Map.of("signedTimestamp", TestSigstore.base64(late)))),
              sigstore.trustedRoot());
        });
    all.put(
        "there are too many timestamps",
        () -> {
          TestSigstore sigstore = new TestSigstore();
          return Attack.bundle(
              JsonEdit.at(
                  sigstore.bundle(stamped()),
                  STAMPS,
                  old -> Collections.nCopies(11, ((List<?>) old).get(0))),
              sigstore.trustedRoot());
        });
  }

  /** Two authorities under one root: one that is over has signed. */
  private Attack borrowed() {
    TestSigstore sigstore = new TestSigstore();
    String bundle = sigstore.bundle(stamped());
    String root = sigstore.trustedRoot();
    KeyPair key = TestKeys.create("P-256");
    sigstore.clock =
        TestCertificates.timestamping(
            "other clock", key, "clock root", sigstore.clockRootKey, Change.NONE);
    Object second = JsonEdit.get(sigstore.trustedRoot(), "timestampAuthorities.0");
    return Attack.bundle(
        bundle,
        JsonEdit.at(
            root,
            "timestampAuthorities",
            old -> {
              Map<String, Object> first =
                  new LinkedHashMap<>(JsonEdit.asMap(((List<?>) old).get(0)));
              first.put("validFor", TestSigstore.UNTIL_BEFORE);
              return new ArrayList<>(List.of(first, second));
            }));
  }

  private static Signing stamped() {
    Signing signing = new Signing(Statements.provenance());
    signing.promise = false;
    signing.stamped = TestSigstore.SIGNED;
    return signing;
  }

  private void clock(String name, Change change) {
    all.put(
        name,
        () -> {
          TestSigstore sigstore = new TestSigstore();
          X509Certificate clock =
              TestCertificates.timestamping(
                  "clock", sigstore.clockKey, "clock root", sigstore.clockRootKey, change);
          String bundle =
              JsonEdit.at(
                  sigstore.bundle(stamped()),
                  STAMPS + ".0.signedTimestamp",
                  old ->
                      TestSigstore.base64(
                          TestTimestamps.signed(
                              Base64.getDecoder().decode(String.valueOf(old)),
                              sigstore.clockKey,
                              clock)));
          sigstore.clock = clock;
          return Attack.bundle(bundle, sigstore.trustedRoot());
        });
  }

  private static void clockRoot(TestSigstore sigstore, Change change) {
    sigstore.clockRoot =
        TestCertificates.authority(
            "clock root",
            sigstore.clockRootKey,
            "clock root",
            sigstore.clockRootKey,
            change,
            "SHA256withECDSA");
  }

  private static Change purpose(KeyPurposeId purpose) {
    return builder ->
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
  }

  private void changed(String name, Consumer<TestSigstore> change) {
    all.put(
        name,
        () -> {
          TestSigstore sigstore = new TestSigstore();
          change.accept(sigstore);
          return Attack.bundle(sigstore, stamped());
        });
  }

  private void edited(String name, BiFunction<TestSigstore, byte[], byte[]> edit) {
    all.put(
        name,
        () -> {
          TestSigstore sigstore = new TestSigstore();
          return Attack.bundle(
              JsonEdit.at(
                  sigstore.bundle(stamped()),
                  STAMPS + ".0.signedTimestamp",
                  old ->
                      TestSigstore.base64(
                          edit.apply(sigstore, Base64.getDecoder().decode(String.valueOf(old))))),
              sigstore.trustedRoot());
        });
  }

  private static byte[] signature(String bundle) {
    return Base64.getDecoder()
        .decode(String.valueOf(JsonEdit.get(bundle, "dsseEnvelope.signatures.0.sig")));
  }
}
