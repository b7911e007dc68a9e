package dev.okite.testing;

import dev.okite.source.Span;

/**
 * A file that a test expects to hold findings (language reference 12.1).
 *
 * @param span where the test names it; its source is the file that the test stands in
 * @param path what the test says, which is relative to that source
 * @param text what the file holds if the findings are as they are now; lines end in LF
 * @param isSame whether it holds that
 */
public record GoldenFile(Span span, String path, String text, boolean isSame) {}
