import { readFileSync } from "node:fs";
import path from "node:path";
import { matchAnswers } from "../../../../src/core/disclosure/answers/answerTable";
import { inputsOf } from "../../../../src/core/disclosure/answers/inputs";
import type { KeptAnswers } from "../../../../src/core/disclosure/answers/keptAnswers";
import type { DisclosureKind } from "../../../../src/core/disclosure/forms/disclosureForm";
import type { DisclosureModel } from "../../../../src/core/disclosure/writing/composeDisclosure";
import { Road } from "../../../../src/core/road";
import type { DisclosureWish } from "../../../../src/core/writeDisclosure";
import { writeDisclosure } from "../../../../src/core/writeDisclosure";
import { readAnswers } from "../../../../src/hosts/file/answerFiles";
import { LAST_YEAR, sample, THIS_YEAR } from "../../lastYear/samples";

export const THIS_BUDGET = "sample-bureau-2023-budget.xlsx";
export const LAST_BUDGET = "sample-bureau-2022-budget.xlsx";

const roads = new Map<DisclosureKind, Promise<Road>>();

/** The sample bureau's final accounts with last year's and the year's budget; or its budget with the one before. Opened once. */
export function sampleRoad(kind: DisclosureKind): Promise<Road> {
  const known = roads.get(kind) ?? openSample(kind);
  roads.set(kind, known);
  return known;
}

async function openSample(kind: DisclosureKind): Promise<Road> {
  if (kind === "budget")
    return new Road(await sample(THIS_BUDGET)).withBudgets({ lastBudget: new Road(await sample(LAST_BUDGET)) });
  const road = await new Road(await sample(THIS_YEAR)).withLastYear(new Road(await sample(LAST_YEAR)));
  return road.withBudgets({ budget: new Road(await sample(THIS_BUDGET)) });
}

const ANSWERS: Readonly<Record<DisclosureKind, string>> = {
  final: "sample-bureau-2023-answers.csv",
  budget: "sample-bureau-2023-budget-answers.csv",
};

/** What the sample bureau has answered. */
export async function sampleAnswers(kind: DisclosureKind, { questions }: DisclosureModel): Promise<KeptAnswers> {
  const name = ANSWERS[kind];
  const bytes = readFileSync(path.resolve(__dirname, "../../../../samples", name));
  const written = await readAnswers(new Uint8Array(bytes), name);
  return matchAnswers(written, { questions, inputs: inputsOf(kind) }, { by: "会计", at: "2024-03-01" }, name);
}

interface AnsweredText {
  readonly road: Road;
  readonly asking: DisclosureModel;
  readonly model: DisclosureModel;
}

const texts = new Map<string, Promise<AnsweredText>>();
/** The sample bureau's text in the form of a place, with every question answered; composed once. */
export function answeredText(kind: DisclosureKind, formId: string, withReport = false): Promise<AnsweredText> {
  const key = `${kind} ${formId} ${withReport}`;
  const known = texts.get(key) ?? compose(kind, { formId, withReport });
  texts.set(key, known);
  return known;
}

async function compose(kind: DisclosureKind, wish: DisclosureWish): Promise<AnsweredText> {
  const road = await sampleRoad(kind);
  const asking = await writeDisclosure(road, wish);
  const answers = await sampleAnswers(kind, asking);
  const model = await writeDisclosure(road, { ...wish, answers });
  if (!wish.withReport) return { road, asking, model };
  const told = road.withSettings({ ...road.settings, ...reportSettings(model) });
  return { road: told, asking, model: await writeDisclosure(told, { ...wish, answers }) };
}

const SIGNED = { by: "会计", at: "2024-03-01" };

/** What the report of the steps before asks for beside the published text: its causes, its date, reasons of lost points. */
function reportSettings({ gaps, year }: DisclosureModel): Record<string, unknown> {
  const remedies = gaps.flatMap(({ remedy }) => remedy ?? []);
  const causes = remedies.flatMap((one) =>
    one.type === "cause" ? [[one.key, { text: "人员和业务量变化", year, ...SIGNED }] as const] : [],
  );
  const texts = remedies.flatMap((one) => {
    if (one.type !== "text" && one.type !== "confirm") return [];
    const text = one.slot === "date" ? "2024年3月5日" : "部分款项按合同约定在下年支付";
    return [[one.slot, { text, title: one.slot, ...SIGNED }] as const];
  });
  return { "report.causes": Object.fromEntries(causes), "report.texts": Object.fromEntries(texts) };
}
