package dev.okite.signatures.internal.sigstore;

import dev.okite.signatures.internal.Fields;
import dev.okite.signatures.internal.Json;
import dev.okite.signatures.internal.RefusedException;
import dev.okite.signatures.internal.key.PublicKeys;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Sigstore verification goes back to: who issues certificates, who logs, who says the time.
 *
 * @param authorities who issues certificates to signers
 * @param certificateLogs the logs of these certificates
 * @param entryLogs the logs of signatures
 * @param timestampAuthorities who says what time it is
 */
public record TrustedRoot(
    List<ChainOfTrust> authorities,
    List<LogKey> certificateLogs,
    List<LogKey> entryLogs,
    List<ChainOfTrust> timestampAuthorities) {
  private static final String MEDIA_TYPE = "application/vnd.dev.sigstore.trustedroot";
  private static final int MOST = 50;
  private static final int LONGEST_CHAIN = 5;

  public TrustedRoot {
    authorities = List.copyOf(authorities);
    certificateLogs = List.copyOf(certificateLogs);
    entryLogs = List.copyOf(entryLogs);
    timestampAuthorities = List.copyOf(timestampAuthorities);
  }

  /**
   * Reads a trusted root as Sigstore publishes it.
   *
   * @throws RefusedException if it is none
   */
  public static TrustedRoot read(byte[] json) throws RefusedException {
    Fields root = Json.object(json, "the trusted root");
    String mediaType = root.text("mediaType");
    if (!mediaType.startsWith(MEDIA_TYPE)) {
      throw new RefusedException(
          "the trusted root has the media type `"
              + mediaType
              + "`, expected `"
              + MEDIA_TYPE
              + "…`");
    }
    TrustedRoot read =
        new TrustedRoot(
            chains(root, "certificateAuthorities"),
            logs(root, "ctlogs"),
            logs(root, "tlogs"),
            chains(root, "timestampAuthorities"));
    if (read.authorities.isEmpty()) {
      throw new RefusedException("the trusted root has no `certificateAuthorities`");
    }
    return read;
  }

  private static List<LogKey> logs(Fields root, String key) throws RefusedException {
    List<LogKey> logs = new ArrayList<>();
    for (Fields log : root.objects(key, MOST)) {
      Fields publicKey = log.object("publicKey");
      logs.add(
          new LogKey(
              log.text("baseUrl"),
              log.object("logId").bytes("keyId"),
              PublicKeys.ofDer(publicKey.bytes("rawBytes")),
              ValidFor.read(publicKey.optionalObject("validFor"))));
    }
    return logs;
  }

  private static List<ChainOfTrust> chains(Fields root, String key) throws RefusedException {
    List<ChainOfTrust> chains = new ArrayList<>();
    for (Fields authority : root.objects(key, MOST)) {
      List<X509Certificate> chain = new ArrayList<>();
      for (Fields each : authority.object("certChain").objects("certificates", LONGEST_CHAIN)) {
        chain.add(Der.certificate(each.bytes("rawBytes")));
      }
      if (chain.isEmpty()) {
        throw new RefusedException("one of `" + key + "` has no certificates");
      }
      Optional<Fields> period = authority.optionalObject("validFor");
      chains.add(new ChainOfTrust(chain, ValidFor.read(period)));
    }
    return chains;
  }
}
