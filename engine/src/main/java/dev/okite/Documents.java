package dev.okite;

import dev.okite.document.Document;
import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadResult;
import dev.okite.document.TreeAdapter;
import dev.okite.internal.load.DocumentLoader;
import dev.okite.internal.load.HostCopy;
import dev.okite.internal.load.HostTree;
import dev.okite.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Makes documents from bytes and from a host's own trees.
 *
 * <p>Reading never throws: what cannot be read is an error of the result, with its place. A
 * Kubernetes {@code List} becomes a document for every item. The arrays are kept and must not be
 * changed afterwards. All methods are safe to call from several threads.
 */
public final class Documents {
  private Documents() {}

  /**
   * Reads YAML. A document whose root has an {@code apiVersion} and a {@code kind} means what
   * Kubernetes makes of it, such as {@code yes} for true and {@code 0644} for 420; every other
   * document means what YAML 1.2 says. Empty documents and explicit nulls count in the index and
   * are left out.
   *
   * @param file the name of the file, as findings show it
   */
  public static ReadResult yaml(String file, byte[] utf8, DocumentLimits limits) {
    return DocumentLoader.yaml(file, utf8, limits);
  }

  /** Reads YAML within {@link DocumentLimits#DEFAULTS}. */
  public static ReadResult yaml(String file, byte[] utf8) {
    return yaml(file, utf8, DocumentLimits.DEFAULTS);
  }

  /** Reads a JSON file, which holds one document. */
  public static ReadResult json(String file, byte[] utf8, DocumentLimits limits) {
    return DocumentLoader.json(file, utf8, limits);
  }

  /** Reads a JSON file within {@link DocumentLimits#DEFAULTS}. */
  public static ReadResult json(String file, byte[] utf8) {
    return json(file, utf8, DocumentLimits.DEFAULTS);
  }

  /** Reads JSON Lines: a document on every line that is not blank. */
  public static ReadResult jsonLines(String file, byte[] utf8, DocumentLimits limits) {
    return DocumentLoader.jsonLines(file, utf8, limits);
  }

  /** Reads JSON Lines within {@link DocumentLimits#DEFAULTS}. */
  public static ReadResult jsonLines(String file, byte[] utf8) {
    return jsonLines(file, utf8, DocumentLimits.DEFAULTS);
  }

  /**
   * Reads a piece of JSON Lines that is too large to be read at once. The limits hold for each
   * piece; one that is larger than they allow is refused as a line that is too long.
   *
   * @param file the name of the file, as findings show it
   * @param utf8 whole lines
   * @param documentsBefore how many lines that are not blank stand before the piece
   * @param linesBefore how many lines do, blank ones included
   */
  public static ReadResult jsonLines(
      String file, byte[] utf8, int documentsBefore, int linesBefore, DocumentLimits limits) {
    return DocumentLoader.jsonLines(file, utf8, documentsBefore, linesBefore, limits);
  }

  /** Whether {@link #read} takes a file of this name for JSON Lines. */
  public static boolean isJsonLines(String file) {
    return DocumentLoader.isJsonLines(file);
  }

  /**
   * Reads a Dockerfile, which is one document of the kind {@code Dockerfile}: its stages, their
   * instructions, and the words of these, each with its place. What a build would refuse is an
   * error.
   *
   * @param file the name of the file, as findings show it
   */
  public static ReadResult dockerfile(String file, byte[] utf8, DocumentLimits limits) {
    return DocumentLoader.dockerfile(file, utf8, limits);
  }

  /** Reads a Dockerfile within {@link DocumentLimits#DEFAULTS}. */
  public static ReadResult dockerfile(String file, byte[] utf8) {
    return dockerfile(file, utf8, DocumentLimits.DEFAULTS);
  }

  /**
   * Whether {@link #read} takes a file of this name for a Dockerfile: {@code Dockerfile} or {@code
   * Containerfile}, alone or with something in front of or behind it and a dot, in whatever
   * letters.
   */
  public static boolean isDockerfile(String file) {
    return DocumentLoader.isDockerfile(file);
  }

  /**
   * Reads what the file's name says: {@code .json}, {@code .sarif} and {@code .sigstore}, {@code
   * .jsonl}, {@code .ndjson} and {@code .att}, {@code .yaml} and {@code .yml}, or that of a
   * Dockerfile. Where it says nothing, a text that starts with {@code FROM} or {@code ARG} is a
   * Dockerfile; everything else is YAML, which reads JSON too.
   */
  public static ReadResult read(String file, byte[] utf8, DocumentLimits limits) {
    return DocumentLoader.byName(file, utf8, limits);
  }

  /** Reads by the file's name within {@link DocumentLimits#DEFAULTS}. */
  public static ReadResult read(String file, byte[] utf8) {
    return read(file, utf8, DocumentLimits.DEFAULTS);
  }

  /**
   * A document from a tree of {@code Map}, {@code List}, {@code String}, {@code Boolean}, null and
   * the numbers {@code Byte} to {@code Long}, {@code BigInteger}, {@code Float}, {@code Double} and
   * {@code BigDecimal}. It is copied, has pointers but no lines, and a {@code List} of Kubernetes
   * stays whole.
   *
   * @param name what findings show as the file
   * @throws IllegalArgumentException if the tree holds anything else, has a key that is not a
   *     string, contains itself or exceeds {@link DocumentLimits#DEFAULTS}; the message names the
   *     path
   */
  public static Document of(String name, @Nullable Object tree) {
    return Document.withoutText(name, 0, HostTree.read(tree));
  }

  /**
   * A document from a tree of the host's own nodes.
   *
   * @param name what findings show as the file
   * @throws IllegalArgumentException if the tree contains itself or exceeds {@link
   *     DocumentLimits#DEFAULTS}; the message names the path
   */
  public static <T> Document of(String name, T root, TreeAdapter<T> adapter) {
    return Document.withoutText(name, 0, HostTree.read(root, adapter));
  }

  /**
   * A copy of {@code value} in {@code Map}, {@code List}, {@code String}, {@code Long}, {@code
   * BigInteger}, {@code BigDecimal}, {@code Boolean} and null that cannot be changed. An opaque
   * value, such as a version, becomes its text.
   */
  public static @Nullable Object toHost(Value value) {
    return HostCopy.of(value);
  }
}
