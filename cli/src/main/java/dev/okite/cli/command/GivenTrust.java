package dev.okite.cli.command;

import dev.okite.signatures.Authority;
import dev.okite.signatures.Identity;
import dev.okite.signatures.TrustException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is trusted, as the command line says it.
 *
 * @param keys files of public keys
 * @param trustedRoot the file of a trusted root; null for none
 * @param identity the subject of certificates
 * @param identityRegExp what it matches
 * @param issuer who vouched for it
 * @param issuerRegExp what that matches
 */
record GivenTrust(
    List<String> keys,
    @Nullable String trustedRoot,
    @Nullable String identity,
    @Nullable String identityRegExp,
    @Nullable String issuer,
    @Nullable String issuerRegExp) {

  /** Whether anybody is said to be trusted. */
  boolean isGiven() {
    return !keys.isEmpty() || trustedRoot != null || namesIdentity();
  }

  private boolean namesIdentity() {
    return Stream.of(identity, identityRegExp, issuer, issuerRegExp).anyMatch(Objects::nonNull);
  }

  /**
   * Who that is: keys by the names of their files, and then the identity.
   *
   * @throws StartException if a file cannot be read, or cannot be trusted
   */
  List<Authority> authorities(CliContext context) throws StartException {
    List<Authority> authorities = new ArrayList<>();
    for (String file : keys) {
      try {
        authorities.add(Authority.ofKey(file, NamedFile.bytes(context, file), null));
      } catch (TrustException wrong) {
        throw StartException.of("`" + file + "`: " + String.join("; ", wrong.problems()));
      }
    }
    if (trustedRoot != null || namesIdentity()) {
      authorities.add(keyless(context));
    }
    return authorities;
  }

  private Authority keyless(CliContext context) throws StartException {
    if (trustedRoot == null) {
      throw StartException.of(
          "an identity is told by a certificate; say what certificates lead to with `--trusted-root"
              + " FILE`");
    }
    Identity meant;
    try {
      meant = Identity.of(issuer, issuerRegExp, identity, identityRegExp);
    } catch (TrustException wrong) {
      throw StartException.of(
          String.join("; ", wrong.problems())
              + " (`--certificate-identity` gives the subject, `--certificate-issuer` the issuer)");
    }
    try {
      return Authority.keyless(
          "identity", NamedFile.bytes(context, trustedRoot), List.of(meant), true);
    } catch (TrustException wrong) {
      throw StartException.of("`" + trustedRoot + "`: " + String.join("; ", wrong.problems()));
    }
  }
}
