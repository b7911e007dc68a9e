package dev.okite.cli.flow;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Takes items from a source, works on several at the same time, and hands over what came of them in
 * the order of the source. Only so many items are alive at once: the next is taken when the first
 * of them has been handed over.
 *
 * <p>The thread that calls {@link #run} takes the items and hands over the results, so that neither
 * source nor sink has to be safe for several threads. What the work, the source or the sink throws
 * ends the run, and comes out of it.
 *
 * @param <T> an item
 * @param <R> what comes of it
 */
public final class OrderedWork<T, R> {
  /** Where items come from. */
  public interface Source<T> {
    /** The next item; null behind the last. */
    @Nullable T next();
  }

  /** Where results go. */
  public interface Sink<T, R> {
    /**
     * Takes what came of {@code item}.
     *
     * @throws IOException if it cannot be passed on
     */
    void accept(T item, R result) throws IOException;
  }

  private record Started<T, R>(T item, long weight, Future<R> result) {}

  private final int threads;
  private final long maxWeight;
  private final ToLongFunction<T> weight;

  /**
   * Work on several threads.
   *
   * @param threads how many, one at least; with one, everything is done by the caller's
   * @param maxWeight what the items that are worked on may weigh together; one that is heavier is
   *     worked on alone
   * @param weight what an item weighs
   */
  public OrderedWork(int threads, long maxWeight, ToLongFunction<T> weight) {
    this.threads = threads;
    this.maxWeight = maxWeight;
    this.weight = weight;
  }

  /** How many items are alive at most, the one that is handed over included. */
  public int maxItems() {
    return threads == 1 ? 1 : 2 * threads + 1;
  }

  /**
   * Works through {@code source}.
   *
   * @param work what is done with each item, on any thread
   * @throws IOException if the sink cannot pass a result on
   */
  public void run(Source<T> source, Function<T, R> work, Sink<T, R> sink) throws IOException {
    T first = source.next();
    // Threads do not pay for a single item.
    T second = first == null || threads == 1 ? null : source.next();
    if (first != null && second != null) {
      inParallel(first, second, source, work, sink);
      return;
    }
    for (T item = first; item != null; item = source.next()) {
      sink.accept(item, work.apply(item));
    }
  }

  private void inParallel(T first, T second, Source<T> source, Function<T, R> work, Sink<T, R> sink)
      throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads, OrderedWork::worker);
    try {
      Deque<Started<T, R>> started = new ArrayDeque<>();
      long alive = 0;
      T next = first;
      boolean isFirst = true;
      while (next != null) {
        T item = next;
        long added = weight.applyAsLong(item);
        while (!started.isEmpty()
            && (started.size() >= maxItems() - 1 || alive + added > maxWeight)) {
          alive -= handOver(started.remove(), sink);
        }
        started.add(new Started<>(item, added, workers.submit(() -> work.apply(item))));
        alive += added;
        next = isFirst ? second : source.next();
        isFirst = false;
      }
      while (!started.isEmpty()) {
        handOver(started.remove(), sink);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private long handOver(Started<T, R> done, Sink<T, R> sink) throws IOException {
    sink.accept(done.item(), result(done.result()));
    return done.weight();
  }

  private R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw failed.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", interrupted);
    }
  }

  /** No worker keeps the process from ending. */
  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "okite-worker");
    thread.setDaemon(true);
    return thread;
  }
}
