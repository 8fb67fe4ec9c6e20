/** A value that is made at its first use and kept: data files are parsed and patterns built only where they are needed. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
