package dev.okite.cli.command;

/**
 * From when until when requests count.
 *
 * @param since an instant or a date as policies write them; empty for from the first one on
 * @param until an instant or a date, itself included; empty for until the last one
 */
record UsageWindow(String since, String until) {}
