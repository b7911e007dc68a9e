package dev.okite.benchmarks.peer;

import com.styra.opa.wasm.OpaPolicy;
import dev.okite.Documents;
import dev.okite.benchmarks.work.TreeText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code baseline.rego}, compiled to WebAssembly, from JSON text to the JSON text of its result.
 *
 * <p>Nothing but OPA compiles Rego, so that the module has to be made first: see {@code
 * benchmarks/README.md}. Without it these checks are left out.
 */
final class OpaChecks implements Checks {
  private static final Path MODULE = Path.of(System.getProperty("okite.bench.opa", ""));

  private final OpaPolicy policy = OpaPolicy.builder().withPolicy(MODULE).build();

  /** Why these checks cannot be made here, or null if they can. */
  static @Nullable String missing() {
    return Files.isRegularFile(MODULE)
        ? null
        : "-Dokite.bench.opa names no WebAssembly module that is made of baseline.rego";
  }

  @Override
  public Prepared prepare(Map<String, Object> pod) {
    String text = new String(TreeText.json(pod), StandardCharsets.UTF_8);
    return new Prepared() {
      @Override
      public Object judge() {
        return policy.evaluate(text);
      }

      @Override
      public List<String> violated(Object outcome) {
        List<String> names = names((String) outcome);
        names.sort(Comparator.comparingInt(HandWrittenFused.NAMES::indexOf));
        return names;
      }
    };
  }

  /** The names in a result, {@code [{"result": [name, …]}]}. */
  private static List<String> names(String json) {
    Object root =
        Documents.toHost(
            Documents.json("result", json.getBytes(StandardCharsets.UTF_8))
                .documents()
                .get(0)
                .value());
    List<String> names = new ArrayList<>();
    if (root instanceof List<?> results
        && results.get(0) instanceof Map<?, ?> result
        && result.get("result") instanceof List<?> violated) {
      violated.forEach(name -> names.add((String) name));
      return names;
    }
    throw new IllegalStateException("expected a result with a list, found " + json);
  }
}
