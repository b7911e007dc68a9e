package dev.okite.cli.command;

import dev.okite.Binding;
import dev.okite.cli.command.CheckRequest.Param;
import dev.okite.diagnostic.Suggestion;
import dev.okite.finding.Action;
import dev.okite.finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** An option that says something about findings: {@code --action} or {@code --severity}. */
final class SettingOption {
  static final SettingOption ACTION = new SettingOption("--action", actions());
  static final SettingOption SEVERITY = new SettingOption("--severity", severities());

  private final String option;
  private final Map<String, BiFunction<Binding, String, Binding>> words;

  private SettingOption(String option, Map<String, BiFunction<Binding, String, Binding>> words) {
    this.option = option;
    this.words = words;
  }

  /**
   * What {@code values} of this option, which are {@code NAME=WORD}, add to a binding.
   *
   * @throws StartException if one of them has no name, or a word that there is not
   */
  List<UnaryOperator<Binding>> read(List<String> values) throws StartException {
    List<UnaryOperator<Binding>> settings = new ArrayList<>();
    for (String value : values) {
      settings.add(read(value));
    }
    return settings;
  }

  private UnaryOperator<Binding> read(String value) throws StartException {
    Param said = Param.parse(value).orElse(new Param("", value));
    BiFunction<Binding, String, Binding> word = words.get(said.value());
    if (said.name().isEmpty() || word == null) {
      throw StartException.of(
          "`"
              + option
              + "` takes the name of a policy, module or rule and one of `"
              + String.join("`, `", words.keySet())
              + "`, found `"
              + value
              + "`"
              + (said.name().isEmpty() ? "" : didYouMean(said.value())));
    }
    return binding -> word.apply(binding, said.name());
  }

  private String didYouMean(String word) {
    return Suggestion.didYouMean(word, words.keySet()).map(hint -> "; " + hint).orElse("");
  }

  private static Map<String, BiFunction<Binding, String, Binding>> actions() {
    Map<String, BiFunction<Binding, String, Binding>> words = new LinkedHashMap<>();
    for (Action action : Action.values()) {
      words.put(action.word(), (binding, name) -> binding.enforcing(name, action));
    }
    words.put("off", Binding::off);
    return words;
  }

  private static Map<String, BiFunction<Binding, String, Binding>> severities() {
    Map<String, BiFunction<Binding, String, Binding>> words = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      words.put(severity.word(), (binding, name) -> binding.withSeverity(name, severity));
    }
    return words;
  }
}
