package dev.okite.internal.library;

import static dev.okite.internal.library.Arguments.text;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.CallContext;
import dev.okite.builtin.Parameter;
import dev.okite.type.Type;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.Value;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Functions between text and its encodings. Text is encoded as UTF-8. */
final class EncodingFunctions {
  private static final Parameter TEXT = Parameter.of("text", Type.STRING);

  private EncodingFunctions() {}

  static List<Builtin> all() {
    return List.of(
        new Builtin(
            "base64Encode",
            List.of(TEXT),
            Type.STRING,
            "The UTF-8 bytes of the text in Base64 with padding (RFC 4648, section 4).",
            (a, context) ->
                Results.text(Base64.getEncoder().encodeToString(utf8(text(a, 0, context))))),
        new Builtin(
            "base64Decode",
            List.of(TEXT),
            Type.STRING,
            "The text whose UTF-8 bytes are given in Base64 with padding (RFC 4648, section 4)."
                + " Other signs, line ends and bytes that are not UTF-8 are an error.",
            EncodingFunctions::base64Decode),
        new Builtin(
            "sha256",
            List.of(TEXT),
            Type.STRING,
            "The SHA-256 digest of the UTF-8 bytes of the text, as 64 hexadecimal digits.",
            EncodingFunctions::sha256),
        new Builtin(
            "json",
            List.of(Parameter.of("value", Type.ANY)),
            Type.STRING,
            "The value as JSON without blanks: typed values as strings, maps in their order.",
            (a, context) -> {
              Weight.charge(a[0], context);
              return Results.text(JsonWriter.write(a[0]));
            }));
  }

  private static Value base64Decode(Value[] arguments, CallContext context) {
    String text = text(arguments, 0, context);
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException malformed) {
      throw invalid(text, "Base64");
    }
    if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
      throw invalid(text, "Base64 with padding");
    }
    try {
      return Results.text(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException malformed) {
      throw invalid(text, "Base64 of UTF-8 text");
    }
  }

  private static Value sha256(Value[] arguments, CallContext context) {
    byte[] bytes = utf8(text(arguments, 0, context));
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Results.text(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every platform has SHA-256", impossible);
    }
  }

  /** Strict, so that no two texts have the same bytes. */
  private static byte[] utf8(String text) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException malformed) {
      throw invalid(text, "well-formed Unicode");
    }
  }

  private static EvaluationFailure invalid(String text, String wanted) {
    return new EvaluationFailure(ErrorCode.INVALID_VALUE, Quotation.of(text) + " is not " + wanted);
  }
}
