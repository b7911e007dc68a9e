package dev.okite.benchmarks.peer;

import dev.okite.benchmarks.work.TreeText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What a host in plain Java does with YAML: the usual library, and the fastest of checks. */
final class SnakeYamlChecks implements Checks {
  private final LoadSettings settings = LoadSettings.builder().build();

  @Override
  public Prepared prepare(Map<String, Object> pod) {
    String text = new String(TreeText.yaml(pod), StandardCharsets.UTF_8);
    return new NamingChecks(tree -> () -> violated(text)).prepare(pod);
  }

  private List<String> violated(String text) {
    return HandWrittenFused.violated((Map<?, ?>) new Load(settings).loadFromString(text));
  }
}
