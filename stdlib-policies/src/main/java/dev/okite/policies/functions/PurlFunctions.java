package dev.okite.policies.functions;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.Parameter;
import dev.okite.type.Type;
import dev.okite.value.BoolValue;
import dev.okite.value.MapValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Functions of package URLs, such as {@code pkg:npm/app@1.2.0}. */
final class PurlFunctions {
  private static final int LONGEST = 4096;

  private static final TextReader<Purl> PURL =
      new TextReader<>("a purl", LONGEST, PurlParser::parse);

  private static final TextReader<MapValue> MEMBERS =
      new TextReader<>("a purl", LONGEST, text -> members(PurlParser.parse(text)));

  private static final TextReader<PurlPattern> PATTERN =
      new TextReader<>("a pattern of purls", LONGEST, PurlPattern::parse);

  private PurlFunctions() {}

  static List<Builtin> all() {
    List<Builtin> functions =
        new ArrayList<>(
            TextReader.constructor(
                "purl",
                MEMBERS,
                Map.ofEntries(
                    Map.entry("type", Type.STRING),
                    Map.entry("namespace", Type.STRING.orNull()),
                    Map.entry("name", Type.STRING),
                    Map.entry("version", Type.STRING.orNull()),
                    Map.entry("qualifiers", Type.mapOf(Type.STRING)),
                    Map.entry("subpath", Type.STRING.orNull()),
                    Map.entry("package", Type.STRING),
                    Map.entry("text", Type.STRING)),
                "The package URL that a text spells, such as `pkg:npm/%40acme/app@1.2.0`, as a map:"
                    + " `type`, `namespace`, `name`, `version`, `qualifiers` (a map), `subpath`,"
                    + " `package`, which is the canonical text of type, namespace and name, and"
                    + " `text`, the canonical text of all. Names are decoded, and as their type"
                    + " writes them: in small letters for `github`, with `-` for `_` for `pypi`."
                    + " What the text does not say is null."));
    functions.add(
        new Builtin(
            "purlMatches",
            List.of(Parameter.of("text", Type.STRING), Parameter.of("pattern", Type.STRING)),
            Type.BOOL,
            "Whether the package URL is one of those that `pattern` describes: a package URL in"
                + " which `*` stands for a whole segment, and `**` at the end of the name for one"
                + " or more of them, such as `pkg:npm/%40acme/*` or `pkg:golang/github.com/acme/**`;"
                + " `pkg:*` is any type. A version, qualifiers and a subpath count where the"
                + " pattern has them; `@*` asks for any version. No text is compared in part."
                + " Anything but a package URL, or such a pattern, is an error.",
            (a, context) ->
                BoolValue.of(PATTERN.read(a, 1, context).matches(PURL.read(a, 0, context)))));
    return functions;
  }

  private static MapValue members(Purl purl) {
    return new RecordBuilder()
        .put("type", purl.type())
        .put("namespace", purl.namespace().isEmpty() ? null : String.join("/", purl.namespace()))
        .put("name", purl.name())
        .put("version", purl.version())
        .putMap("qualifiers", purl.qualifiers())
        .put("subpath", purl.subpath().isEmpty() ? null : String.join("/", purl.subpath()))
        .put("package", purl.packageText())
        .put("text", purl.text())
        .build();
  }
}
