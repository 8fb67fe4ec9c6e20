import type { Against, NumberReading, ProofNumber } from "../core/proofread/numbers";
import type { Translator } from "./translator";

/** What a number was read as: 读作变动额：三公经费、2024 年、减少、对比 2023 年决算、文中写明. */
export function readingText(t: Translator, { readAs }: ProofNumber): string {
  if (!readAs) return t("proofNumbers", "notRead");
  const { kind, rule } = readAs;
  const parts = partsOf(t, readAs).join(t("language", "list"));
  return t("proofNumbers", "read", { kind: t("proofNumbers", `kinds.${kind}`), parts, rule });
}

function partsOf(t: Translator, reading: NumberReading): string[] {
  const { owner, fund, item, year, aspect, direction, against, others, whole, certainty } = reading;
  const ofYear = (one: number | null) => (one === null ? "" : t("proofNumbers", "year", { year: one }));
  const textOf = (one: Against) => `${ofYear(one.year)}${t("proofNumbers", `aspects.${one.aspect}`)}`;
  const open = others.map((one) =>
    t("proofNumbers", "mayBe", { base: textOf(one), certainty: t("proofNumbers", `certainty.${one.certainty}`) }),
  );
  return [
    owner,
    fund,
    item,
    ofYear(year),
    aspect === "plain" ? "" : t("proofNumbers", `aspects.${aspect}`),
    direction === 0 ? "" : t("proofNumbers", `directions.${direction > 0 ? "up" : "down"}`),
    against === null ? "" : t("proofNumbers", "against", { base: textOf(against) }),
    ...open,
    whole === "" ? "" : t("proofNumbers", "of", { whole }),
    t("proofNumbers", `certainty.${certainty}`),
  ].filter((part) => part !== "");
}

/** What bound it: 核对依据：变动额与变动率、工作簿. */
export function checkText(t: Translator, { boundBy }: ProofNumber): string {
  if (boundBy.length === 0) return t("proofNumbers", "notChecked");
  const relations = boundBy.map((one) => t("proofNumbers", `relations.${one}`)).join(t("language", "list"));
  return t("proofNumbers", "checked", { relations });
}

export function stateText(t: Translator, { state }: Pick<ProofNumber, "state">): string {
  return t("proofNumbers", `states.${state}`);
}

/** All that is known of a number, in one line. */
export function numberLine(t: Translator, number: ProofNumber): string {
  const { paragraph, written } = number;
  const known = { state: stateText(t, number), reading: readingText(t, number), check: checkText(t, number) };
  return t("proofNumbers", "line", { paragraph, written, ...known });
}
