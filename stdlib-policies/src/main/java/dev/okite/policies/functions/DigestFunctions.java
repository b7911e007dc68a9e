package dev.okite.policies.functions;

import dev.okite.builtin.Builtin;
import dev.okite.type.Type;
import dev.okite.value.BoolValue;
import dev.okite.value.MapValue;
import java.util.List;
import java.util.Map;

/** Functions of digests. */
final class DigestFunctions {
  private static final int LONGEST = 300;

  private static final TextReader<MapValue> DIGEST =
      new TextReader<>("a digest", LONGEST, DigestFunctions::parse);

  private DigestFunctions() {}

  static List<Builtin> all() {
    return TextReader.constructor(
        "digest",
        DIGEST,
        Map.ofEntries(
            Map.entry("algorithm", Type.STRING),
            Map.entry("hex", Type.STRING),
            Map.entry("isStrong", Type.BOOL),
            Map.entry("text", Type.STRING)),
        "The digest that a text spells, an algorithm, a colon and hexadecimal digits such as"
            + " `sha256:…`, as a map: `algorithm` in small letters, `hex` likewise, `isStrong`,"
            + " whether nobody can make two contents that share it (SHA-2, SHA-3, BLAKE2 and"
            + " BLAKE3 with 224 bits or more), and `text`. Algorithms may also be spelt as in"
            + " bills of materials, such as `SHA-256` or `SHA3_512`. The digits have to be as many"
            + " as the algorithm gives.");
  }

  private static MapValue parse(String text) throws InvalidTextException {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new InvalidTextException("expected an algorithm, `:` and hexadecimal digits");
    }
    DigestAlgorithm algorithm = DigestAlgorithm.of(text.substring(0, colon));
    String hex = algorithm.hex(text.substring(colon + 1));
    return new RecordBuilder()
        .put("algorithm", algorithm.id())
        .put("hex", hex)
        .put("isStrong", BoolValue.of(algorithm.isStrong()))
        .put("text", algorithm.id() + ":" + hex)
        .build();
  }
}
