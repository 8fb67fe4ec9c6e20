import { proofread } from "../../../src/core/proofread/proofread";
import { alarms, mutationsOf, someOf } from "./mutation";
import { ownReport } from "./ownReport";

const SEED = 20231231;
const ALTERED = 40;
const LEAST_NOTICED = 0.8;

test("the report that the tool writes contradicts itself nowhere", async () => {
  const { findings } = proofread(await ownReport());
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("numbers altered one at a time, without a workbook: most are noticed", async () => {
  const document = await ownReport();
  const before = alarms(proofread(document).findings);
  const chosen = someOf(mutationsOf(document, SEED), ALTERED, SEED);
  const unnoticed = chosen.filter((mutation) => {
    const found = alarms(proofread(mutation.document).findings);
    return [...found].every((finding) => before.has(finding));
  });
  expect(chosen).toHaveLength(ALTERED);
  expect(unnoticed.length).toBeLessThanOrEqual(ALTERED * (1 - LEAST_NOTICED));
});
