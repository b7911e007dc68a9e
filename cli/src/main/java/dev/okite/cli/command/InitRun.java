package dev.okite.cli.command;

import dev.okite.cli.output.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Makes a project to start from, and overwrites nothing. */
final class InitRun {
  private final CliContext context;

  InitRun(CliContext context) {
    this.context = context;
  }

  /**
   * Makes {@code starter} in {@code folder}, which is made as well if it is not there.
   *
   * @throws StartException if a file of it is there already
   * @throws IOException if the result cannot be said
   */
  ExitStatus run(String folder, Starter starter) throws StartException, IOException {
    Path root = root(folder);
    List<String> present = new ArrayList<>();
    for (String file : starter.files().keySet()) {
      if (Files.exists(root.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
        present.add("  " + file);
      }
    }
    if (!present.isEmpty()) {
      throw StartException.of(
          "nothing is made in `" + folder + "`, where these files are already:", present);
    }
    try {
      for (String file : starter.files().keySet()) {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, starter.text(file), StandardOpenOption.CREATE_NEW);
      }
    } catch (IOException failure) {
      String sentence = "the project cannot be made: " + failure;
      context.err().println("okite: " + Printable.line(sentence));
      return ExitStatus.INCOMPLETE;
    }
    Delivery.deliver(
        context,
        out -> {
          for (String file : starter.files().keySet()) {
            out.write(Printable.line(shown(folder, file)) + "\n");
          }
          out.write("\n" + (folder.equals(".") ? "Try" : "In this folder, try") + "\n");
          out.write("  okite test policies\n  okite check " + starter.documents() + "\n");
        });
    return ExitStatus.PASSED;
  }

  private Path root(String folder) throws StartException {
    try {
      Path root = context.workingFolder().resolve(folder);
      if (folder.isEmpty() || (Files.exists(root) && !Files.isDirectory(root))) {
        throw StartException.of("`" + folder + "` is no folder");
      }
      return root;
    } catch (InvalidPathException invalid) {
      throw StartException.of("`" + folder + "` is no path");
    }
  }

  private static String shown(String folder, String file) {
    return folder.equals(".") ? file : folder.replaceAll("/+$", "") + "/" + file;
  }
}
