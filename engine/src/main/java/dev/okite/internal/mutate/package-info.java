/**
 * Makes small changes to policies, to see which of them tests notice. Start with {@link
 * dev.okite.internal.mutate.MutationSites}.
 */
@NullMarked
package dev.okite.internal.mutate;

import org.jspecify.annotations.NullMarked;
