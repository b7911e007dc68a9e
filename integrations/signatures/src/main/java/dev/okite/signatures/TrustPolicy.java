package dev.okite.signatures;

import dev.okite.signatures.internal.trust.TrustReader;
import java.io.IOException;
import java.util.List;

/**
 * Who is trusted to sign what, as a trust policy declares it. Immutable. It opens no file: {@code
 * docs/signatures.md} describes what the text holds.
 *
 * @param authorities all who are trusted, in the order of the file, with names that differ
 */
public record TrustPolicy(List<Authority> authorities) {
  public TrustPolicy {
    authorities = List.copyOf(authorities);
  }

  /** Opens the files that a trust policy names. */
  @FunctionalInterface
  public interface Files {
    /**
     * The bytes of a file.
     *
     * @param path as the policy has it, relative to its folder
     * @throws IOException if it cannot be read; the message says why
     */
    byte[] read(String path) throws IOException;
  }

  /**
   * Reads a trust policy.
   *
   * @param file its name, as problems show it
   * @param utf8 its text, which must not be changed afterwards
   * @param files opens the keys and roots that it names
   * @throws TrustException with all that is wrong with it, each with its place
   */
  public static TrustPolicy read(String file, byte[] utf8, Files files) throws TrustException {
    return new TrustPolicy(TrustReader.read(file, utf8, files));
  }

  /** A verifier that trusts these authorities alone. */
  public SignatureVerifier verifier() {
    return SignatureVerifier.trusting(authorities);
  }
}
