import { proofread } from "../../../src/core/proofread/proofread";
import { documentOfText } from "../../../src/core/proofread/textDocument";
import { alarms, mutationsOf, someOf } from "./mutation";
import type { Style } from "./soundReport";
import { soundReport, STYLES } from "./soundReport";

const SEEDS = 6;
const ALTERED = 25;

function read(style: Style, seed: number) {
  return { name: `${style}.txt`, blocks: documentOfText(soundReport(style, seed)) };
}

describe("reports whose figures all follow from each other", () => {
  test.each(STYLES)("%s: nothing is accused, nothing is questioned", (style) => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { findings } = proofread(read(style, seed));
      expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    }
  });

  test.each<[Style, number]>([
    ["final", 0.75],
    ["trimmed", 0.75],
    ["yuan", 0.75],
    ["selfEvaluation", 0.75],
    ["budget", 0.75],
    ["county", 0.6],
    ["changesApart", 0.7],
    ["baseWritten", 0.75],
    ["numbered", 0.5],
  ])("%s: of numbers altered one at a time at least %d are noticed", (style, least) => {
    const document = read(style, 3);
    const before = alarms(proofread(document).findings);
    const chosen = someOf(mutationsOf(document, 5), ALTERED, 7);
    const noticed = chosen.filter((mutation) =>
      [...alarms(proofread(mutation.document).findings)].some((finding) => !before.has(finding)),
    );
    expect(noticed.length).toBeGreaterThanOrEqual(chosen.length * least);
  });
});
