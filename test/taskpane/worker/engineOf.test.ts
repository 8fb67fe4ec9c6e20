/** @jest-environment jsdom */
import { engineOf } from "../../../src/taskpane/worker/engineOf";
import type { EngineClient } from "../../../src/taskpane/worker/protocol";
import { WorkerClient, type WorkerLike } from "../../../src/taskpane/worker/workerClient";

/** A worker that says what it is told to say, or nothing. */
function worker(says: "message" | "error" | null): WorkerLike & { ended: boolean } {
  return {
    ended: false,
    postMessage: () => undefined,
    terminate() {
      this.ended = true;
    },
    addEventListener(type: string, listener: (event: { data: unknown }) => void) {
      if (type === says) setTimeout(() => listener({ data: { ready: true } }));
    },
  };
}

const HERE = { call: () => Promise.reject(new Error()), cancel: () => undefined } as unknown as EngineClient;
const waits: number[] = [];

/** Opens the pane's engine; gives what it became and how long was waited. */
async function opened(says: "message" | "error" | null | "refused"): Promise<string> {
  const made = says === "refused" ? null : worker(says);
  const start = () => {
    if (!made) throw new Error("a policy forbids it");
    return made;
  };
  const engine = await engineOf(start, () => HERE, { first: 300, again: 30 });
  const asked = waits.filter((wait) => wait === 300 || wait === 30);
  waits.length = 0;
  const kind = engine instanceof WorkerClient ? "worker" : engine === HERE ? "this thread" : "?";
  return `${kind} ${asked.join()}${made?.ended ? " ended" : ""}`;
}

beforeEach(() => {
  window.localStorage.clear();
  const real = globalThis.setTimeout;
  jest.spyOn(globalThis, "setTimeout").mockImplementation((work: () => void, wait = 0) => {
    waits.push(wait);
    return real(work, wait);
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  waits.length = 0;
});

test("a worker that answers is used", async () => {
  expect(await opened("message")).toBe("worker 300");
});

test("a worker that is silent is waited for once on this machine, and used again when it answers", async () => {
  expect(await opened(null)).toBe("this thread 300 ended");
  expect(await opened(null)).toBe("this thread 30 ended");
  expect(await opened("message")).toBe("worker 30");
  expect(await opened("message")).toBe("worker 300");
});

test("one that breaks down or is refused is not waited for, and proves nothing about the next time", async () => {
  expect(await opened("error")).toBe("this thread 300 ended");
  expect(await opened("refused")).toBe("this thread ");
  expect(await opened("message")).toBe("worker 300");
});

test("where the browser keeps nothing it is waited for each time", async () => {
  jest.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
    throw new DOMException("blocked", "SecurityError");
  });
  jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("blocked", "SecurityError");
  });
  expect(await opened(null)).toBe("this thread 300 ended");
  expect(await opened(null)).toBe("this thread 300 ended");
});
