package dev.okite.cli.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The time limit is for work that hangs, which none may. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OrderedWorkTest {
  private static final long ANY_WEIGHT = Long.MAX_VALUE;

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 1", "1, 100", "3, 0", "3, 1", "3, 2", "3, 1000"})
  void results_comeInTheOrderOfTheItems(int threads, int items) throws IOException {
    List<String> results = new ArrayList<>();
    new OrderedWork<Integer, String>(threads, ANY_WEIGHT, item -> 1)
        .run(
            source(items),
            item -> {
              if (item % 7 == 0) {
                pause();
              }
              return "done " + item;
            },
            (item, result) -> results.add(item + " " + result));
    assertThat(results)
        .isEqualTo(IntStream.range(0, items).mapToObj(i -> i + " done " + i).toList());
  }

  @Test
  void work_isDoneAtTheSameTime() throws IOException {
    CountDownLatch both = new CountDownLatch(2);
    List<Boolean> met = new ArrayList<>();
    new OrderedWork<Integer, Boolean>(2, ANY_WEIGHT, item -> 1)
        .run(
            source(2),
            item -> {
              both.countDown();
              return await(both);
            },
            (item, result) -> met.add(result));
    assertThat(met).containsExactly(true, true);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void items_areFewAtATime(int threads) throws IOException {
    OrderedWork<Integer, Integer> work = new OrderedWork<>(threads, ANY_WEIGHT, item -> 1);
    assertThat(mostAlive(work, 500)).isLessThanOrEqualTo(work.maxItems()).isLessThan(500);
  }

  @Test
  void items_areLightTogether() throws IOException {
    ToLongFunction<Integer> weight = item -> item == 50 ? 1000 : 10;
    // Three of ten, and the next one, which waits.
    assertThat(mostAlive(new OrderedWork<>(8, 30, weight), 100)).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void failures_endTheRun(int threads) {
    List<Throwable> failures =
        List.of(
            new IllegalStateException("a bug"), new OutOfMemoryError(), new StackOverflowError());
    for (Throwable failure : failures) {
      List<Integer> handedOver = new ArrayList<>();
      assertThatThrownBy(() -> run(threads, handedOver, item -> item == 42 ? fail(failure) : item))
          .isSameAs(failure);
      assertThat(handedOver).isEqualTo(IntStream.range(0, 42).boxed().toList());
    }
  }

  @Test
  void failuresOfTheSink_endTheRun() {
    OrderedWork<Integer, Integer> work = new OrderedWork<>(4, ANY_WEIGHT, item -> 1);
    assertThatThrownBy(
            () ->
                work.run(
                    source(1000),
                    item -> item,
                    (item, result) -> {
                      throw new IOException("the disk is full");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is full");
  }

  @Test
  void interruption_endsTheRun() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> run(4, new ArrayList<>(), item -> item))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the run was interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  /** Most items that were taken and not yet handed over. */
  private static int mostAlive(OrderedWork<Integer, Integer> work, int items) throws IOException {
    int[] alive = {0, 0};
    OrderedWork.Source<Integer> source = source(items);
    work.run(
        () -> {
          Integer next = source.next();
          if (next != null) {
            alive[0]++;
            alive[1] = Math.max(alive[0], alive[1]);
          }
          return next;
        },
        item -> item,
        (item, result) -> alive[0]--);
    assertThat(alive[0]).isZero();
    return alive[1];
  }

  private static void run(int threads, List<Integer> results, Function<Integer, Integer> work)
      throws IOException {
    new OrderedWork<Integer, Integer>(threads, ANY_WEIGHT, item -> 1)
        .run(source(1000), work, (item, result) -> results.add(result));
  }

  private static OrderedWork.Source<Integer> source(int items) {
    Iterator<Integer> rest = IntStream.range(0, items).iterator();
    return () -> rest.hasNext() ? rest.next() : null;
  }

  private static Integer fail(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  private static void pause() {
    await(new CountDownLatch(1), 1);
  }

  private static boolean await(CountDownLatch latch) {
    return await(latch, 30_000);
  }

  private static boolean await(CountDownLatch latch, long millis) {
    try {
      return latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException ended) {
      return false;
    }
  }
}
