package dev.okite.signatures;

import dev.okite.signatures.internal.RefusedException;
import dev.okite.signatures.internal.key.PublicKeys;
import dev.okite.signatures.internal.key.SignatureScheme;
import dev.okite.signatures.internal.sigstore.TrustedRoot;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is trusted to sign: the holder of a key, or whoever a certificate names that a
 * trusted root leads to. Immutable.
 */
public final class Authority {
  private final String name;
  private final List<ImageGlob> images;
  private final @Nullable Key key;
  private final @Nullable Keyless keyless;

  /** A key, and how it signs. */
  record Key(PublicKey key, String id, List<SignatureScheme> schemes) {}

  /** A trusted root, and whom its certificates have to name. */
  record Keyless(TrustedRoot root, List<Identity> identities, boolean needsCertificateLog) {}

  private Authority(
      String name, List<ImageGlob> images, @Nullable Key key, @Nullable Keyless keyless) {
    this.name = name;
    this.images = List.copyOf(images);
    this.key = key;
    this.keyless = keyless;
  }

  /**
   * The holder of a key.
   *
   * @param pem the public key in PEM: ECDSA, RSA or Ed25519
   * @param scheme how it signs, such as {@code rsa-pss-sha256}; null for what is usual for it
   * @throws TrustException if the key or the scheme cannot be used
   */
  public static Authority ofKey(String name, byte[] pem, @Nullable String scheme)
      throws TrustException {
    try {
      PublicKey read = PublicKeys.ofPem(pem);
      return new Authority(
          name, List.of(), new Key(read, PublicKeys.id(read), schemes(read, scheme)), null);
    } catch (RefusedException wrong) {
      throw new TrustException(List.of(wrong.reason()));
    }
  }

  private static List<SignatureScheme> schemes(PublicKey key, @Nullable String word)
      throws RefusedException {
    if (word == null) {
      return SignatureScheme.usual(key);
    }
    Optional<SignatureScheme> scheme = SignatureScheme.of(word);
    if (scheme.isEmpty() || !scheme.get().takes(key)) {
      throw new RefusedException("the key cannot sign by the scheme `" + word + "`");
    }
    return List.of(scheme.get());
  }

  /**
   * Whoever has one of some identities.
   *
   * @param trustedRoot the trusted root of Sigstore, in JSON
   * @param identities one at least
   * @param needsCertificateLog whether a certificate has to be in a certificate log
   * @throws TrustException if the root cannot be used
   */
  public static Authority keyless(
      String name, byte[] trustedRoot, List<Identity> identities, boolean needsCertificateLog)
      throws TrustException {
    if (identities.isEmpty()) {
      throw new TrustException(List.of("an authority without identities is anybody"));
    }
    try {
      TrustedRoot root = TrustedRoot.read(trustedRoot);
      return new Authority(
          name, List.of(), null, new Keyless(root, List.copyOf(identities), needsCertificateLog));
    } catch (RefusedException wrong) {
      throw new TrustException(List.of(wrong.reason()));
    }
  }

  /** This authority for some images alone; for all if there are none. */
  public Authority forImages(List<ImageGlob> globs) {
    return new Authority(name, globs, key, keyless);
  }

  /** Its name, as results have it. */
  public String name() {
    return name;
  }

  /** Which images it may sign; empty for all. */
  public List<ImageGlob> images() {
    return images;
  }

  /** Whether it may sign {@code image}, a reference. */
  public boolean isFor(String image) {
    return images.isEmpty() || images.stream().anyMatch(glob -> glob.matches(image));
  }

  Optional<Key> key() {
    return Optional.ofNullable(key);
  }

  Optional<Keyless> keyless() {
    return Optional.ofNullable(keyless);
  }

  /** Who it is, in words. */
  public String description() {
    if (key != null) {
      return "the key " + key.id();
    }
    return keyless == null
        ? name
        : String.join(" or ", keyless.identities().stream().map(Identity::toString).toList());
  }
}
