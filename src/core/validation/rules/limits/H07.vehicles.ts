import { says, silent } from "../../example";
import { numberIn } from "../../../amount/amount";
import { cellsOf } from "../../../accounts/figure";
import { amountFigure, countFigure } from "../../../accounts/lookUp";
import type { ValidationContext } from "../../context";
import { wordingOf } from "../../../lexicon/items";
import { beyond, withLimits, numberOf, type LimitCheck } from "./limits";

import { defineRule } from "../../defineRule";

function vehicleCount(context: ValidationContext, name: "vehiclesHeld" | "vehiclesPurchased") {
  const figure = countFigure(context.accounts, `threePublic.counts.${name}`);
  if (figure) return { number: figure.count, cells: cellsOf(figure) };
  const written = wordingOf(name, "form");
  const found = written && numberOf(context, written);
  return found ? { number: found.number, cells: [found.ref] } : null;
}

const vehiclesHeld: LimitCheck = (given) => {
  const limit = given.limits.vehicles;
  const held = vehicleCount(given.context, "vehiclesHeld");
  if (limit === undefined || !held) return null;
  return held.number > limit ? [beyond("held", given, { actual: held.number, limit, cells: held.cells })] : [];
};

const vehiclePrice: LimitCheck = (given) => {
  const limit = given.limits.vehiclePrice;
  const spent = amountFigure(given.context.accounts, "threePublic.final.vehiclePurchase");
  const bought = vehicleCount(given.context, "vehiclesPurchased");
  if (limit === undefined || !spent || !bought || bought.number <= 0) return null;
  const actual = numberIn(spent.amount, "万元") / bought.number;
  return actual > limit ? [beyond("price", given, { actual, limit, cells: [...cellsOf(spent), ...bought.cells] })] : [];
};

/** H07: vehicles held and the price of those bought. */
export const H07 = defineRule({
  id: "H07",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms", "books"],
  check: withLimits(["vehicles", "vehiclePrice"], vehiclesHeld, vehiclePrice),
  examples: [
    says("held", { settings: { "validation.standards": { title: "甲县开支标准", limits: { vehicles: 1 } } } }),
    silent({ settings: { "validation.standards": { title: "甲县开支标准", limits: { vehicles: 2 } } } }),
  ],
});
