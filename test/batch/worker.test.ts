import { ConnectionWatch } from "../../src/batch/node/engines/connectionWatch";
import { WorkerSeats } from "../../src/batch/node/engines/workerSeats";
import type { Job } from "../../src/batch/job";
import type { PoolWorker, TurnOutcome } from "../../src/batch/pool";
import { FACTS } from "./madeBatch";

const job = (key: string): Job => ({ key, facts: FACTS, files: [], lastYear: null });

/** Workers that do what the job's key says; `started` has the store of each. */
function seats(limit = 1_000, most = 1) {
  const started: string[] = [];
  const start = ({ store }: { readonly store: string }): Promise<PoolWorker> => {
    started.push(store);
    let ended = false;
    return Promise.resolve({
      turn: ({ key }): Promise<TurnOutcome> => {
        if (key.startsWith("hang")) return new Promise(() => undefined);
        if (!key.startsWith("die")) return Promise.resolve("done");
        ended = true;
        return Promise.resolve("died");
      },
      hasEnded: () => ended,
      kill: () => void (ended = true),
      end: () => Promise.resolve(void (ended = true)),
    });
  };
  return { started, seats: new WorkerSeats(start, limit, most) };
}

test("a process stays warm for the same store; another store's unit has its own", async () => {
  const { started, seats: some } = seats();
  const [one, other] = [
    { folder: "a", store: "1" },
    { folder: "b", store: "2" },
  ];
  for (const place of [one, one, other, one]) expect(await some.check(place, job("x"))).toBe("done");
  expect(started).toEqual(["1", "2", "1"]);
});

test("a unit that kills its process three times, or takes too long, is given up; the next one has a process", async () => {
  const { started, seats: some } = seats(50);
  const place = { folder: "a", store: "1" };
  expect(await some.check(place, job("die"))).toBe("processDied");
  expect(await some.check(place, job("hang"))).toBe("timeLimit");
  expect(await some.check(place, job("x"))).toBe("done");
  expect(started).toHaveLength(5);
});

test("the next unit begins in a process whose last result is being written; no two are checked there at once", async () => {
  const log: string[] = [];
  let written: () => void = () => undefined;
  const start = (): Promise<PoolWorker> =>
    Promise.resolve({
      turn: async ({ key }, onChecked): Promise<TurnOutcome> => {
        log.push(`begins ${key}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        log.push(`checked ${key}`);
        onChecked();
        await new Promise<void>((resolve) => (key === "a" ? (written = resolve) : resolve()));
        written();
        return "done";
      },
      hasEnded: () => false,
      kill: () => undefined,
      end: () => Promise.resolve(void log.push("end")),
    });
  const some = new WorkerSeats(start, 1_000, 1);
  const place = { folder: "a", store: "1" };
  await Promise.all(["a", "b", "c"].map((key) => some.check(place, job(key))));
  await some.leave();
  expect(log).toEqual(["a", "b", "c"].flatMap((key) => [`begins ${key}`, `checked ${key}`]).concat("end"));
});

test("what runs can be waited for", async () => {
  const { seats: some } = seats();
  let finish = () => {};
  const busy = some.busy(() => new Promise<void>((resolve) => (finish = resolve)));
  let isIdle = false;
  const idle = some.idle().then(() => (isIdle = true));
  await Promise.resolve();
  expect(isIdle).toBe(false);
  finish();
  await Promise.all([busy, idle]);
  expect(isIdle).toBe(true);
});

describe("the watch over a connection", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test("tells once when the server is away, and once when it is back", async () => {
    const told: string[] = [];
    let isThere = false;
    const ask = () => (isThere ? Promise.resolve() : Promise.reject(new Error("away")));
    const watch = new ConnectionWatch(
      ask,
      () => told.push("lost"),
      () => told.push("back"),
    );
    watch.doubt();
    watch.doubt();
    await jest.advanceTimersByTimeAsync(3_500);
    watch.doubt();
    expect(told).toEqual(["lost"]);
    isThere = true;
    await jest.advanceTimersByTimeAsync(1_500);
    expect(told).toEqual(["lost", "back"]);
  });

  test("an error while the server answers is none, and a server that never answers is away", async () => {
    const told: string[] = [];
    const ends = [() => Promise.resolve(), () => new Promise(() => undefined)];
    for (const ask of ends) {
      const watch = new ConnectionWatch(
        ask,
        () => told.push("lost"),
        () => told.push("back"),
      );
      watch.doubt();
      await jest.advanceTimersByTimeAsync(1_100);
      watch.end();
    }
    expect(told).toEqual(["lost"]);
  });
});
