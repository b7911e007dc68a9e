package dev.okite.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say more about a question. */
final class QuestionOptions {
  @Option(
      names = {"-n", "--namespace"},
      paramLabel = "NS",
      description = "In this namespace; in any if not said.")
  private @Nullable String namespace;

  @Option(
      names = {"-A", "--all-namespaces"},
      description = "In all namespaces at once.")
  private boolean everywhere;

  @Option(
      names = "--subresource",
      paramLabel = "NAME",
      description = "About this part of the resource, such as exec or log.")
  private @Nullable String subresource;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How to answer; text if not said.")
  private String format = "text";

  @Mixin
  @SuppressWarnings("unused") // picocli asks whether it was given
  private HelpOption help = new HelpOption();

  Format format() throws StartException {
    return Format.textOrJson(format);
  }

  /**
   * The question, as the policies take it.
   *
   * @param target {@code RESOURCE[.GROUP][/NAME]}, or a path that begins with a slash
   * @throws StartException if the parts do not fit
   */
  Map<String, @Nullable Object> question(String verb, String target) throws StartException {
    Map<String, @Nullable Object> question = new LinkedHashMap<>();
    question.put("verb", verb);
    if (target.startsWith("/")) {
      if (namespace != null || subresource != null) {
        throw StartException.of(
            "`" + target + "` is a path, which has neither a namespace nor a subresource");
      }
      question.put("url", target);
    } else {
      target(target, question);
    }
    if (namespace != null && everywhere) {
      throw StartException.of("`--namespace` and `--all-namespaces` exclude each other");
    }
    question.put("namespace", namespace);
    question.put("everywhere", everywhere);
    return question;
  }

  private void target(String target, Map<String, @Nullable Object> question) throws StartException {
    int slash = target.indexOf('/');
    String resource = slash < 0 ? target : target.substring(0, slash);
    int dot = resource.indexOf('.');
    String plain = dot < 0 ? resource : resource.substring(0, dot);
    if (plain.isEmpty() || slash == target.length() - 1) {
      throw StartException.of(
          "what it is about is `RESOURCE[.GROUP][/NAME]`, such as `deployments.apps/web`, found `"
              + target
              + "`");
    }
    question.put("resource", subresource == null ? plain : plain + "/" + subresource);
    question.put("group", dot < 0 ? null : resource.substring(dot + 1));
    question.put("name", slash < 0 ? null : target.substring(slash + 1));
  }
}
