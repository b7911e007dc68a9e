package dev.okite.internal.load;

import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadResult;
import dev.okite.internal.load.fast.FastYaml;
import dev.okite.internal.load.fast.PlainScalars;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML files: in one pass where they are written as manifests are, and through a full parser
 * where they are not. Both give the same values at the same places; every refusal comes from the
 * parser.
 */
final class YamlFiles {
  private static final PlainScalars KUBERNETES = new PlainMeaning(new KubernetesSchema());
  private static final PlainScalars CORE = new PlainMeaning(new CoreSchema());

  private YamlFiles() {}

  /** Reads {@code utf8}, whose encoding and size are checked. */
  static ReadResult read(String file, byte[] utf8, DocumentLimits limits) {
    ReadResult result = readInOnePass(file, utf8, limits);
    return result == null ? YamlStream.read(file, utf8, limits) : result;
  }

  /** Reads {@code utf8} as {@link #read} does, with a list of Kubernetes as one document. */
  static ReadResult readWhole(byte[] utf8, DocumentLimits limits) {
    List<Value> roots = FastYaml.read(utf8, limits, KUBERNETES, CORE);
    ReadLog log = ReadLog.ofWholes("", utf8);
    return roots == null ? YamlStream.read(utf8, limits, log) : documents(roots, log);
  }

  /** The documents of {@code utf8}; null if it takes the full parser to read them. */
  static @Nullable ReadResult readInOnePass(String file, byte[] utf8, DocumentLimits limits) {
    List<Value> roots = FastYaml.read(utf8, limits, KUBERNETES, CORE);
    if (roots == null) {
      return null;
    }
    return documents(roots, new ReadLog(file, utf8));
  }

  private static ReadResult documents(List<Value> roots, ReadLog log) {
    for (int i = 0; i < roots.size(); i++) {
      if (!(roots.get(i) instanceof NullValue)) {
        log.document(i, roots.get(i));
      }
    }
    return log.result();
  }
}
