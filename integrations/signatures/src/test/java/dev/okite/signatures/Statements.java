package dev.okite.signatures;

import java.nio.charset.StandardCharsets;

/** Payloads of tests. */
final class Statements {
  static final String IMAGE =
      "sha256:1111111111111111111111111111111111111111111111111111111111111111";

  private Statements() {}

  /** A small provenance of the image. */
  static byte[] provenance() {
    return bytes(
        "{\"_type\": \"https://in-toto.io/Statement/v1\", \"subject\": [{\"name\": \"web\","
            + " \"digest\": {\"sha256\": \""
            + IMAGE.substring("sha256:".length())
            + "\"}}], \"predicateType\": \"https://slsa.dev/provenance/v1\", \"predicate\": {}}");
  }

  /** What cosign signs for the image. */
  static byte[] simpleSigning(String digest) {
    return bytes(
        "{\"critical\": {\"identity\": {\"docker-reference\": \"registry.example/shop/web\"},"
            + " \"image\": {\"docker-manifest-digest\": \""
            + digest
            + "\"}, \"type\": \"cosign container image signature\"}, \"optional\": null}");
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
