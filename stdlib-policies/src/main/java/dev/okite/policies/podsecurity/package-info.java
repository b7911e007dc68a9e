/**
 * Pod Security admission: which level of the standards a namespace asks for, which one a workload
 * reaches, and what follows from that.
 */
@NullMarked
package dev.okite.policies.podsecurity;

import org.jspecify.annotations.NullMarked;
