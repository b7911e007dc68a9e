package dev.okite.signatures.internal.sigstore;

import dev.okite.signatures.internal.Hashes;
import dev.okite.signatures.internal.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;

/** Verifies that a certificate was logged (RFC 6962, section 3): by the timestamps in it. */
final class CertificateTimestamps {
  private static final String EXTENSION = "1.3.6.1.4.1.11129.2.4.2";
  private static final int EXTENSIONS_TAG = 3;
  private static final int MOST = 10;
  private static final int PRECERTIFICATE_ENTRY = 1;

  private final List<LogKey> logs;

  CertificateTimestamps(List<LogKey> logs) {
    this.logs = logs;
  }

  @SuppressWarnings("ArrayRecordComponent") // nobody compares timestamps
  private record SignedTimestamp(byte[] log, long millis, byte[] extensions, byte[] signature) {}

  /**
   * Passes if a trusted log has signed that it has {@code certificate}.
   *
   * @param issuer the certificate of its issuer
   */
  void verify(X509Certificate certificate, X509Certificate issuer) throws RefusedException {
    byte[] value = certificate.getExtensionValue(EXTENSION);
    if (value == null) {
      throw new RefusedException("the certificate has no timestamp of a certificate log");
    }
    try {
      byte[] octets = ASN1OctetString.getInstance(value).getOctets();
      Der.requireBounded(octets, "what certificate logs say in the certificate");
      byte[] list = ASN1OctetString.getInstance(octets).getOctets();
      byte[] logged = withoutTimestamps(certificate);
      byte[] issuerHash = Hashes.sha256(issuer.getPublicKey().getEncoded());
      for (SignedTimestamp timestamp : read(ByteBuffer.wrap(list))) {
        if (isBy(timestamp, signed(timestamp, issuerHash, logged))) {
          return;
        }
      }
    } catch (IOException | CertificateEncodingException | BufferUnderflowException malformed) {
      throw new RefusedException("the timestamps of certificate logs cannot be read");
    }
    throw new RefusedException(
        "no timestamp of a certificate log in the certificate is by a log that is trusted");
  }

  private boolean isBy(SignedTimestamp timestamp, byte[] signed) {
    Instant time = Instant.ofEpochMilli(timestamp.millis());
    return LogKey.find(logs, timestamp.log())
        .filter(log -> log.period().covers(time) && log.verifies(signed, timestamp.signature()))
        .isPresent();
  }

  private static List<SignedTimestamp> read(ByteBuffer list) throws IOException {
    List<SignedTimestamp> timestamps = new ArrayList<>();
    ByteBuffer all = ByteBuffer.wrap(block(list));
    if (list.hasRemaining()) {
      throw new IOException("trailing bytes");
    }
    while (all.hasRemaining() && timestamps.size() < MOST) {
      ByteBuffer each = ByteBuffer.wrap(block(all));
      if (each.get() != 0) {
        continue;
      }
      byte[] log = new byte[32];
      each.get(log);
      long millis = each.getLong();
      byte[] extensions = block(each);
      // What stands here says which algorithm was used, which the key of the log does as well.
      each.getShort();
      timestamps.add(new SignedTimestamp(log, millis, extensions, block(each)));
    }
    return timestamps;
  }

  /** Bytes behind their length in two bytes. */
  private static byte[] block(ByteBuffer from) {
    byte[] bytes = new byte[from.getShort() & 0xffff];
    from.get(bytes);
    return bytes;
  }

  private static byte[] signed(SignedTimestamp timestamp, byte[] issuerHash, byte[] logged)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeShort(0); // version 1 of a timestamp of a certificate
    out.writeLong(timestamp.millis());
    out.writeShort(PRECERTIFICATE_ENTRY);
    out.write(issuerHash);
    out.writeByte(logged.length >> 16);
    out.writeShort(logged.length);
    out.write(logged);
    out.writeShort(timestamp.extensions().length);
    out.write(timestamp.extensions());
    return bytes.toByteArray();
  }

  /** What the log got: the certificate before the timestamps were put in. */
  private static byte[] withoutTimestamps(X509Certificate certificate)
      throws IOException, CertificateEncodingException {
    ASN1EncodableVector kept = new ASN1EncodableVector();
    for (ASN1Encodable part : ASN1Sequence.getInstance(certificate.getTBSCertificate())) {
      boolean isExtensions =
          part instanceof ASN1TaggedObject tagged && tagged.getTagNo() == EXTENSIONS_TAG;
      kept.add(isExtensions ? withoutTimestamps((ASN1TaggedObject) part) : part);
    }
    return new DERSequence(kept).getEncoded(ASN1Encoding.DER);
  }

  private static ASN1Encodable withoutTimestamps(ASN1TaggedObject extensions) {
    ASN1EncodableVector kept = new ASN1EncodableVector();
    for (ASN1Encodable each : ASN1Sequence.getInstance(extensions, true)) {
      if (!ASN1Sequence.getInstance(each).getObjectAt(0).toString().equals(EXTENSION)) {
        kept.add(each);
      }
    }
    return new DERTaggedObject(true, EXTENSIONS_TAG, new DERSequence(kept));
  }
}
