import { makeFinding } from "./makeFinding";
import { withUniqueIds } from "../../../src/core/findings/uniqueIds";

test("findings on the same cell keep their order and get ids of their own", () => {
  const at = (address: string) => makeFinding({ rule: "C01", variant: "tie", cells: [{ sheet: "总表", address }] });
  const ids = withUniqueIds([at("C5"), at("C6"), at("C5"), at("C5")]).map(({ id }) => id);
  expect(ids).toEqual(["C01/tie/总表!C5", "C01/tie/总表!C6", "C01/tie/总表!C5/2", "C01/tie/总表!C5/3"]);
});
