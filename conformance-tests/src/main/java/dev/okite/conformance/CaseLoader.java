package dev.okite.conformance;

import dev.okite.Documents;
import dev.okite.document.Document;
import dev.okite.document.ReadResult;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the cases of the suite from the class path. */
public final class CaseLoader {
  private static final String FOLDER = "cases/";
  private static final String INDEX = "index.txt";

  private CaseLoader() {}

  /** The names of the case files, such as {@code 05-expressions/logic.yaml}, in order. */
  public static List<String> files() {
    return new String(read(INDEX), StandardCharsets.UTF_8).lines().toList();
  }

  /** Every case of the suite, in the order of the files. */
  public static List<ConformanceCase> load() {
    List<ConformanceCase> cases = new ArrayList<>();
    for (String file : files()) {
      cases.addAll(parse(file, read(file)));
    }
    return List.copyOf(cases);
  }

  /**
   * The cases in the text of one case file.
   *
   * @throws CaseFormatException if it does not have the format of the suite's README
   */
  public static List<ConformanceCase> parse(String file, byte[] utf8) {
    ReadResult read = Documents.yaml(file, utf8);
    if (!read.errors().isEmpty()) {
      throw new CaseFormatException(read.errors().get(0).toString());
    }
    List<ConformanceCase> cases = new ArrayList<>();
    for (Document document : read.documents()) {
      if (!(document.value() instanceof ListValue list)) {
        throw new CaseFormatException(file + ": a case file is a list of cases");
      }
      for (Value element : list.elements()) {
        if (!(element instanceof MapValue map)) {
          throw new CaseFormatException(file + ": a case is a map");
        }
        cases.add(new CaseReader(file, map).read());
      }
    }
    return cases;
  }

  private static byte[] read(String file) {
    try (InputStream in = CaseLoader.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new CaseFormatException("the case file `" + file + "` is not there");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
