import { fromA1, toA1 } from "../../../src/core/workbook/cellRef";
import type { CellValue } from "../../../src/core/workbook/snapshot";
import type { DesignedCell, SheetDesign } from "../../../src/core/template/sheetDesign";

/** A blank workbook being filled in as a person does it: by the labels that stand in its cells. */
export class Filling {
  private readonly sheets: Map<string, Map<string, DesignedCell>>;

  constructor(private readonly designs: readonly SheetDesign[]) {
    this.sheets = new Map(designs.map(({ name, cells }) => [name, new Map(cells)]));
  }

  /** Types into the cell that lies `right` columns from the one with the label. */
  beside(sheet: string, label: string | RegExp, right: number, value: CellValue): void {
    const cells = this.cellsOf(sheet);
    const found = [...cells].find(([, cell]) => {
      if (typeof cell.value !== "string") return false;
      return typeof label === "string" ? cell.value === label : label.test(cell.value);
    });
    const place = fromA1(found?.[0] ?? "");
    if (!place) throw new Error(`${sheet}: ${String(label)}`);
    this.type(sheet, toA1(place.row, place.column + right), value);
  }

  /** One-based row of the first cell of column A with that text. */
  rowOf(sheet: string, label: string): number {
    const found = [...this.cellsOf(sheet)].find(([at, cell]) => /^A\d/.test(at) && cell.value === label);
    const place = fromA1(found?.[0] ?? "");
    if (!place) throw new Error(`${sheet}: ${label}`);
    return place.row + 1;
  }

  /** One-based row and column. */
  typeAt(sheet: string, row: number, column: number, value: CellValue): void {
    this.type(sheet, toA1(row - 1, column - 1), value);
  }

  type(sheet: string, address: string, value: CellValue): void {
    const cell = this.cellsOf(sheet).get(address);
    // A sum that is typed over would be no test of the sum.
    if (!cell || cell.formula !== undefined) throw new Error(`${sheet}!${address}`);
    this.cellsOf(sheet).set(address, { ...cell, value });
  }

  valueOf(sheet: string, address: string): CellValue {
    const cell = this.cellsOf(sheet).get(address);
    if (!cell) throw new Error(`${sheet}!${address}`);
    return cell.formula === undefined ? cell.value : this.compute(sheet, cell.formula);
  }

  /** The designs with the typed values, and every formula's own. */
  finish(): SheetDesign[] {
    return this.designs.map((design) => {
      const cells = new Map(
        [...this.cellsOf(design.name)].map(([address, cell]): [string, DesignedCell] => [
          address,
          cell.formula === undefined ? cell : { ...cell, value: this.valueOf(design.name, address) },
        ]),
      );
      return { ...design, cells };
    });
  }

  private cellsOf(sheet: string): Map<string, DesignedCell> {
    const cells = this.sheets.get(sheet);
    if (!cells) throw new Error(sheet);
    return cells;
  }

  private valuesIn(sheet: string, list: string): CellValue[] {
    return list.split(",").flatMap((part) => {
      const [from = "", to = from] = part.split(":");
      const [first, last] = [fromA1(from), fromA1(to)];
      if (!first || !last) throw new Error(part);
      const values: CellValue[] = [];
      for (let row = first.row; row <= last.row; row += 1)
        for (let column = first.column; column <= last.column; column += 1)
          values.push(this.valueOf(sheet, toA1(row, column)));
      return values;
    });
  }

  /** The five kinds of formula that the designs have, and no other. */
  private compute(sheet: string, formula: string): CellValue {
    const numbers = (list: string) =>
      this.valuesIn(sheet, list).filter((value): value is number => typeof value === "number");
    const sum = (values: readonly number[]) =>
      values.length === 0 ? null : Math.round(values.reduce((total, value) => total + value, 0) * 100) / 100;
    const byClass = /^=IF\(COUNT\((.+?)\)=0,"",SUMPRODUCT\(--\(LEN\((.+?)\)=3\),\1\)\)$/.exec(formula);
    if (byClass) {
      const codes = this.valuesIn(sheet, byClass[2] ?? "").map((code) => (typeof code === "string" ? code : ""));
      const amounts = this.valuesIn(sheet, byClass[1] ?? "");
      const counted = amounts.filter((_, index) => codes[index]?.length === 3);
      return sum(counted.filter((value): value is number => typeof value === "number"));
    }
    const stated = /^=IF\(COUNT\((.+?)\)=0,"",SUM\((.+)\)\)$/.exec(formula);
    if (stated) return numbers(stated[1] ?? "").length === 0 ? null : sum(numbers(stated[2] ?? ""));
    const ratio = /^=IF\(COUNT\((\w+),(\w+)\)<2,"",IF\(\2=0,"",\1\/\2\)\)$/.exec(formula);
    if (ratio) {
      const [part, whole] = [numbers(ratio[1] ?? "")[0], numbers(ratio[2] ?? "")[0]];
      return part === undefined || whole === undefined || whole === 0 ? null : part / whole;
    }
    const points = /^=IF\((\w+)="","",ROUND\(MAX\(0,MIN\((\w+),\2\*\1\)\),2\)\)$/.exec(formula);
    if (points) {
      const [rate, weight] = [numbers(points[1] ?? "")[0], numbers(points[2] ?? "")[0]];
      if (rate === undefined || weight === undefined) return null;
      return Math.round(Math.max(0, Math.min(weight, weight * rate)) * 100) / 100;
    }
    const name = /^=IF\(单位基本情况!\$B\$2="","(.*)",(?:"\1"&)?单位基本情况!\$B\$2\)$/u.exec(formula);
    if (!name) throw new Error(formula);
    const unit = this.valueOf("单位基本情况", "B2");
    return `${name[1] ?? ""}${typeof unit === "string" ? unit : ""}` || null;
  }
}
