package dev.okite.cli.repl;

/**
 * What there is to show for an entry. Lines end in LF.
 *
 * @param out results
 * @param errors what went wrong, and warnings
 * @param hasFailed whether the entry could not be done
 * @param ends whether the session ends with it
 */
public record Reply(String out, String errors, boolean hasFailed, boolean ends) {}
