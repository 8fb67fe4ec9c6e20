/** The form of public disclosure between the pane and the workbook's own sheet. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { createFileHost } from "../../../src/hosts/file/fileHost";
import { addAnswerSheet, saveAnswers, takeAnswers } from "../../../src/taskpane/actions/answers";
import { runTo } from "../../../src/taskpane/actions/runSteps";
import { createPane, type Pane } from "../../../src/taskpane/state/pane";
import { Engine } from "../../../src/taskpane/worker/engine";
import type { EngineClient } from "../../../src/taskpane/worker/protocol";
import { liveDoor } from "../../../src/taskpane/workbook/liveDoor";

const BUDGET = "sample-bureau-2023-budget.xlsx";
const FILE = path.resolve(__dirname, "../../../samples", BUDGET);
const VEHICLES = "assets.vehicles.total";
const EQUIPMENT = "assets.equipment";

// What follows the adding of a sheet some seconds later is not waited for.
const timers = jest.spyOn(globalThis, "setTimeout");
afterAll(() => timers.mock.results.forEach(({ value }) => clearTimeout(value as number)));

/** A pane beside a workbook that can be written; the engine on this thread. */
async function paneBeside() {
  const engine = new Engine();
  const client: EngineClient = {
    call: (name, input, onProgress) => engine.call(name, input, onProgress),
    cancel: () => undefined,
  };
  const pane = createPane(() => Promise.resolve(client));
  const host = createFileHost(new Uint8Array(readFileSync(FILE)), BUDGET);
  pane.door = liveDoor(host, client);
  pane.store.dispatch({ type: "doorOpened", door: { capabilities: pane.door.capabilities } });
  await runTo(pane, "validate");
  return { pane, host, client };
}

const view = (client: EngineClient) => client.call("disclose", null);

async function answerIn(client: EngineClient, id: string): Promise<string | undefined> {
  return (await view(client)).questions.find((one) => one.id === id)?.answer;
}

async function save(pane: Pane, client: EngineClient, texts: Readonly<Record<string, string>>): Promise<void> {
  const shown = await view(client);
  const drafts = shown.questions.flatMap((question) => {
    const text = texts[question.id];
    return text === undefined ? [] : [{ question, text }];
  });
  await saveAnswers(pane, shown, drafts, { by: "会计", after: () => undefined });
  expect(pane.store.getState().error).toBeNull();
}

test("the sheet is added once it is asked for, filled in there or in the pane, and both agree", async () => {
  const { pane, host, client } = await paneBeside();
  await save(pane, client, { [VEHICLES]: "2" });
  expect((await view(client)).answerSheet).toBeNull();

  await addAnswerSheet(pane);
  expect((await view(client)).answerSheet).toBe("公开情况填报表");
  expect(pane.store.getState().status.validate).toBe("done");

  const cells = async () => (await host.readSheets(["公开情况填报表"])).workbook.sheets[0]?.rows ?? [];
  const rowOf = async (id: string) => (await cells()).findIndex((row) => row.includes(id));
  const column = (await cells()).flatMap((row) => [row.indexOf("填写")]).find((at) => at >= 0) ?? -1;
  expect((await cells())[await rowOf(VEHICLES)]?.[column]).toBe(2);

  // Somebody fills it in in Excel.
  const address = `${String.fromCharCode(65 + column)}${(await rowOf(EQUIPMENT)) + 1}`;
  await host.applyEdits([{ ref: { sheet: "公开情况填报表", address }, from: null, to: 3 }]);
  pane.store.dispatch({ type: "workbookChanged", cells: [{ sheet: "公开情况填报表", address }] });
  await runTo(pane, "validate");
  expect(await answerIn(client, EQUIPMENT)).toBe("3");

  // And in the pane: the cell follows.
  await save(pane, client, { [VEHICLES]: "0", [EQUIPMENT]: "4" });
  expect((await cells())[await rowOf(VEHICLES)]?.[column]).toBe(0);
  expect((await cells())[await rowOf(EQUIPMENT)]?.[column]).toBe(4);
  expect(await answerIn(client, EQUIPMENT)).toBe("4");
});

test("a form that a colleague has filled in is taken in as a whole, and its mistakes are told in one sentence", async () => {
  const { pane, client } = await paneBeside();
  const csv = (text: string) => ({ name: "填报表.csv", bytes: new TextEncoder().encode(text) });
  await view(client);
  await takeAnswers(pane, await view(client), csv(`编号,填写\n${VEHICLES},5\n${EQUIPMENT},1`), () => undefined);
  expect([await answerIn(client, VEHICLES), await answerIn(client, EQUIPMENT)]).toEqual(["5", "1"]);
  await takeAnswers(pane, await view(client), csv("编号,填写\nassets.planes,5"), () => undefined);
  expect(pane.store.getState().error).toMatchObject({ code: "brokenAnswers" });
  expect(await answerIn(client, VEHICLES)).toBe("5");
});
