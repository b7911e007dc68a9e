package dev.okite.cli.command;

import dev.okite.cli.baseline.Baseline;
import dev.okite.cli.baseline.BaselineEntry;
import dev.okite.cli.baseline.BaselineFile;
import dev.okite.cli.baseline.BaselineFormatException;
import dev.okite.cli.baseline.BaselineRecorder;
import dev.okite.cli.input.InputFile;
import dev.okite.cli.input.Unreadable;
import dev.okite.document.DocumentLimits;
import dev.okite.finding.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The baseline that a run is compared with, and the one that it writes. A run that only writes one
 * knows all that goes into it.
 */
final class Baselines implements AutoCloseable {
  private final Baseline.@Nullable Comparison known;
  private final @Nullable WrittenFile file;
  private final BaselineRecorder recorder = new BaselineRecorder();

  private Baselines(Baseline.@Nullable Comparison known, @Nullable WrittenFile file) {
    this.known = known;
    this.file = file;
  }

  /**
   * The baselines that {@code request} names.
   *
   * @throws StartException if one cannot be read, is none, or cannot be written
   */
  static Baselines of(CliContext context, ReportRequest request) throws StartException {
    Baseline.Comparison known =
        request.baseline() == null ? null : read(context, request.baseline()).compare();
    return new Baselines(
        known,
        request.writeBaseline() == null
            ? null
            : WrittenFile.open(context, request.writeBaseline()));
  }

  /** Takes the next finding, and says whether it is known. */
  boolean isKnown(Finding finding) {
    if (file != null) {
      recorder.add(finding);
    }
    return known == null ? file != null && Baseline.canHold(finding) : known.isKnown(finding);
  }

  /** What the baseline holds that was not found. */
  List<BaselineEntry> fixed() {
    return known == null ? List.of() : known.fixed();
  }

  /**
   * Writes the baseline that is to be written.
   *
   * @throws IOException if that cannot be done
   */
  void finish(CliContext context) throws IOException {
    if (file != null) {
      BaselineFile.write(recorder.baseline(), file.writer());
      file.finish();
      int size = recorder.baseline().size();
      context
          .err()
          .println(
              "okite: the baseline has "
                  + size
                  + (size == 1 ? " finding, which does" : " findings, which do")
                  + " not block while it is given with `--baseline`");
    }
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }

  private static Baseline read(CliContext context, String name) throws StartException {
    try {
      InputFile input = new InputFile(name, context.workingFolder().resolve(name));
      byte[] bytes = input.read(InputStream.nullInputStream(), DocumentLimits.DEFAULTS.maxBytes());
      return BaselineFile.read(name, bytes);
    } catch (BaselineFormatException wrong) {
      throw StartException.of(String.valueOf(wrong.getMessage()));
    } catch (InvalidPathException invalid) {
      throw StartException.of("the baseline `" + name + "` is no path");
    } catch (IOException failure) {
      throw StartException.of(
          "the baseline `" + name + "`: " + Unreadable.file(name, failure).message());
    }
  }
}
