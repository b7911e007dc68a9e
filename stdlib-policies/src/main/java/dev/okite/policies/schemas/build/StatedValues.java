package dev.okite.policies.schemas.build;

import dev.okite.policies.schemas.build.Model.Definition;
import dev.okite.policies.schemas.build.Model.Member;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the values that the documentation of a field lists into a model, where nothing else says
 * them: in a sentence that has nothing but the values, or as items with a colon behind each.
 */
final class StatedValues {
  private static final String TEXT = "S";

  private static final Pattern WORD = Pattern.compile("\\b[A-Z][A-Za-z]+");

  private static final String VALUE = "[\"'`]?[A-Z][A-Za-z]+[\"'`]?";

  /** What a list of values follows. */
  private static final String START =
      "(?:[Vv]alid|[Aa]llowed|[Ss]upported|[Pp]ossible) (?:effects|operators|options|policies|types|values)"
          + "(?: for this field)? are(?: either)?:?|[Oo]ne of|[Mm]ust be|[Cc]an be";

  private static final Pattern SENTENCE =
      Pattern.compile(
          ("(?:" + START + ") ")
              + ("(" + VALUE + "(?:(?:,| and| or|, and|, or) " + VALUE + ")+)")
              + "(?: [(][^)]*[)])?(?:[.;]|$)");

  private static final Pattern ITEMS =
      Pattern.compile("(?:one of the following values|[Pp]ossible values are): (?=[*-] [\"A-Z])");

  private static final Pattern ITEM_START = Pattern.compile("(?:^|(?<= ))[*-] (?=[\"A-Z])");

  private static final Pattern ITEM =
      Pattern.compile("(?:^|(?<= ))[*-] ([A-Z][A-Za-z]+)(?=:| means )");

  private StatedValues() {}

  static Model addTo(Model model) {
    SortedMap<String, Definition> definitions = new TreeMap<>();
    model.definitions().forEach((name, definition) -> definitions.put(name, addTo(definition)));
    return new Model(definitions, model.kinds());
  }

  private static Definition addTo(Definition definition) {
    SortedMap<String, Member> fields = new TreeMap<>();
    definition
        .fields()
        .forEach(
            (name, member) -> {
              boolean isOpen = member.type().equals(TEXT) && member.values().isEmpty();
              fields.put(
                  name, isOpen ? member.withValues(valuesIn(member.documentation())) : member);
            });
    return new Definition(definition.documentation(), fields);
  }

  /** The values that a text lists, in alphabetical order; none where it lists none for sure. */
  static List<String> valuesIn(String documentation) {
    String text = documentation.replaceAll("\\s+", " ").strip();
    Matcher sentence = SENTENCE.matcher(text);
    if (sentence.find()) {
      return WORD.matcher(sentence.group(1)).results().map(MatchResult::group).sorted().toList();
    }
    Matcher items = ITEMS.matcher(text);
    return items.find() ? items(text.substring(items.end())) : List.of();
  }

  private static List<String> items(String text) {
    List<String> values =
        ITEM.matcher(text).results().map(result -> result.group(1)).sorted().toList();
    return values.size() == ITEM_START.matcher(text).results().count() ? values : List.of();
  }
}
