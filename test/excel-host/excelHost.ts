import { execute, References } from "../office-host/dispatcher";
import { enter } from "./cellInput";
import { recalculate } from "./formula";
import type { HostObject } from "../office-host/hostObject";
import type { HostWorkbook, SheetHandle } from "./objects/hostWorkbook";
import { workbookObject, worksheetObject } from "./objects/workbook";
import { FarEnd } from "../office-host/farEnd";
import type { ExecuteFailure, HostContext } from "../office-host/officeLine";
import type { RichApiRequest, RichApiResponse } from "../office-host/richApi";
import { intersects, parseArea, type ModelCell, type ModelSheet, type ModelWorkbook } from "./workbookModel";

const DATA_CHANGED = 10;
const CALCULATED = 16;
const EVENT_MESSAGE_CATEGORY = 65_536;
export interface ExcelHostOptions {
  /** The newest ExcelApi set that this Excel knows; 1.7 is Office 2019. Default: 1.17 (Office 2024). */
  readonly excelApi?: `1.${number}`;
  readonly locale?: "zh-CN" | "en-US";
  /** Milliseconds that every request takes: a slow Excel. */
  readonly delay?: number;
}

/** Excel's end of the line: answers from the in-memory workbook. */
export class ExcelHost extends FarEnd {
  private readonly excelApi: string;
  private readonly locale: "zh-CN" | "en-US";
  private readonly references = new References();
  private root: HostObject;
  /** Milliseconds that events take longer than the answer. */
  eventDelay = 0;
  private cellsRead = 0;
  private touched: Touched[] = [];
  private readonly added = new Set<ModelSheet>();
  private readonly subscribed = new Set<"dataChanged" | "calculated">();

  constructor(
    public workbook: ModelWorkbook,
    options: ExcelHostOptions = {},
  ) {
    super(options.delay);
    this.excelApi = options.excelApi ?? "1.17";
    this.locale = options.locale ?? "zh-CN";
    this.root = this.rootOf(workbook);
  }

  /** Another workbook takes the place of the one that was open; the page stays. */
  open(workbook: ModelWorkbook): void {
    this.workbook = workbook;
    this.root = this.rootOf(workbook);
    this.failures.clear();
    this.subscribed.clear();
    this.forgetRequests();
  }

  private rootOf(model: ModelWorkbook): HostObject {
    const host: HostWorkbook = {
      model,
      worksheet: (sheet) => worksheetObject(host, sheet),
      countCells: (count) => void (this.cellsRead += count),
      changed: (handle, address) => void this.touched.push({ handle, address }),
      subscribe: (event, on) => void (on ? this.subscribed.add(event) : this.subscribed.delete(event)),
      calculate: () => {
        const calculated = recalculate(model);
        this.later(() => this.tellCalculated(calculated));
      },
      added: this.added,
      activatesLate: () => this.platform === "web",
    };
    return workbookObject(host);
  }

  /** Somebody types into a cell: the user, or (`Remote`) another one in the same workbook. */
  userTypes(
    sheetName: string,
    address: string,
    input: string | number | boolean,
    source: "Local" | "Remote" = "Local",
  ): void {
    const sheet = this.workbook.sheet(sheetName);
    const area = parseArea(address);
    if (!area) throw new Error(`no address: ${address}`);
    const typed = { ...sheet.touch(area.top, area.left) };
    enter(typed, input);
    const rules = sheet.validations.filter((rule) => intersects(rule.area, area));
    if (!rules.every(({ allows }) => allows(typed.value)))
      throw new Error(`${address} does not allow ${String(input)}`);
    Object.assign(sheet.touch(area.top, area.left), typed);
    if (source === "Local") this.workbook.undoStack.push(`${sheetName}!${address}`);
    this.tellChanges([{ handle: { sheet }, address }], { source, changeType: "RangeEdited", triggerSource: "Unknown" });
    this.settle([{ handle: { sheet }, address }]);
  }

  /** Excel tells of rows that came as of the whole row. */
  userInsertsRow(sheetName: string, row: number): void {
    const change = { handle: { sheet: this.workbook.sheet(sheetName) }, address: `${row}:${row}` };
    this.tellChanges([change], { source: "Local", changeType: "RowInserted", triggerSource: "Unknown" });
  }

  /** Formulas are computed without anybody typing: a link was refreshed, somebody pressed F9. */
  recalculates(): void {
    this.tellCalculated(recalculate(this.workbook));
  }

  protected common(): null {
    return null;
  }

  protected carryOut(request: RichApiRequest, failure: ExecuteFailure): { response: RichApiResponse; cells: number } {
    this.cellsRead = 0;
    this.touched = [];
    this.added.clear();
    const response = execute(request, this.root, this.references, failure);
    const changes = this.touched;
    if (changes.length > 0) {
      const triggerSource = Number(this.excelApi.split(".")[1]) >= 14 ? "ThisLocalAddin" : "Unknown";
      this.later(() => this.tellChanges(changes, { source: "Local", changeType: "RangeEdited", triggerSource }));
      this.settle(changes);
    }
    return { response, cells: this.cellsRead };
  }

  /** Excel tells after it has answered. */
  private later(tell: () => void): void {
    setTimeout(tell, this.eventDelay);
  }

  /** Computes what rests on these cells; on demand, only what was typed. */
  private settle(changes: readonly Touched[]): void {
    const cells = new Set(changes.flatMap(cellsOf));
    const isManual = this.workbook.calculationMode === "Manual";
    const calculated = recalculate(this.workbook, isManual ? cells : undefined);
    this.later(() => this.tellCalculated(calculated));
  }

  private tellChanges(changes: readonly Touched[], how: ChangeKind): void {
    if (!this.subscribed.has("dataChanged")) return;
    for (const { handle, address } of changes)
      this.tell(DATA_CHANGED, { address, worksheetId: handle.sheet.id, ...how });
  }

  private tellCalculated(sheets: ReadonlySet<ModelSheet>): void {
    if (!this.subscribed.has("calculated")) return;
    for (const { id } of sheets) this.tell(CALCULATED, { worksheetId: id });
  }

  private tell(type: number, event: object): void {
    this.onEvent?.([[EVENT_MESSAGE_CATEGORY, type, "Workbook", JSON.stringify(event), 0, false]]);
  }

  get context(): HostContext {
    return {
      settings: this.settings,
      locale: this.locale,
      documentUrl: `/${this.workbook.name}`,
      requirements: { ExcelApi: this.excelApi, SharedRuntime: "1.1", DialogApi: "1.2" },
      application: "excel",
    };
  }
}

interface Touched {
  readonly handle: SheetHandle;
  readonly address: string;
}

interface ChangeKind {
  readonly source: "Local" | "Remote";
  readonly changeType: "RangeEdited" | "RowInserted";
  /** From ExcelApi 1.14 on Excel says which changes are the add-in's own. */
  readonly triggerSource: "ThisLocalAddin" | "Unknown";
}

function cellsOf({ handle: { sheet }, address }: Touched): ModelCell[] {
  const area = parseArea(address);
  if (!area) return [];
  const cells: ModelCell[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cell(row, column);
      if (cell) cells.push(cell);
    }
  }
  return cells;
}
