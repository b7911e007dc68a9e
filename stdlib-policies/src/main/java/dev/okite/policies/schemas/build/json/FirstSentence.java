package dev.okite.policies.schemas.build.json;

/** The first sentence of a text, which is what there is room for beside a field. */
final class FirstSentence {
  private static final int LONGEST = 200;

  private FirstSentence() {}

  static String of(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    int end = line.indexOf(". ");
    String sentence = end < 0 ? line : line.substring(0, end + 1);
    if (sentence.length() <= LONGEST) {
      return sentence;
    }
    int blank = sentence.lastIndexOf(' ', LONGEST);
    return sentence.substring(0, blank < 0 ? LONGEST : blank) + " …";
  }
}
