/** Computed at the first call, then kept: for data files that not every run needs. */
export function lazy<T>(make: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: make() }).value;
}

/** Computed once for each object, and forgotten with it. */
export function oncePer<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const kept = known.get(key) ?? { value: make(key) };
    known.set(key, kept);
    return kept.value;
  };
}

/** The same for a value that also depends on a key: once for each of both. */
export function oncePerKey<K, C extends object, T>(make: (key: K, context: C) => T): (key: K, context: C) => T {
  const keysOf = oncePer<C, Map<K, { readonly value: T }>>(() => new Map());
  return (key, context) => {
    const known = keysOf(context);
    const kept = known.get(key) ?? { value: make(key, context) };
    known.set(key, kept);
    return kept.value;
  };
}

/** Computed once for each text or number: only for keys of which there are few, such as years and the patterns of data files. */
export function oncePerValue<K extends string | number, T>(make: (key: K) => T): (key: K) => T {
  const known = new Map<K, { readonly value: T }>();
  return (key) => {
    const kept = known.get(key) ?? { value: make(key) };
    known.set(key, kept);
    return kept.value;
  };
}
