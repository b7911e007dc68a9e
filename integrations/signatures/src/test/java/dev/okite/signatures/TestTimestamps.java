package dev.okite.signatures;

import dev.okite.signatures.internal.Hashes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/** Timestamps that no authority gives out: made of one that an authority has given out. */
final class TestTimestamps {
  private TestTimestamps() {}

  /** What {@code stamp} says, signed by a certificate that need not be for this. */
  static byte[] signed(byte[] stamp, KeyPair key, X509Certificate certificate) {
    try {
      ContentInfo token = TimeStampResp.getInstance(stamp).getTimeStampToken();
      byte[] content =
          ASN1OctetString.getInstance(
                  SignedData.getInstance(token.getContent()).getEncapContentInfo().getContent())
              .getOctets();
      ESSCertIDv2 id = new ESSCertIDv2(Hashes.sha256(certificate.getEncoded()));
      Attribute attribute =
          new Attribute(
              PKCSObjectIdentifiers.id_aa_signingCertificateV2,
              new DERSet(new SigningCertificateV2(new ESSCertIDv2[] {id})));
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSimpleSignerInfoGeneratorBuilder()
              .setSignedAttributeGenerator(
                  new DefaultSignedAttributeTableGenerator(
                      new AttributeTable(new DERSet(attribute))))
              .build("SHA256withECDSA", key.getPrivate(), certificate));
      generator.addCertificates(new JcaCertStore(List.of(certificate)));
      ContentInfo again =
          generator
              .generate(
                  new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, content), true)
              .toASN1Structure();
      return response(0, again);
    } catch (CMSException
        | OperatorCreationException
        | CertificateEncodingException
        | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] response(int status, ContentInfo token) throws IOException {
    return new DERSequence(new ASN1Encodable[] {new DERSequence(new ASN1Integer(status)), token})
        .getEncoded(ASN1Encoding.DER);
  }

  /** A response with another status, and, unless it is null, another content of its token. */
  static byte[] response(byte[] stamp, int status, byte @Nullable [] content) {
    try {
      ContentInfo token = TimeStampResp.getInstance(stamp).getTimeStampToken();
      if (content != null) {
        SignedData signed = SignedData.getInstance(token.getContent());
        token =
            new ContentInfo(
                token.getContentType(),
                new SignedData(
                    signed.getDigestAlgorithms(),
                    new ContentInfo(
                        signed.getEncapContentInfo().getContentType(), new DEROctetString(content)),
                    signed.getCertificates(),
                    signed.getCRLs(),
                    signed.getSignerInfos()));
      }
      return response(status, token);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Sequences in sequences. */
  static byte[] nested(int depth) {
    ByteArrayOutputStream reversed = new ByteArrayOutputStream();
    int length = 0;
    for (int i = 0; i < depth; i++) {
      int before = reversed.size();
      if (length < 0x80) {
        reversed.write(length);
      } else {
        int octets = length < 0x100 ? 1 : 2;
        for (int j = 0; j < octets; j++) {
          reversed.write(length >> (8 * j));
        }
        reversed.write(0x80 | octets);
      }
      reversed.write(0x30);
      length += reversed.size() - before;
    }
    byte[] bytes = reversed.toByteArray();
    for (int i = 0; i < bytes.length / 2; i++) {
      byte swapped = bytes[i];
      bytes[i] = bytes[bytes.length - 1 - i];
      bytes[bytes.length - 1 - i] = swapped;
    }
    return bytes;
  }
}
