import Decimal from "decimal.js";
import type { Check } from "../check";
import { foundAt } from "../check";
import { itemNameOf } from "../../reading/itemNames";
import { isPercent, namedShareBase } from "../../reading/mention";
import { isWholeOf } from "../../lexicon/relations";

/** B17: shares without amounts of parts that make up their whole: 基本支出占66.67%，项目支出占33.33%. */
export const checkShareSums: Check = ({ passages, statements }) => {
  const stated = new Set(statements.map(({ item, passage }) => `${item}|${passage.sectionNumber}`));
  return passages
    .filter(({ inTable }) => !inTable)
    .flatMap((passage) =>
      passage.sentences.flatMap(({ mentions, quote }) => {
        const shares = mentions.filter(isPercent).filter(({ role }) => role === "share");
        if (shares.length < 2 || shares.length !== mentions.length) return [];
        // Each may be a share of something else: 占货物支出的…，占工程支出的….
        if (new Set(shares.map(({ lead }) => namedShareBase(lead))).size > 1) return [];
        if (!isWholeOf(shares.map(({ label }) => label))) return [];
        // Where there are amounts each share is recomputed by itself (G10).
        const names = shares.map(({ label }) => itemNameOf(label.replace(/占.*$/, "")).name);
        if (names.some((name) => stated.has(`${name}|${passage.sectionNumber}`))) return [];
        const sum = Decimal.sum(...shares.map(({ quantity }) => quantity.value));
        const place = Decimal.max(...shares.map(({ quantity }) => new Decimal(10).pow(-quantity.decimals)));
        if (sum.minus(100).abs().lte(place.times(shares.length))) return [];
        return [
          foundAt(passage, quote, "B17", sum.gt(100) ? "error" : "warning", {
            variant: "sum",
            params: {
              parts: shares.map(({ quantity }) => quantity.written).join(" + "),
              sum: `${sum.toString()}%`,
            },
            expected: 100,
            actual: sum.toNumber(),
          }),
        ];
      }),
    );
};
