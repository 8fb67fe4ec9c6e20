import type { ComponentType } from "react";
import { use } from "react";

/** Ways to load again what could not be loaded. */
const failed = new Set<() => void>();

/**
 * A part of the pane that is loaded when it is first shown, within a Suspense and a Boundary. Unlike React.lazy it may be
 * loaded once more after a failure: see `retryLateParts`.
 */
export function latePart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loading: Promise<ComponentType<Props>> | null = null;
  const start = () => {
    const part = load();
    part.catch(() => failed.add(() => (loading = null)));
    return part;
  };
  return function LatePart(props: Props) {
    const Part = use((loading ??= start()));
    return <Part {...props} />;
  };
}

/** The next drawing asks the server again for every part that has failed. */
export function retryLateParts(): void {
  for (const retry of failed) retry();
  failed.clear();
}
