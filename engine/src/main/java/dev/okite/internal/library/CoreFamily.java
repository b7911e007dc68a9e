package dev.okite.internal.library;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.BuiltinFamily;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The families of functions that every engine has, in the order of the documentation. Their names
 * stand here as well as with the functions, so that these need not be made to be found.
 */
enum CoreFamily implements BuiltinFamily {
  TYPED_VALUES(
      "Typed values",
      "duration isDuration time isTime version isVersion"
          + " quantity isQuantity cidr isCidr image isImage"),
  QUESTIONS("Questions to typed values", "within overlaps"),
  TEXT(
      "Text", "lower upper trim replace" + " startsWith endsWith removePrefix removeSuffix length"),
  PARTS_OF_TEXT("Parts of text", "split lines join substring indexOf"),
  REGULAR_EXPRESSIONS("Regular expressions", "search find"),
  CONVERSION("Conversion", "string int decimal bool"),
  NUMBERS("Numbers", "abs floor ceil round quotient sum"),
  COLLECTIONS("Collections", "count isEmpty contains descendants"),
  LISTS("Lists", "reverse slice flatten range"),
  ORDER("Order", "sort min max"),
  SETS("Lists as sets", "unique union intersection difference"),
  MAPS("Maps", "keys values entries merge get"),
  NAVIGATION("Navigation", "valueAt orFail"),
  ENCODINGS(
      "Encodings",
      "base64Encode base64Decode base64UrlEncode base64UrlDecode sha256 sha256OfBase64 json"
          + " isBase64 isBase64Url"),
  EMBEDDED("Documents in text", "parseJson parseYaml isJson isYaml");

  private final String title;
  private final String names;

  CoreFamily(String title, String names) {
    this.title = title;
    this.names = names;
  }

  /** What the documentation calls it. */
  String title() {
    return title;
  }

  @Override
  public Set<String> names() {
    return new LinkedHashSet<>(List.of(names.split(" ", -1)));
  }

  @Override
  public List<Builtin> functions() {
    return switch (this) {
      case TYPED_VALUES -> ValueConstructors.all();
      case QUESTIONS -> ValueFunctions.all();
      case TEXT -> StringFunctions.all();
      case PARTS_OF_TEXT -> TextPartFunctions.all();
      case REGULAR_EXPRESSIONS -> PatternFunctions.all();
      case CONVERSION -> ConversionFunctions.all();
      case NUMBERS -> NumberFunctions.all();
      case COLLECTIONS -> CollectionFunctions.all();
      case LISTS -> ListFunctions.all();
      case ORDER -> OrderFunctions.all();
      case SETS -> SetFunctions.all();
      case MAPS -> MapFunctions.all();
      case NAVIGATION -> NavigationFunctions.all();
      case ENCODINGS ->
          ReadableText.withQuestions(
              EncodingFunctions.all(),
              Map.of("base64Decode", "isBase64", "base64UrlDecode", "isBase64Url"));
      case EMBEDDED ->
          ReadableText.withQuestions(
              EmbeddedFunctions.all(), Map.of("parseJson", "isJson", "parseYaml", "isYaml"));
    };
  }
}
