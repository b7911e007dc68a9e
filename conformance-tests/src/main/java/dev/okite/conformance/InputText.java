package dev.okite.conformance;

/**
 * A file of documents of a case.
 *
 * @param file the name that findings give it
 * @param format how to read it
 * @param text the text
 */
public record InputText(String file, Format format, String text) {
  /** How a file of documents is read. */
  public enum Format {
    /** A stream of YAML documents. */
    YAML,
    /** One JSON document. */
    JSON,
    /** A JSON document on each line. */
    JSONL,
    /** A Dockerfile. */
    DOCKERFILE,
    /** A tree of the host without text: the value that the text, read as YAML, stands for. */
    TREE
  }
}
