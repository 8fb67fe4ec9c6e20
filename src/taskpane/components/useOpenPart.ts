import { useEffect, useState } from "react";
import { usePane } from "./PaneContext";

export interface OpenPart {
  /** Under which it is remembered while the pane is open: a step that runs, or is left and come back to, is drawn anew. */
  readonly name: string;
  /** How it stands until somebody opens or closes it. */
  readonly startOpen?: boolean;
  /** Asks for it to be open, whatever it was before: each new value once. */
  readonly asked?: unknown;
}

/** A part that folds out. @returns whether it is open, and the way to turn that round */
export function useOpenPart({ name, startOpen = false, asked = null }: OpenPart): readonly [boolean, () => void] {
  const { opened } = usePane();
  const [own, setOwn] = useState(() => opened.begin(name, asked));
  const [seen, setSeen] = useState<unknown>(() => asked);
  if (!Object.is(seen, asked)) {
    setSeen(() => asked);
    if (asked) setOwn(true);
  }
  useEffect(() => opened.drawn(name, asked), [opened, name, asked]);
  const isOpen = own ?? startOpen;
  const toggle = () => {
    setOwn(!isOpen);
    opened.keep(name, !isOpen);
  };
  return [isOpen, toggle];
}
