import type { Check } from "../check";
import { foundAt } from "../check";

/** A06: a unit without its number (支出决算为万元, 增长%), a change without its verb, a share that breaks off. */
const BLANKS: readonly (readonly [variant: string, pattern: RegExp])[] = [
  ["number", /(?<!单位)(?:为|是|共计?|合计|总计|增加|减少|增长|下降|完成预算的|占)(?:_+|\(\))?(?:万元|元|%)/gu],
  ["number", /(?:决算数?|预算数?|支出|执行|安排)(?:万元|元)(?=[,;。])/gu],
  ["total", /(?:收入|支出|收支|经费)(?:决算|预算)?(?:总计|合计|总额)(?:为|是|共)?,其中:?/gu],
  ["verb", /(?:较|比)(?:20\d\d年|上年)度?[^,;。\d]{0,12}\d+(?:\.\d+)?万元\d+(?:\.\d+)?万元/gu],
  ["share", /万元,0[;。]/gu],
  ["line", /_{3,}/gu],
  ["none", /下设0个[^,;。]{1,8},分别(?:是|为)/gu],
];

export const checkBlanks: Check = ({ passages }) =>
  passages
    .filter(({ inTable }) => !inTable)
    .flatMap((passage) =>
      BLANKS.flatMap(([variant, pattern]) =>
        passage.sentences.flatMap(({ text, quote }) =>
          [...text.matchAll(pattern)]
            .slice(0, 1)
            .map(([written]) =>
              foundAt(passage, quote, "A06", "warning", { variant: `blank.${variant}`, params: { written } }),
            ),
        ),
      ),
    );
