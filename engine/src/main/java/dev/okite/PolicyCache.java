package dev.okite;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Compiled policies by the content of their sources, for hosts that compile on request. Bounded:
 * those used least go first. Compilations that fail are kept as well. Safe to share between
 * threads; a source that several threads ask for at once is compiled once.
 */
public final class PolicyCache {
  private final Okite engine;
  private final Cache<String, Compilation> compilations;

  /**
   * An empty cache.
   *
   * @param engine what compiles
   * @param maxSourceBytes how many bytes the sources of all kept compilations have together, at the
   *     most
   */
  public PolicyCache(Okite engine, long maxSourceBytes) {
    this.engine = engine;
    this.compilations =
        Caffeine.newBuilder()
            .maximumWeight(maxSourceBytes)
            .<String, Compilation>weigher((key, compilation) -> compilation.weight())
            .build();
  }

  /**
   * What compiling {@code sources} gives, now or at an earlier call with the same names and
   * contents. Those that declare schemas are compiled at every call, since what the files of these
   * hold may change.
   */
  public Compilation compile(Collection<PolicySource> sources) {
    List<PolicySource> all = List.copyOf(sources);
    String key = key(all);
    Compilation kept = compilations.getIfPresent(key);
    if (kept != null) {
      return kept;
    }
    AtomicReference<@Nullable Compilation> unkept = new AtomicReference<>();
    kept =
        compilations.get(
            key,
            missing -> {
              Compilation compiled = engine.compile(all);
              unkept.set(compiled);
              return compiled.readsFiles() ? null : compiled;
            });
    return kept != null ? kept : requireNonNull(unkept.get());
  }

  /** Compilations that are kept at the moment, roughly. */
  public long size() {
    compilations.cleanUp();
    return compilations.estimatedSize();
  }

  /**
   * A digest over forms, names and contents, the latter each preceded by its length, so that no two
   * lists of sources share one.
   */
  private static String key(List<PolicySource> sources) {
    MessageDigest digest = sha256();
    for (PolicySource source : sources) {
      update(digest, source.form().name().getBytes(StandardCharsets.UTF_8));
      update(digest, source.name().getBytes(StandardCharsets.UTF_8));
      update(digest, source.utf8());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, byte[] part) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
    digest.update(part);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
