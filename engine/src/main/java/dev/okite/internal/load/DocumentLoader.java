package dev.okite.internal.load;

import dev.okite.document.DocumentLimits;
import dev.okite.document.DocumentText;
import dev.okite.document.ReadResult;
import java.util.Locale;

/** Reads the bytes of files into documents. Stateless; no input makes it throw. */
public final class DocumentLoader {
  private DocumentLoader() {}

  /** Reads YAML, a stream of any number of documents. */
  public static ReadResult yaml(String file, byte[] utf8, DocumentLimits limits) {
    ReadLog log = new ReadLog(file, utf8);
    return isRefused(utf8, limits, log) ? log.result() : YamlFiles.read(file, utf8, limits);
  }

  /** Reads YAML as {@link #yaml} does, and never in one pass: what tests and measures compare. */
  public static ReadResult yamlByEvents(String file, byte[] utf8, DocumentLimits limits) {
    ReadLog log = new ReadLog(file, utf8);
    return isRefused(utf8, limits, log) ? log.result() : YamlStream.read(file, utf8, limits);
  }

  /** Reads JSON, one document. */
  public static ReadResult json(String file, byte[] utf8, DocumentLimits limits) {
    ReadLog log = new ReadLog(file, utf8);
    return isRefused(utf8, limits, log) ? log.result() : JsonFiles.single(file, utf8, limits, true);
  }

  /** Reads JSON as {@link #json} does, and never in one pass: what tests and measures compare. */
  public static ReadResult jsonByTokens(String file, byte[] utf8, DocumentLimits limits) {
    ReadLog log = new ReadLog(file, utf8);
    return isRefused(utf8, limits, log)
        ? log.result()
        : JsonFiles.single(file, utf8, limits, false);
  }

  /** Reads JSON Lines, a document on every line that is not blank. */
  public static ReadResult jsonLines(String file, byte[] utf8, DocumentLimits limits) {
    ReadLog log = new ReadLog(file, utf8);
    return isRefused(utf8, limits, log) ? log.result() : JsonFiles.lines(file, utf8, limits, true);
  }

  /** Reads JSON Lines as {@link #jsonLines} does, and never in one pass. */
  public static ReadResult jsonLinesByTokens(String file, byte[] utf8, DocumentLimits limits) {
    ReadLog log = new ReadLog(file, utf8);
    return isRefused(utf8, limits, log) ? log.result() : JsonFiles.lines(file, utf8, limits, false);
  }

  /**
   * Reads a piece of a file of JSON Lines. A piece that is too large is refused as one line.
   *
   * @param documentsBefore how many documents of the file stand before it
   * @param linesBefore how many of its lines do
   */
  public static ReadResult jsonLines(
      String file, byte[] utf8, int documentsBefore, int linesBefore, DocumentLimits limits) {
    if (utf8.length > limits.maxBytes()) {
      ReadLog log = new ReadLog(file, DocumentText.piece(utf8, linesBefore));
      log.error(
          documentsBefore,
          0,
          "the line has more than the " + limits.maxBytes() + " bytes that are allowed");
      return log.result();
    }
    return linesBefore == 0
        ? jsonLines(file, utf8, limits)
        : JsonFiles.linesBehind(file, utf8, documentsBefore, linesBefore, limits);
  }

  /** Reads a Dockerfile, one document. */
  public static ReadResult dockerfile(String file, byte[] utf8, DocumentLimits limits) {
    ReadLog log = new ReadLog(file, utf8);
    return isRefused(utf8, limits, log) ? log.result() : DockerfileFiles.read(file, utf8, limits);
  }

  /** Whether {@link #byName} takes a file of this name for a Dockerfile, whatever it holds. */
  public static boolean isDockerfile(String file) {
    return !hasExtension(file) && DockerfileFiles.isName(file);
  }

  private static boolean hasExtension(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml") || isJson(name) || isJsonLines(file);
  }

  /** JSON has names of its own where it is a report of findings or a bundle of signatures. */
  private static boolean isJson(String name) {
    return name.endsWith(".json") || name.endsWith(".sarif") || name.endsWith(".sigstore");
  }

  /** Whether {@link #byName} takes a file of this name for JSON Lines. */
  public static boolean isJsonLines(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".att");
  }

  /** Reads what the file's name says, and where it says nothing a Dockerfile or else YAML. */
  public static ReadResult byName(String file, byte[] utf8, DocumentLimits limits) {
    String name = file.toLowerCase(Locale.ROOT);
    if (isJson(name)) {
      return json(file, utf8, limits);
    } else if (!hasExtension(file) && (isDockerfile(file) || DockerfileFiles.isText(utf8))) {
      return dockerfile(file, utf8, limits);
    }
    return isJsonLines(file) ? jsonLines(file, utf8, limits) : yaml(file, utf8, limits);
  }

  private static boolean isRefused(byte[] utf8, DocumentLimits limits, ReadLog log) {
    try {
      if (utf8.length > limits.maxBytes()) {
        throw new LoadFailure(
            0,
            "the file has "
                + utf8.length
                + " bytes, more than the "
                + limits.maxBytes()
                + " that are allowed");
      }
      Utf8.checkFirstBytes(utf8);
      return false;
    } catch (LoadFailure failure) {
      log.error(0, failure);
      return true;
    }
  }
}
