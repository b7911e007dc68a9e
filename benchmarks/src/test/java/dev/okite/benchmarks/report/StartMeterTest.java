package dev.okite.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long starts take is measured with a launcher that stands in for the real one. */
class StartMeterTest {
  private static final List<Path> HOMES = List.of(Path.of(System.getProperty("java.home")));

  @TempDir Path root;

  @Test
  void measuresThisJavaAndTheLauncher() throws Exception {
    launcher("test -x \"$JAVA_HOME/bin/java\" && test -f pod.yaml && test \"$1\" = check");
    Starts starts = StartMeter.measure(root, HOMES);
    assertThat(starts.all())
        .singleElement()
        .satisfies(
            start -> {
              assertThat(start.java()).isEqualTo(Runtime.version().feature());
              assertThat(start.hello()).isPositive();
              assertThat(start.check()).isPositive();
            });
  }

  @Test
  void doesNotMeasureWhatFails() throws Exception {
    launcher("echo 'no such policy'; exit 2");
    assertThatThrownBy(() -> StartMeter.measure(root, HOMES))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ended with 2: no such policy");
  }

  private void launcher(String script) throws IOException {
    Path file = Files.writeString(root.resolve("okite"), "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
