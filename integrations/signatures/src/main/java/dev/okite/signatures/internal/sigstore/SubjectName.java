package dev.okite.signatures.internal.sigstore;

import dev.okite.signatures.internal.RefusedException;
import java.io.IOException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.ASN1UTF8String;

/** Whose certificate it is: the one alternative name that certificates of Fulcio have. */
final class SubjectName {
  private static final int OTHER = 0;
  private static final int EMAIL = 1;
  private static final int URI = 6;
  private static final String USER_NAME = "1.3.6.1.4.1.57264.1.7";

  private SubjectName() {}

  static String of(X509Certificate certificate) throws RefusedException {
    Collection<List<?>> names;
    try {
      names = certificate.getSubjectAlternativeNames();
    } catch (CertificateParsingException malformed) {
      throw new RefusedException("the subject of the certificate cannot be read");
    }
    if (names == null || names.size() != 1) {
      throw new RefusedException("the certificate has not exactly one subject");
    }
    List<?> name = names.iterator().next();
    Object value = name.get(1);
    if (name.get(0) instanceof Integer kind) {
      if ((kind == EMAIL || kind == URI) && value instanceof String text && !text.isEmpty()) {
        return text;
      }
      if (kind == OTHER && value instanceof byte[] der) {
        return userName(der);
      }
    }
    throw new RefusedException("the subject of the certificate is neither an address nor a name");
  }

  private static String userName(byte[] der) throws RefusedException {
    Der.requireBounded(der, "the subject of the certificate");
    try {
      ASN1Sequence name =
          ASN1Sequence.getInstance(
              ASN1Primitive.fromByteArray(der) instanceof ASN1TaggedObject tagged
                  ? ASN1Sequence.getInstance(tagged, false)
                  : ASN1Primitive.fromByteArray(der));
      boolean isUserName =
          name.size() == 2 && name.getObjectAt(0).equals(new ASN1ObjectIdentifier(USER_NAME));
      if (isUserName
          && name.getObjectAt(1) instanceof ASN1TaggedObject tagged
          && tagged.getExplicitBaseObject() instanceof ASN1UTF8String text) {
        return text.getString();
      }
    } catch (IOException malformed) {
      throw new RefusedException("the subject of the certificate cannot be read");
    }
    throw new RefusedException("the subject of the certificate is neither an address nor a name");
  }
}
