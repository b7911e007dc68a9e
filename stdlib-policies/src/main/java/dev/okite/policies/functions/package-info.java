/**
 * The functions that come with the standard policies: values of the software supply chain, most of
 * them read by a library. Each is made, and its library loaded, when a policy first asks for it.
 */
@NullMarked
package dev.okite.policies.functions;

import org.jspecify.annotations.NullMarked;
