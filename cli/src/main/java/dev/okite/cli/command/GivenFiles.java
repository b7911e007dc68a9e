package dev.okite.cli.command;

import dev.okite.Documents;
import dev.okite.TestFiles;
import dev.okite.cli.input.FileKind;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.input.InputFile;
import dev.okite.cli.input.MissingPathException;
import dev.okite.cli.input.Neighbours;
import dev.okite.cli.input.Unreadable;
import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The files that tests name: relative to their own file, in its folder and those in it. */
final class GivenFiles implements TestFiles {
  /** A list of findings that somebody reads is far smaller. */
  private static final long MAX_GOLDEN_BYTES = 16 << 20;

  private final Map<String, Path> tests = new HashMap<>();

  /** Files for the tests that stand in {@code files}. */
  GivenFiles(List<InputFile> files) {
    for (InputFile file : files) {
      if (file.path() != null) {
        tests.put(file.label(), file.path());
      }
    }
  }

  @Override
  public Optional<String> golden(String source, String path) throws IOException {
    Path file = beside(source).inside(path);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file)) {
      throw new IOException("it is no file");
    }
    if (Files.size(file) > MAX_GOLDEN_BYTES) {
      throw new IOException("it is larger than " + (MAX_GOLDEN_BYTES >> 20) + " MiB");
    }
    // A file that is no UTF-8 differs from what is found, which says more than a refusal.
    return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  /**
   * Writes a file that a test names, and the folders to it.
   *
   * @return its name, beginning as that of {@code source} does
   * @throws IOException if it cannot be written, or would be elsewhere; the message says why
   */
  String write(String source, String path, String text) throws IOException {
    Neighbours beside = beside(source);
    Path file = beside.inside(path);
    Path parent = Objects.requireNonNull(file.getParent(), "a file is in a folder");
    Files.createDirectories(parent);
    Files.writeString(file, text);
    return source.substring(0, source.lastIndexOf('/') + 1) + beside.name(file);
  }

  /** What a test may name. */
  private Neighbours beside(String source) throws IOException {
    Path test = tests.get(source);
    if (test == null) {
      throw new IOException("the test does not stand in a file");
    }
    return Neighbours.of(test, "the test");
  }

  @Override
  public List<ReadResult> read(String source, String path) throws IOException {
    FileSearch search = search(beside(source), path);
    String prefix = source.substring(0, source.lastIndexOf('/') + 1);
    List<ReadResult> read = new ArrayList<>();
    for (InputFile file : search.files()) {
      try {
        byte[] bytes = file.read(InputStream.nullInputStream(), DocumentLimits.DEFAULTS.maxBytes());
        read.add(Documents.read(prefix + file.label(), bytes));
      } catch (IOException failure) {
        throw reason(Unreadable.file(file.label(), failure));
      }
    }
    if (!search.unreadable().isEmpty()) {
      throw reason(search.unreadable().get(0));
    }
    if (read.isEmpty()) {
      throw new IOException(
          "no file there ends in `.yaml`, `.yml`, `.json` or `.jsonl`, and none is a Dockerfile");
    }
    return read;
  }

  /** What {@code path} stands for, wherever symbolic links on the way lead. */
  private static FileSearch search(Neighbours beside, String path) throws IOException {
    Path folder = beside.folder();
    try {
      if (Path.of(path).isAbsolute() || path.isEmpty()) {
        throw beside.elsewhere();
      }
      Path wanted = folder.resolve(path);
      if (!wanted.normalize().startsWith(folder) || !wanted.toRealPath().startsWith(folder)) {
        throw beside.elsewhere();
      }
      FileSearch search = new FileSearch(folder, FileKind.DOCUMENTS);
      search.add("./" + path);
      return search;
    } catch (InvalidPathException invalid) {
      throw new IOException("it is no path", invalid);
    } catch (MissingPathException | NoSuchFileException missing) {
      throw new IOException("it does not exist", missing);
    }
  }

  private static IOException reason(Unreadable problem) {
    return new IOException("`" + problem.file() + "`: " + problem.message());
  }
}
