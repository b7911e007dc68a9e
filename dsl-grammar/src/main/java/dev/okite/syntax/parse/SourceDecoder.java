package dev.okite.syntax.parse;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.source.Source;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Turns the bytes of a policy file into a source. */
public final class SourceDecoder {
  /**
   * What became of the bytes.
   *
   * @param source the text; where it is not UTF-8, what stands before the first wrong byte
   * @param diagnostic what is wrong with it, placed at the end of {@code source}
   */
  public record Result(Source source, Optional<Diagnostic> diagnostic) {}

  private SourceDecoder() {}

  /** Reads {@code bytes} as UTF-8. A byte order mark at the start is left out. */
  public static Result decode(String name, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    String text = out.toString();
    Source source = Source.of(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
    return new Result(
        source,
        result.isError() ? Optional.of(invalid(source, in.position(), bytes)) : Optional.empty());
  }

  private static Diagnostic invalid(Source source, int offset, byte[] bytes) {
    int end = source.text().length();
    String hexadecimal = String.format(Locale.ROOT, "0x%02X", bytes[offset]);
    return Diagnostic.of(
            DiagnosticCode.INVALID_ENCODING,
            source.span(end, end),
            "byte "
                + hexadecimal
                + " at offset "
                + offset
                + " (line "
                + source.position(end).line()
                + ") is not part of UTF-8 text")
        .withHint("save the file as UTF-8");
  }
}
