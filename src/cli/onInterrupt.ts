import process from "node:process";

export interface Interrupt {
  readonly signal: AbortSignal;
  /** From now on Ctrl-C ends the program as ever. */
  readonly end: () => void;
}

/** Ctrl-C (and what a service manager sends) as a wish: what runs is finished. The second time it ends the program. */
export function onInterrupt(): Interrupt {
  const stop = new AbortController();
  const ask = () => {
    stop.abort();
    end();
  };
  const end = () => {
    process.off("SIGINT", ask).off("SIGTERM", ask);
  };
  process.on("SIGINT", ask).on("SIGTERM", ask);
  return { signal: stop.signal, end };
}
