package dev.okite.exceptions;

/** How far an exception that nobody approved may reach. */
public enum Breadth {
  /** To one workload: one object by its kind, namespace and name. */
  WORKLOAD,
  /** To the objects of one namespace; those that name none count as those of one more. */
  NAMESPACE,
  /** To everything. */
  ANY
}
