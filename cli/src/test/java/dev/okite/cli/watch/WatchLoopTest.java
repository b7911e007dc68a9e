package dev.okite.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.cli.watch.Snapshot.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When something is done again: states of the files follow each other, without any time. */
class WatchLoopTest {
  private static final Path A = Path.of("a");
  private static final Path B = Path.of("b");

  private final List<List<Path>> runs = new ArrayList<>();
  private final List<Integer> statuses = new ArrayList<>();

  private static Snapshot state(long a) {
    return new Snapshot(Map.of(A, new State(a, 1)));
  }

  private static Snapshot state(long a, long b) {
    return new Snapshot(Map.of(A, new State(a, 1), B, new State(b, 1)));
  }

  /** Runs over {@code states}, of which each is seen once, and ends behind the last. */
  private int watch(Snapshot... states) throws IOException {
    int[] next = {0};
    Vigil vigil =
        new Vigil() {
          @Override
          public boolean pause() {
            return next[0] < states.length;
          }

          @Override
          public void endWith(int status) {
            statuses.add(status);
          }
        };
    return new WatchLoop(() -> states[next[0]++], vigil)
        .run(
            changed -> {
              runs.add(changed);
              return runs.size() * 10;
            });
  }

  @Test
  void nothingChanges_runsOnce() throws IOException {
    assertThat(watch(state(1), state(1), state(1))).isEqualTo(10);
    assertThat(runs).containsExactly(List.of());
    assertThat(statuses).containsExactly(10);
  }

  @Test
  void change_runsAgainOnceItIsOver() throws IOException {
    assertThat(watch(state(1), state(2), state(3), state(3, 1), state(3, 1), state(3, 1)))
        .isEqualTo(20);
    assertThat(runs).containsExactly(List.of(), List.of(A, B));
    assertThat(statuses).containsExactly(10, 20);
  }

  @Test
  void changes_oneAfterTheOther() throws IOException {
    assertThat(watch(state(1, 1), state(2, 1), state(2, 1), state(2), state(2))).isEqualTo(30);
    assertThat(runs).containsExactly(List.of(), List.of(A), List.of(B));
  }

  @Test
  void change_thatIsTakenBackIsNone() throws IOException {
    assertThat(watch(state(1), state(2), state(1), state(1))).isEqualTo(10);
    assertThat(runs).hasSize(1);
  }

  @Test
  void end_amidAChangeIsTheEnd() throws IOException {
    assertThat(watch(state(1), state(2))).isEqualTo(10);
    assertThat(runs).hasSize(1);
  }
}
