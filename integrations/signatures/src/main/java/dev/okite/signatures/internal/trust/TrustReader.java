package dev.okite.signatures.internal.trust;

import dev.okite.Documents;
import dev.okite.document.Document;
import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadResult;
import dev.okite.signatures.Authority;
import dev.okite.signatures.Identity;
import dev.okite.signatures.ImageGlob;
import dev.okite.signatures.TrustException;
import dev.okite.signatures.TrustPolicy;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a trust policy. What it does not know is an error: it could be what matters. */
public final class TrustReader {
  /** Far more than anybody writes by hand. */
  private static final DocumentLimits LIMITS = new DocumentLimits(1 << 20, 20, 20_000, 1 << 16);

  private static final int MOST = 100;
  private static final String AUTHORITIES = "authorities";
  private static final List<String> KEYS =
      List.of(
          "name", "key", "scheme", "trustedRoot", "identities", "ignoreCertificateLog", "images");
  private static final List<String> NAMES =
      List.of("issuer", "issuerRegExp", "subject", "subjectRegExp");

  private final TrustPolicy.Files files;
  private final List<TrustProblem> problems = new ArrayList<>();
  private final List<Authority> authorities = new ArrayList<>();
  private final Set<String> named = new HashSet<>();

  private TrustReader(TrustPolicy.Files files) {
    this.files = files;
  }

  /**
   * The authorities that {@code utf8} declares.
   *
   * @throws TrustException with all that is wrong with it
   */
  public static List<Authority> read(String file, byte[] utf8, TrustPolicy.Files files)
      throws TrustException {
    TrustReader reader = new TrustReader(files);
    ReadResult read = Documents.yaml(file, utf8, LIMITS);
    read.errors().forEach(error -> reader.problems.add(TrustProblem.of(error)));
    List<Document> documents = read.documents();
    if (documents.isEmpty() && reader.problems.isEmpty()) {
      reader.problems.add(
          new TrustProblem(file, 1, 1, "found nothing, expected a map with `" + AUTHORITIES + "`"));
    }
    for (int i = 0; i < documents.size(); i++) {
      TrustNode root = new TrustNode(documents.get(i).value(), reader.problems::add);
      if (i > 0) {
        root.problem("another document begins here; a trust policy holds one alone");
      } else {
        root.map(List.of(AUTHORITIES))
            .ifPresent(map -> reader.readAuthorities(root.of(map.get(AUTHORITIES))));
      }
    }
    if (!reader.problems.isEmpty()) {
      reader.problems.sort(
          Comparator.comparingInt(TrustProblem::line).thenComparingInt(TrustProblem::column));
      throw new TrustException(reader.problems.stream().map(TrustProblem::toString).toList());
    }
    return List.copyOf(reader.authorities);
  }

  private void readAuthorities(TrustNode list) {
    for (TrustNode node : list.list("a list of authorities", MOST)) {
      Optional<MapValue> map = node.map(KEYS);
      if (map.isPresent()) {
        readAuthority(node, map.get());
      }
    }
  }

  private void readAuthority(TrustNode node, MapValue map) {
    String name = text(node, map, "name", "a name").orElse(null);
    if (name == null) {
      if (!has(map, "name")) {
        node.problem("an authority has a `name`");
      }
      return;
    }
    if (!named.add(name)) {
      node.of(map.get("name")).problem("there is another authority called `" + name + "`");
    }
    List<ImageGlob> images = images(node, map);
    boolean isKey = has(map, "key");
    if (isKey == has(map, "trustedRoot")) {
      node.problem("an authority has either a `key` or a `trustedRoot`");
      return;
    }
    for (String other : isKey ? List.of("identities", "ignoreCertificateLog") : List.of("scheme")) {
      if (has(map, other)) {
        node.of(map.get(other)).problem("`" + other + "` means nothing for such an authority");
      }
    }
    Optional<Authority> read = isKey ? key(name, node, map) : keyless(name, node, map);
    read.ifPresent(authority -> authorities.add(authority.forImages(images)));
  }

  private Optional<Authority> key(String name, TrustNode node, MapValue map) {
    Optional<String> scheme = text(node, map, "scheme", "a scheme such as `rsa-pss-sha256`");
    TrustNode key = node.of(map.get("key"));
    byte[] pem = file(key);
    if (pem == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Authority.ofKey(name, pem, scheme.orElse(null)));
    } catch (TrustException wrong) {
      key.problem(String.join("; ", wrong.problems()));
      return Optional.empty();
    }
  }

  private Optional<Authority> keyless(String name, TrustNode node, MapValue map) {
    List<Identity> identities = identities(node, map);
    boolean ignores =
        has(map, "ignoreCertificateLog")
            && node.of(map.get("ignoreCertificateLog")).flag().orElse(false);
    TrustNode root = node.of(map.get("trustedRoot"));
    byte[] json = file(root);
    if (json == null || identities.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Authority.keyless(name, json, identities, !ignores));
    } catch (TrustException wrong) {
      root.problem(String.join("; ", wrong.problems()));
      return Optional.empty();
    }
  }

  private List<Identity> identities(TrustNode node, MapValue map) {
    List<Identity> identities = new ArrayList<>();
    if (!has(map, "identities")) {
      node.problem("an authority with a `trustedRoot` has `identities`; without, it is anybody");
      return identities;
    }
    for (TrustNode each : node.of(map.get("identities")).list("a list of identities", MOST)) {
      Optional<MapValue> names = each.map(NAMES);
      if (names.isPresent()) {
        identity(each, names.get()).ifPresent(identities::add);
      }
    }
    return identities;
  }

  private static Optional<Identity> identity(TrustNode node, MapValue names) {
    for (String name : NAMES) {
      if (has(names, name) && text(node, names, name, "a text").isEmpty()) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(
          Identity.of(
              text(node, names, "issuer", "").orElse(null),
              text(node, names, "issuerRegExp", "").orElse(null),
              text(node, names, "subject", "").orElse(null),
              text(node, names, "subjectRegExp", "").orElse(null)));
    } catch (TrustException wrong) {
      node.problem(String.join("; ", wrong.problems()));
      return Optional.empty();
    }
  }

  private static List<ImageGlob> images(TrustNode node, MapValue map) {
    List<ImageGlob> images = new ArrayList<>();
    if (has(map, "images")) {
      for (TrustNode each : node.of(map.get("images")).list("a list of images", MOST)) {
        Optional<String> glob = each.text("images, such as `registry.example/shop/**`");
        if (glob.isPresent()) {
          try {
            images.add(ImageGlob.of(glob.get()));
          } catch (TrustException wrong) {
            each.problem(String.join("; ", wrong.problems()));
          }
        }
      }
    }
    return images;
  }

  private byte @Nullable [] file(TrustNode node) {
    Optional<String> path = node.text("the path of a file");
    if (path.isEmpty()) {
      return null;
    }
    try {
      return files.read(path.get());
    } catch (IOException failure) {
      node.problem("`" + path.get() + "` cannot be read: " + failure.getMessage());
      return null;
    }
  }

  private static Optional<String> text(TrustNode node, MapValue map, String key, String expected) {
    return has(map, key) ? node.of(map.get(key)).text(expected) : Optional.empty();
  }

  private static boolean has(MapValue map, String key) {
    return !(map.get(key) instanceof NullValue);
  }
}
