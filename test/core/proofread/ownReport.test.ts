import { proofread } from "../../../src/core/proofread/proofread";
import type { ProofFinding } from "../../../src/core/proofread/proofFinding";
import { mutationsOf, randomOf } from "./mutation";
import { ownReport } from "./ownReport";

const SEED = 20231231;
const ALTERED = 40;
const LEAST_NOTICED = 0.8;

function alarms(findings: readonly ProofFinding[]): Set<string> {
  return new Set(findings.filter(({ severity }) => severity !== "info").map((finding) => JSON.stringify(finding)));
}

test("the report that the tool writes contradicts itself nowhere", async () => {
  const { findings } = proofread(await ownReport());
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("numbers altered one at a time, without a workbook: most are noticed", async () => {
  const document = await ownReport();
  const before = alarms(proofread(document).findings);
  const random = randomOf(SEED);
  const all = mutationsOf(document, SEED);
  const chosen = Array.from({ length: ALTERED }, () => all.splice(Math.floor(random() * all.length), 1)).flat();
  const unnoticed = chosen.filter((mutation) => {
    const found = alarms(proofread(mutation.document).findings);
    return [...found].every((finding) => before.has(finding));
  });
  expect(chosen).toHaveLength(ALTERED);
  expect(unnoticed.length).toBeLessThanOrEqual(ALTERED * (1 - LEAST_NOTICED));
});
