package dev.okite.maven;

import dev.okite.cli.command.CliContext;
import dev.okite.cli.command.ExitStatus;
import dev.okite.cli.command.OkiteCommand;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that runs the command. */
abstract class OkiteMojo extends AbstractMojo {
  /** What paths are relative to. */
  @Parameter(defaultValue = "${project.basedir}", readonly = true)
  @Nullable File basedir;

  /** Leaves this goal out. */
  @Parameter(property = "okite.skip", defaultValue = "false")
  boolean skip;

  /**
   * Files with a report in a format other than text: the name of a format, and the file, relative
   * to the folder of the module.
   */
  @Parameter @Nullable Map<String, File> reports;

  /** Whether this goal is left out. */
  boolean isSkipped() {
    return skip;
  }

  /** The arguments of the command, for a report in {@code format}. */
  abstract List<String> arguments(String format);

  /** Whether a run with {@code status} is to end the build. */
  abstract boolean fails(ExitStatus status);

  /** Why it does, in one sentence. */
  abstract String sentence(Run run);

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (isSkipped()) {
      getLog().info("okite is skipped");
      return;
    }
    Run run = run(arguments("text"));
    boolean fails = fails(run.status());
    run.report().lines().forEach(line -> log(line, fails));
    run.remarks().forEach(line -> getLog().warn(line));
    if (run.status() == ExitStatus.NOT_STARTED || run.status() == ExitStatus.BUG) {
      throw new MojoExecutionException(run.lastRemark());
    }
    if (reports != null) {
      for (Map.Entry<String, File> report : reports.entrySet()) {
        write(report.getKey(), report.getValue());
      }
    }
    if (fails) {
      throw new MojoFailureException(sentence(run));
    }
  }

  /** Findings are errors where they end the build, and else worth a look. */
  private void log(String line, boolean fails) {
    if (fails) {
      getLog().error(line);
    } else {
      getLog().info(line);
    }
  }

  private void write(String format, File file) throws MojoExecutionException {
    Run run = run(arguments(format));
    if (run.status() == ExitStatus.NOT_STARTED) {
      throw new MojoExecutionException("the report `" + format + "`: " + run.lastRemark());
    }
    Path path = folder().resolve(file.toPath());
    try {
      Path parent = path.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(path, run.report());
    } catch (IOException failure) {
      throw new MojoExecutionException(
          "the report `" + path + "` cannot be written: " + failure.getMessage(), failure);
    }
  }

  private Run run(List<String> arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CliContext context =
        new CliContext(
            InputStream.nullInputStream(),
            out,
            new PrintWriter(err),
            false,
            false,
            folder(),
            Clock.systemUTC());
    ExitStatus status = OkiteCommand.run(context, arguments.toArray(new String[0]));
    return new Run(status, out.toString(), err.toString().lines().toList());
  }

  private Path folder() {
    return (basedir == null ? Path.of("") : basedir.toPath()).toAbsolutePath();
  }
}
