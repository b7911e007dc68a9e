package dev.okite.internal.library;

import static dev.okite.internal.library.Arguments.text;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.CallContext;
import dev.okite.builtin.Parameter;
import dev.okite.type.Type;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
            (a, context) -> encode(Base64Form.STANDARD, a, context)),
        new Builtin(
            "base64Decode",
            List.of(TEXT),
            Type.STRING,
            "The text whose UTF-8 bytes are given in Base64 with padding (RFC 4648, section 4)."
                + " Other signs, line ends and bytes that are not UTF-8 are an error.",
            (a, context) -> decode(Base64Form.STANDARD, a, context)),
        new Builtin(
            "base64UrlEncode",
            List.of(TEXT),
            Type.STRING,
            "The UTF-8 bytes of the text in Base64 for URLs, without padding (RFC 4648, section"
                + " 5).",
            (a, context) -> encode(Base64Form.URL, a, context)),
        new Builtin(
            "base64UrlDecode",
            List.of(TEXT),
            Type.STRING,
            "The text whose UTF-8 bytes are given in Base64 for URLs, with or without padding (RFC"
                + " 4648, section 5). Other signs, line ends and bytes that are not UTF-8 are an"
                + " error.",
            (a, context) -> decode(Base64Form.URL, a, context)),
        new Builtin(
            "sha256",
            List.of(TEXT),
            Type.STRING,
            "The SHA-256 digest of the UTF-8 bytes of the text, as 64 hexadecimal digits.",
            (a, context) -> sha256(Utf8Text.bytes(text(a, 0, context)))),
        new Builtin(
            "sha256OfBase64",
            List.of(TEXT),
            Type.STRING,
            "The SHA-256 digest of the bytes that are given in Base64 with padding, as 64"
                + " hexadecimal digits. The bytes may be anything. Text that `base64Decode` takes"
                + " for no Base64 is an error.",
            (a, context) -> sha256(Base64Form.STANDARD.bytes(text(a, 0, context)))),
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

  private static Value encode(Base64Form form, Value[] arguments, CallContext context) {
    return Results.text(form.encode(Utf8Text.bytes(text(arguments, 0, context))));
  }

  /** What is decoded knows what it was decoded from, so that what is read in it has a place. */
  private static Value decode(Base64Form form, Value[] arguments, CallContext context) {
    String text = text(arguments, 0, context);
    StringValue source = (StringValue) arguments[0];
    return source.readAs(form.name(), () -> StringValue.decoded(form.text(text), source));
  }

  private static Value sha256(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Results.text(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every platform has SHA-256", impossible);
    }
  }
}
