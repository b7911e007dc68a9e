/**
 * The evaluator that follows the language reference word by word, as slowly as that takes: what a
 * faster evaluator has to agree with. Start with {@link
 * dev.okite.internal.reference.ReferenceEvaluator}; comments cite sections of {@code
 * docs/language.md} as "spec 5.6".
 */
@NullMarked
package dev.okite.internal.reference;

import org.jspecify.annotations.NullMarked;
