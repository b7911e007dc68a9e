package dev.okite.policies.functions;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.CallContext;
import dev.okite.builtin.Parameter;
import dev.okite.type.Type;
import dev.okite.value.BoolValue;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.IntValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.List;

/** Functions of versions as ecosystems read them. */
final class VersionFunctions {
  private static final int LONGEST_RANGE = 4096;

  private static final TextReader<Ecosystem> ECOSYSTEM =
      new TextReader<>("an ecosystem with versions", 40, Ecosystem::of);

  private static final Parameter NAME = Parameter.of("ecosystem", Type.STRING);

  private VersionFunctions() {}

  static List<Builtin> all() {
    return List.of(
        new Builtin(
            "compareVersions",
            List.of(Parameter.of("left", Type.STRING), Parameter.of("right", Type.STRING), NAME),
            Type.INT,
            "How the versions stand to each other, as the ecosystem orders them: -1 where the left"
                + " one comes first, 1 where the right one does, 0 where neither does. Ecosystems"
                + " are `semver`, `npm`, `golang` (or `go`), `maven`, `pypi`, `deb` (or `debian`,"
                + " `ubuntu`), `rpm`, and `apk` (or `alpine`), in any letters. A version that the"
                + " ecosystem does not read is an error.",
            VersionFunctions::compare),
        new Builtin(
            "inRange",
            List.of(
                Parameter.of("version", Type.STRING),
                Parameter.of("range", Type.STRING),
                Parameter.optional("ecosystem", Type.STRING)),
            Type.BOOL,
            "Whether the version is in the range. A range is a version range specifier such as"
                + " `vers:npm/>=1.0.0|<2.0.0`, which names its ecosystem, or is written as the"
                + " ecosystem does: comparisons such as `>=1.0.0 <2.0.0`, with `||` between"
                + " choices, and what npm (`^1.2`, `~1.2.3`, `1.x`), Maven (`[1.0,2.0)`) and Python"
                + " (`~=1.4`, `==1.4.*`) have beside them. Ecosystems are those of"
                + " `compareVersions`. In npm, a pre-release is in a range only where that names a"
                + " pre-release of the same three numbers; `semver` goes by order alone. A version"
                + " or a range that the ecosystem does not read is an error, and never outside.",
            VersionFunctions::inRange),
        new Builtin(
            "isVersionOf",
            List.of(Parameter.of("text", Type.STRING), NAME),
            Type.BOOL,
            "Whether the ecosystem reads the text as a version. Ecosystems are those of"
                + " `compareVersions`.",
            (a, context) ->
                BoolValue.of(versions(ECOSYSTEM.read(a, 1, context)).takes(a, 0, context))));
  }

  private static Value compare(Value[] arguments, CallContext context) {
    TextReader<PackageVersion> reader = versions(ECOSYSTEM.read(arguments, 2, context));
    PackageVersion left = reader.read(arguments, 0, context);
    return IntValue.of(Integer.signum(left.compareWith(reader.read(arguments, 1, context))));
  }

  private static Value inRange(Value[] arguments, CallContext context) {
    String text = ((StringValue) arguments[1]).value();
    Ecosystem named = arguments.length > 2 ? ECOSYSTEM.read(arguments, 2, context) : null;
    if (!VersRange.isOne(text)) {
      if (named == null) {
        throw new EvaluationFailure(
            ErrorCode.INVALID_VALUE,
            Quotation.of(text)
                + " does not say its ecosystem: name it as third argument, or write the range as"
                + " `vers:`");
      }
      VersionRange range =
          new TextReader<>("a range of " + named.title(), LONGEST_RANGE, named::range)
              .read(text, context);
      return BoolValue.of(range.contains(versions(named).read(arguments, 0, context)));
    }
    VersRange vers =
        new TextReader<>("a version range specifier", LONGEST_RANGE, VersRange::parse)
            .read(text, context);
    if (named != null && named != vers.ecosystem()) {
      throw new EvaluationFailure(
          ErrorCode.INVALID_VALUE,
          Quotation.of(text)
              + " is a range of "
              + vers.ecosystem().title()
              + ", and not of "
              + named.title());
    }
    PackageVersion version = versions(vers.ecosystem()).read(arguments, 0, context);
    return BoolValue.of(vers.range().contains(version));
  }

  private static TextReader<PackageVersion> versions(Ecosystem ecosystem) {
    return new TextReader<>(
        "a version of " + ecosystem.title(), Ecosystem.LONGEST_VERSION, ecosystem::version);
  }
}
