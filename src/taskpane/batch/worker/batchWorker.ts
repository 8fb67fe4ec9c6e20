import packageFile from "../../../../package.json";
import { engineFacts } from "../../../core/batch/checkUnit";
import { allSystems } from "../../../core/indicators/systems/allSystems";
import { toPortable } from "../../worker/portableError";
import { BatchBench } from "./batchBench";
import type { BatchRequest, BatchResponse, WorkerReady } from "./protocol";

/** The build's digest, put in by webpack. */
declare const __webpack_hash__: string;

/** The worker of a batch: calls answered one after another, in the order in which they come. */
const bench = new BatchBench();
let turn: Promise<void> = Promise.resolve();

async function serve({ id, name, input }: BatchRequest): Promise<void> {
  try {
    answer({ id, ok: true, output: await bench.call(name, input as never) });
  } catch (error) {
    answer({ id, ok: false, error: toPortable(error) });
  }
}

function answer(message: BatchResponse): void {
  self.postMessage(message);
}

self.addEventListener("message", (event: MessageEvent<BatchRequest>) => {
  turn = turn.then(() => serve(event.data));
});

const { engine, rules } = engineFacts(`${packageFile.version}+${__webpack_hash__.slice(0, 12)}`, null);
const ready: WorkerReady = { ready: { engine, rules, systems: allSystems().map(({ id, title }) => ({ id, title })) } };
self.postMessage(ready);
