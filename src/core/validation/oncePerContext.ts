import type { ValidationContext } from "./context";

/** Computes a value once for each run: several rules look at the same rows. */
export function oncePerContext<T>(make: (context: ValidationContext) => T): (context: ValidationContext) => T {
  const made = new WeakMap<ValidationContext, { readonly value: T }>();
  return (context) => {
    let found = made.get(context);
    if (!found) {
      found = { value: make(context) };
      made.set(context, found);
    }
    return found.value;
  };
}

/** The same for a value that also depends on a key. */
export function oncePerKey<K, T>(
  make: (key: K, context: ValidationContext) => T,
): (key: K, context: ValidationContext) => T {
  const mapOf = oncePerContext(() => new Map<K, T>());
  return (key, context) => {
    const map = mapOf(context);
    if (!map.has(key)) map.set(key, make(key, context));
    return map.get(key) as T;
  };
}
