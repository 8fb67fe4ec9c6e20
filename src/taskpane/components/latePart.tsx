import type { ComponentType } from "react";
import { use } from "react";
import type { Translator } from "../../locales/translator";
import { useText } from "./TextContext";

/** Ways to load again what could not be loaded. */
const failed = new Set<() => void>();

/** Parts that are loaded as soon as the first screen stands, so that nobody waits for them. */
const soon = new Set<() => void>();

/** The texts behind the first screen, once for each language that is shown. */
const texts = new Map<Translator, Promise<void>>();

export interface LateOptions {
  /** Loaded right after the first screen, not only when it is first shown. */
  readonly isSoon?: boolean;
}

/**
 * A part of the pane that is loaded when it is first shown, together with the texts that it speaks, within a Suspense and
 * a Boundary. Unlike React.lazy it may be loaded once more after a failure: see `retryLateParts`.
 */
export function latePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { isSoon = false }: LateOptions = {},
): ComponentType<Props> {
  let loading: Promise<ComponentType<Props>> | null = null;
  const forget = () => (loading = null);
  if (isSoon) soon.add(() => void (loading ??= load()).catch(forget));
  return function LatePart(props: Props) {
    const t = useText();
    const words = t.isWhole() ? null : lateTexts(t);
    const part = (loading ??= orAgain(load(), forget));
    if (words) use(words);
    const Part = use(part);
    return <Part {...props} />;
  };
}

/** What the first screen leads to begins to load; what fails is asked for again where it is shown, and told there. */
export function loadSoonParts(t: Translator): void {
  if (!t.isWhole()) t.loadLater().catch(() => undefined);
  for (const start of soon) start();
}

/** The next drawing asks the server again for every part that has failed. */
export function retryLateParts(): void {
  for (const retry of failed) retry();
  failed.clear();
}

function lateTexts(t: Translator): Promise<void> {
  const known = texts.get(t) ?? orAgain(t.loadLater(), () => texts.delete(t));
  texts.set(t, known);
  return known;
}

/** A failure stands until `retryLateParts`: a drawing that asked anew each time would never end. */
function orAgain<Value>(loading: Promise<Value>, forget: () => void): Promise<Value> {
  loading.catch(() => failed.add(forget));
  return loading;
}
