package dev.okite.syntax.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceDecoderTest {
  @Test
  void readsUtf8WithoutByteOrderMark() {
    byte[] bytes = "\uFEFFlet a = \"é\uD83D\uDE00\"".getBytes(StandardCharsets.UTF_8);
    SourceDecoder.Result result = SourceDecoder.decode("p", bytes);
    assertThat(result.source().text()).isEqualTo("let a = \"é\uD83D\uDE00\"");
    assertThat(result.diagnostic()).isEmpty();
  }

  @Test
  void saysWhichByteIsWrong() {
    byte[] bytes = "let a = 1\nlet b = \"\u00e9\"".getBytes(StandardCharsets.ISO_8859_1);
    Diagnostic diagnostic = SourceDecoder.decode("p", bytes).diagnostic().orElseThrow();
    assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.INVALID_ENCODING);
    assertThat(diagnostic.message())
        .isEqualTo("byte 0xE9 at offset 19 (line 2) is not part of UTF-8 text");
  }

  @Test
  void refusesTextThatEndsInTheMiddleOfACharacter() {
    byte[] bytes = {'a', (byte) 0xC3};
    assertThat(SourceDecoder.decode("p", bytes).diagnostic()).isPresent();
  }

  @Test
  void refusesSurrogatesAndOverlongForms() {
    byte[] surrogate = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
    byte[] overlong = {(byte) 0xC0, (byte) 0x80};
    assertThat(SourceDecoder.decode("p", surrogate).diagnostic()).isPresent();
    assertThat(SourceDecoder.decode("p", overlong).diagnostic()).isPresent();
  }
}
