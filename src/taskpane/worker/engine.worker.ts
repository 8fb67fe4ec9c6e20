import type { Progress } from "../../hosts/port";
import { Engine } from "./engine";
import { toPortable } from "./portableError";
import type { Moved, Ready, Request, Response } from "./protocol";

/** The worker's end of the protocol: one engine, calls answered in the order in which they come. */
const engine = new Engine();
let turn: Promise<void> = Promise.resolve();

function answer(response: Response): void {
  const transfer = response.ok && response.output instanceof Uint8Array ? [response.output.buffer as ArrayBuffer] : [];
  self.postMessage(response, { transfer });
}

async function serve({ id, name, input }: Request): Promise<void> {
  const tell = (progress: Progress) => self.postMessage({ id, progress } satisfies Moved);
  try {
    answer({ id, ok: true, output: await engine.call(name, input as never, tell) });
  } catch (error) {
    answer({ id, ok: false, error: toPortable(error) });
  }
}

self.addEventListener("message", (event: MessageEvent<Request>) => {
  turn = turn.then(() => serve(event.data));
});

const ready: Ready = { ready: true };
self.postMessage(ready);
