package dev.okite.internal.load;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.okite.document.DocumentLimits;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes: reading ends, and one pass sees in them what the parser sees. */
class JsonFuzzTest {
  private static final DocumentLimits LIMITS = new DocumentLimits(4000, 8, 500, 200);

  @MethodSource("texts")
  @DictionaryFile(resourcePath = "/documents/json.dict")
  @FuzzTest
  void json(byte[] bytes) {
    JsonOnePassTest.assertSame(bytes, LIMITS);
  }

  static Stream<Arguments> texts() {
    return JsonOnePassTest.texts()
        .map(row -> Arguments.of((Object) Escapes.bytes(row.substring(2))));
  }
}
