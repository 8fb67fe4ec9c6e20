import { BudgetReportError } from "../../../src/core/errors";
import type { Moved, Request, Response } from "../../../src/taskpane/worker/protocol";
import type { WorkerLike } from "../../../src/taskpane/worker/workerClient";
import { WorkerClient } from "../../../src/taskpane/worker/workerClient";

type Listener = (event: { readonly data: unknown }) => void;

/** A worker on a string: the test reads the requests and says the answers. */
class StringPuppet implements WorkerLike {
  readonly requests: Request[] = [];
  terminated = false;
  private readonly listeners: Record<string, Listener[]> = {};

  postMessage(message: unknown): void {
    this.requests.push(structuredClone(message) as Request);
  }
  terminate(): void {
    this.terminated = true;
  }
  addEventListener(type: string, listener: Listener): void {
    (this.listeners[type] ??= []).push(listener);
  }
  say(type: string, data?: Response | Moved): void {
    for (const listener of this.listeners[type] ?? []) listener({ data });
  }
}

function clientWithPuppets() {
  const puppets: StringPuppet[] = [];
  const client = new WorkerClient(() => {
    const puppet = new StringPuppet();
    puppets.push(puppet);
    return puppet;
  });
  return { client, puppets, puppet: (index = 0) => puppets[index] as StringPuppet };
}

test("answers find their calls by id, in any order", async () => {
  const { client, puppet } = clientWithPuppets();
  const systems = client.call("listSystems", null);
  const outlines = client.call("listOutlines", null);
  const [first, second] = puppet().requests;
  puppet().say("message", { id: second?.id ?? 0, ok: true, output: [{ id: "b", title: "B" }] });
  puppet().say("message", { id: first?.id ?? 0, ok: true, output: [] });
  expect([await systems, await outlines]).toEqual([[], [{ id: "b", title: "B" }]]);
});

test("an error crosses as code and fields", async () => {
  const { client, puppet } = clientWithPuppets();
  const call = client.call("recognise", null);
  const error = { code: "passwordProtected" as const, fields: { file: "a.xlsx" } };
  puppet().say("message", { id: puppet().requests[0]?.id ?? 0, ok: false, error });
  await expect(call).rejects.toMatchObject({ code: "passwordProtected", fields: { file: "a.xlsx" } });
  await expect(call).rejects.toBeInstanceOf(BudgetReportError);
});

test("cancelling ends the worker and rejects what is under way; the next call starts a fresh one", async () => {
  const { client, puppets, puppet } = clientWithPuppets();
  const call = client.call("validate", null);
  client.cancel();
  await expect(call).rejects.toMatchObject({ code: "readCancelled" });
  expect(puppet().terminated).toBe(true);
  void client.call("recognise", null);
  expect([puppets.length, puppet(1).requests.map(({ name }) => name)]).toEqual([2, ["recognise"]]);
});

test("a worker that breaks down rejects all its calls and is replaced", async () => {
  const { client, puppets, puppet } = clientWithPuppets();
  const calls = [client.call("recognise", null), client.call("validate", null)];
  puppet().say("error");
  for (const call of calls) await expect(call).rejects.toMatchObject({ code: "unexpected" });
  void client.call("recognise", null);
  expect(puppets).toHaveLength(2);
});

test("an answer that nobody waits for is let go", () => {
  const { client, puppet } = clientWithPuppets();
  void client.call("recognise", null);
  expect(() => puppet().say("message", { id: 99, ok: true, output: null })).not.toThrow();
});

test("how far a call has come is told to whoever made it, and is no answer", async () => {
  const { client, puppet } = clientWithPuppets();
  const told: unknown[] = [];
  const opened = client.call("openFile", { name: "a.xlsx", bytes: new Uint8Array(1) }, (progress) =>
    told.push(progress),
  );
  const progress = { step: "values", sheet: "表", done: 1, total: 2 } as const;
  puppet().say("message", { id: 1, progress });
  puppet().say("message", { id: 7, progress });
  puppet().say("message", { id: 1, ok: true, output: "there" });
  expect(await opened).toBe("there");
  expect(told).toEqual([progress]);
});
