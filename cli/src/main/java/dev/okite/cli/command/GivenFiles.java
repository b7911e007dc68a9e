package dev.okite.cli.command;

import dev.okite.Documents;
import dev.okite.TestFiles;
import dev.okite.cli.input.FileKind;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.input.InputFile;
import dev.okite.cli.input.MissingPathException;
import dev.okite.cli.input.Unreadable;
import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads what tests give as files: relative to their own file, in its folder and those in it. */
final class GivenFiles implements TestFiles {
  private static final String ELSEWHERE =
      "it is not in the folder of the test, or in one inside it";

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
  public List<ReadResult> read(String source, String path) throws IOException {
    Path test = tests.get(source);
    if (test == null) {
      throw new IOException("the test does not stand in a file");
    }
    Path folder = Objects.requireNonNull(test.toRealPath().getParent(), "a file is in a folder");
    FileSearch search = search(folder, path);
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
      throw new IOException("no file there ends in `.yaml`, `.yml`, `.json` or `.jsonl`");
    }
    return read;
  }

  /** What {@code path} stands for, wherever symbolic links on the way lead. */
  private static FileSearch search(Path folder, String path) throws IOException {
    try {
      if (Path.of(path).isAbsolute() || path.isEmpty()) {
        throw new IOException(ELSEWHERE);
      }
      Path wanted = folder.resolve(path);
      if (!wanted.normalize().startsWith(folder) || !wanted.toRealPath().startsWith(folder)) {
        throw new IOException(ELSEWHERE);
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
