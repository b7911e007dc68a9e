package dev.okite.cli.command;

import dev.okite.cli.input.FileSearch;
import dev.okite.cli.output.CheckOutcome;
import java.util.List;

/** What a report does not say and its reader has to know: that nothing was judged, and why. */
final class Remarks {
  private static final String NOTHING_ASKED =
      "no label of a namespace asks pods for a level above `privileged`, and neither does the cluster by default, or all of them are exempt, or their checks are off";

  private final CliContext context;

  Remarks(CliContext context) {
    this.context = context;
  }

  /**
   * Says it.
   *
   * @param paths what was to be judged
   * @param unmatched the policies that matched no document
   * @param isAdmissionIdle whether Pod Security admission is asked for, and judged none
   * @param choice who chose the policies
   */
  void make(
      List<String> paths,
      FileSearch search,
      CheckOutcome outcome,
      List<String> unmatched,
      boolean isAdmissionIdle,
      PolicyChoice choice) {
    int links = search.linksOut().size();
    if (links > 0) {
      say(
          (links == 1 ? "a symbolic link leads" : links + " symbolic links lead")
              + " out of the folder and was not followed, such as `"
              + search.linksOut().get(0)
              + "`; name where it leads to as a path of its own");
    }
    if (outcome.files() == 0 && outcome.unreadable().isEmpty()) {
      say(
          "there is nothing to judge: no file in `"
              + String.join("`, `", paths)
              + "` ends in `.yaml`, `.yml`, `.json` or `.jsonl` or is a Dockerfile, or all of them are left out by `.gitignore` files");
    } else if (outcome.documents() == 0) {
      say("there is nothing to judge: no document could be read, or all of them are empty");
    } else if (outcome.evaluations() == 0) {
      int documents = outcome.documents();
      say(
          "0 of "
              + documents
              + (documents == 1 ? " document was" : " documents were")
              + " judged by any rule; "
              + nothingJudgedBy(choice));
    } else {
      if (!unmatched.isEmpty()) {
        say("`" + String.join("`, `", unmatched) + "` matched no document");
      }
      if (isAdmissionIdle) {
        say("Pod Security admission judged no document; " + NOTHING_ASKED);
      }
    }
  }

  private static String nothingJudgedBy(PolicyChoice choice) {
    return switch (choice) {
      case RECOMMENDED ->
          PolicyChoice.recommended()
              + " knows none of these kinds of documents; "
              + PolicyChoice.OTHERS;
      case NONE -> NOTHING_ASKED;
      case COMMAND_LINE, PROJECT -> "the policies match none of them";
    };
  }

  private void say(String sentence) {
    context.err().println("okite: " + sentence);
  }
}
