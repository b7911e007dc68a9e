package dev.okite.policies.schemas;

import dev.okite.schema.SchemaCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The schemas of Kubernetes, as they come with the standard library. They are read from the class
 * path when first asked for, and decoded type by type. Safe to call from several threads.
 */
public final class KubernetesSchemas {
  /** What stands for the newest version. */
  public static final String LATEST = "latest";

  private static final Pattern VERSION = Pattern.compile("v?1\\.([0-9]{1,3})(?:\\.[0-9]+)?");

  private KubernetesSchemas() {}

  /** The versions that there are schemas of, such as {@code 1.34}, the oldest first. */
  public static List<String> versions() {
    SchemaStore store = Bundled.STORE;
    List<String> versions = new ArrayList<>();
    for (int i = 0; i < store.minors(); i++) {
      versions.add("1." + (store.firstMinor() + i));
    }
    return versions;
  }

  /** The newest version that there are schemas of. */
  public static String newest() {
    List<String> versions = versions();
    return versions.get(versions.size() - 1);
  }

  /**
   * The schemas of a version; the same catalog each time.
   *
   * @param version such as {@code 1.34}, {@code v1.34.2}, or {@link #LATEST}
   * @return empty if there are none of that version
   */
  public static Optional<SchemaCatalog> find(String version) {
    SchemaStore store = Bundled.STORE;
    Matcher matcher = VERSION.matcher(version);
    int index = -1;
    if (version.equals(LATEST)) {
      index = store.minors() - 1;
    } else if (matcher.matches()) {
      index = Integer.parseInt(matcher.group(1)) - store.firstMinor();
    }
    return index < 0 || index >= store.minors()
        ? Optional.empty()
        : Optional.of(Bundled.catalog(index));
  }

  /**
   * As {@link #find}.
   *
   * @throws IllegalArgumentException if there are none of that version
   */
  public static SchemaCatalog version(String version) {
    return find(version)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there are no schemas of Kubernetes `"
                        + version
                        + "`; expected `"
                        + versions().get(0)
                        + "` to `"
                        + newest()
                        + "`, or `latest`"));
  }

  /** What is loaded when somebody asks for the first time. */
  private static final class Bundled {
    static final SchemaStore STORE =
        SchemaStore.read(bytes("kubernetes.schemas"))
            .filter(store -> store.minors() > 0)
            .orElseThrow(
                () -> new IllegalStateException("the bundled schemas of Kubernetes are damaged"));

    private static final AtomicReferenceArray<KubernetesCatalog> CATALOGS =
        new AtomicReferenceArray<>(STORE.minors());

    static SchemaCatalog catalog(int index) {
      KubernetesCatalog known = CATALOGS.get(index);
      if (known != null) {
        return known;
      }
      CATALOGS.compareAndSet(
          index,
          null,
          new KubernetesCatalog(STORE, index, Documentation.TEXTS::get, ApiHistory.bundled()));
      return CATALOGS.get(index);
    }
  }

  /** What is loaded when somebody wants to read about a field. */
  private static final class Documentation {
    static final TextTable TEXTS = SchemaStore.documentation(bytes("kubernetes.documentation"));
  }

  static byte[] bytes(String resource) {
    try (InputStream in = KubernetesSchemas.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the build has not made " + resource);
      }
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
