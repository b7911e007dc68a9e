/** Pod Security admission on whole files of documents. */
@NullMarked
package dev.okite.policies.podsecurity;

import org.jspecify.annotations.NullMarked;
