import { execute, References } from "../office-host/dispatcher";
import { enter } from "./cellInput";
import { recalculate } from "./formula";
import type { HostObject } from "../office-host/hostObject";
import type { HostWorkbook, SheetHandle } from "./objects/hostWorkbook";
import { workbookObject, worksheetObject } from "./objects/workbook";
import { FarEnd } from "../office-host/farEnd";
import type { ExecuteFailure, HostContext } from "../office-host/officeLine";
import type { RichApiRequest, RichApiResponse } from "../office-host/richApi";
import { parseArea, type ModelWorkbook } from "./workbookModel";

const DATA_CHANGED = 10;
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
  private cellsRead = 0;
  private touched: { readonly handle: SheetHandle; readonly address: string }[] = [];
  private subscribed = false;

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
    this.subscribed = false;
    this.forgetRequests();
  }

  private rootOf(model: ModelWorkbook): HostObject {
    const host: HostWorkbook = {
      model,
      worksheet: (sheet) => worksheetObject(host, sheet),
      countCells: (count) => void (this.cellsRead += count),
      changed: (handle, address) => void this.touched.push({ handle, address }),
      subscribe: (_event, on) => void (this.subscribed = on),
    };
    return workbookObject(host);
  }

  /** The user types into a cell; the add-in is told if it asked to be. */
  userTypes(sheetName: string, address: string, input: string | number | boolean): void {
    const sheet = this.workbook.sheet(sheetName);
    const area = parseArea(address);
    if (!area) throw new Error(`no address: ${address}`);
    enter(sheet.touch(area.top, area.left), input);
    recalculate(this.workbook);
    this.tellChanges([{ handle: { sheet }, address }]);
  }

  protected common(): null {
    return null;
  }

  protected carryOut(request: RichApiRequest, failure: ExecuteFailure): { response: RichApiResponse; cells: number } {
    this.cellsRead = 0;
    this.touched = [];
    const response = execute(request, this.root, this.references, failure);
    const changes = this.touched;
    if (changes.length > 0) recalculate(this.workbook);
    // Excel tells of changes after it has answered.
    if (changes.length > 0) setTimeout(() => this.tellChanges(changes));
    return { response, cells: this.cellsRead };
  }

  private tellChanges(changes: readonly { readonly handle: SheetHandle; readonly address: string }[]): void {
    if (!this.subscribed) return;
    for (const { handle, address } of changes) {
      const event = {
        address,
        changeType: "RangeEdited",
        source: "Local",
        worksheetId: handle.sheet.id,
        triggerSource: "Unknown",
      };
      this.onEvent?.([[EVENT_MESSAGE_CATEGORY, DATA_CHANGED, "Workbook", JSON.stringify(event), 0, false]]);
    }
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
