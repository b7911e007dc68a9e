package dev.okite.benchmarks.peer;

import dev.cel.bundle.CelFactory;
import dev.okite.Binding;
import org.jspecify.annotations.Nullable;

/** Who judges pods, and what they are given. */
public enum Implementation {
  OKITE("Okite"),
  HAND_WRITTEN("plain Java, a method each"),
  FUSED("plain Java, one pass"),
  CEL_LEGACY("cel-java, legacy runtime"),
  CEL_PLANNER("cel-java, planner runtime"),
  CEDAR("cedar-java, flattened and cached"),
  JSON_LOGIC("json-logic-java"),
  OKITE_YAML("Okite, from YAML"),
  SNAKEYAML("snakeyaml-engine and plain Java, from YAML"),
  OKITE_JSON("Okite, from JSON"),
  OPA_JSON("opa-java-wasm, from JSON");

  private final String title;

  Implementation(String title) {
    this.title = title;
  }

  /** What readers of a table know it as. */
  public String title() {
    return title;
  }

  /** Makes it ready to judge. */
  public Checks checks() {
    return switch (this) {
      case OKITE -> new OkiteChecks(Binding.all(), OkiteChecks.From.DOCUMENT);
      case HAND_WRITTEN -> NamingChecks.ofTree(HandWrittenChecks::violated);
      case FUSED -> NamingChecks.ofTree(HandWrittenFused::violated);
      case CEL_LEGACY -> new CelChecks(CelFactory.legacyCelBuilder());
      case CEL_PLANNER -> new CelChecks(CelFactory.plannerCelBuilder());
      case CEDAR -> new CedarChecks();
      case JSON_LOGIC -> NamingChecks.ofTree(new JsonLogicChecks()::violated);
      case OKITE_YAML -> new OkiteChecks(Binding.all(), OkiteChecks.From.YAML);
      case SNAKEYAML -> new SnakeYamlChecks();
      case OKITE_JSON -> new OkiteChecks(Binding.all(), OkiteChecks.From.JSON);
      case OPA_JSON -> new OpaChecks();
    };
  }

  /** Why it cannot run here, or null if it can. */
  public @Nullable String missing() {
    return switch (this) {
      case CEDAR -> NativeCedar.MISSING;
      case OPA_JSON -> OpaChecks.missing();
      default -> null;
    };
  }

  /** Whether there is a native library of Cedar for this machine, found out once. */
  private static final class NativeCedar {
    static final @Nullable String MISSING = find();

    private static @Nullable String find() {
      try {
        new CedarChecks();
        return null;
      } catch (LinkageError absent) {
        return "the native library of cedar-java does not load here: " + absent;
      }
    }
  }
}
