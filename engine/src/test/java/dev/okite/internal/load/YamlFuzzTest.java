package dev.okite.internal.load;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.okite.Documents;
import dev.okite.document.DocumentLimits;

/** Whatever the bytes: reading YAML ends with documents or located errors. */
class YamlFuzzTest {
  private static final DocumentLimits LIMITS = new DocumentLimits(4000, 8, 500, 200);

  @FuzzTest(maxDuration = "10s")
  void yaml(byte[] bytes) {
    DocumentDump.of(Documents.yaml("x.yaml", bytes, LIMITS));
  }
}
