package dev.okite.signatures.internal.sigstore;

import dev.okite.signatures.internal.Hashes;
import dev.okite.signatures.internal.RefusedException;
import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** Verifies timestamps of RFC 3161. */
final class Timestamps {
  private static final int MOST_CERTIFICATES = 10;

  /** The hashes that count, by the names that tokens have for them. */
  private static final Map<String, String> HASHES =
      Map.of(
          "2.16.840.1.101.3.4.2.1", "SHA-256",
          "2.16.840.1.101.3.4.2.2", "SHA-384",
          "2.16.840.1.101.3.4.2.3", "SHA-512");

  private static final Set<BigInteger> GRANTED = Set.of(BigInteger.ZERO, BigInteger.ONE);
  private static final String TIMESTAMPING = "1.3.6.1.5.5.7.3.8";

  private final List<ChainOfTrust> authorities;

  Timestamps(List<ChainOfTrust> authorities) {
    this.authorities = authorities;
  }

  /**
   * When {@code signature} was there, as a trusted authority says.
   *
   * @param response of the authority, in DER
   */
  Instant verify(byte[] response, byte[] signature) throws RefusedException {
    TimeStampToken token = token(response);
    String hash = HASHES.get(token.getTimeStampInfo().getMessageImprintAlgOID().getId());
    if (hash == null
        || !Arrays.equals(
            Hashes.hash(hash, signature), token.getTimeStampInfo().getMessageImprintDigest())) {
      throw new RefusedException("the timestamp is for another signature");
    }
    Instant time = token.getTimeStampInfo().getGenTime().toInstant();
    for (ChainOfTrust authority : authorities) {
      if (authority.period().covers(time) && isBy(token, authority, time)) {
        return time;
      }
    }
    throw new RefusedException("the timestamp is by no authority that is trusted");
  }

  private static TimeStampToken token(byte[] response) throws RefusedException {
    Der.requireBounded(response, "the timestamp");
    try {
      TimeStampResp granted = TimeStampResp.getInstance(response);
      boolean isGranted =
          GRANTED.contains(granted.getStatus().getStatus()) && granted.getTimeStampToken() != null;
      if (!isGranted) {
        throw new RefusedException("the timestamp was not granted");
      }
      requireBoundedContent(granted.getTimeStampToken());
      return new TimeStampResponse(response).getTimeStampToken();
    } catch (IOException | TSPException malformed) {
      throw new RefusedException("the timestamp cannot be read");
    }
  }

  /** What was signed stands as bytes in the token, so that it nests by itself. */
  private static void requireBoundedContent(ContentInfo token) throws RefusedException {
    ContentInfo content = SignedData.getInstance(token.getContent()).getEncapContentInfo();
    Der.requireBounded(
        ASN1OctetString.getInstance(content.getContent()).getOctets(), "the timestamp");
  }

  private static boolean isBy(TimeStampToken token, ChainOfTrust authority, Instant time)
      throws RefusedException {
    for (X509Certificate signer : candidates(token, authority)) {
      if (isSignedBy(token, signer) && leadsTo(signer, authority, time)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The certificates that the token names as that of its signer: of the root, or, where the root
   * has none but those of authorities, its own.
   */
  private static List<X509Certificate> candidates(TimeStampToken token, ChainOfTrust authority)
      throws RefusedException {
    if (authority.signer().isPresent()) {
      return List.of(authority.signer().get());
    }
    List<X509Certificate> all = new ArrayList<>();
    for (X509CertificateHolder own : token.getCertificates().getMatches(null)) {
      if (all.size() > MOST_CERTIFICATES) {
        throw new RefusedException("the timestamp has too many certificates");
      }
      try {
        all.add(Der.certificate(own.getEncoded()));
      } catch (IOException malformed) {
        throw new RefusedException("the timestamp cannot be read");
      }
    }
    BigInteger wanted = token.getSID().getSerialNumber();
    return all.stream().filter(each -> each.getSerialNumber().equals(wanted)).toList();
  }

  private static boolean leadsTo(X509Certificate signer, ChainOfTrust authority, Instant time) {
    Optional<List<X509Certificate>> path =
        CertificatePath.build(signer, authority.chain(), authority.root(), time);
    if (path.isEmpty()) {
      return false;
    }
    try {
      IssuerRules.require(path.get(), TIMESTAMPING);
      return true;
    } catch (RefusedException noAuthority) {
      return false;
    }
  }

  /** That the key signed the token, and that the certificate is for this and was valid then. */
  private static boolean isSignedBy(TimeStampToken token, X509Certificate signer) {
    boolean isHashed =
        token.toCMSSignedData().getSignerInfos().getSigners().stream()
            .allMatch(each -> HASHES.containsKey(each.getDigestAlgOID()));
    if (!isHashed) {
      return false;
    }
    try {
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
      return true;
    } catch (TSPException | OperatorCreationException other) {
      return false;
    }
  }
}
