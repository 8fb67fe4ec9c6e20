import { execute, References } from "./dispatcher";
import { enter } from "./cellInput";
import { recalculate } from "./formula";
import type { HostObject } from "./hostObject";
import type { HostWorkbook, SheetHandle } from "./objects/hostWorkbook";
import { workbookObject, worksheetObject } from "./objects/workbook";
import {
  answerRichApi,
  contextPayload,
  MethodId,
  PlannedFailures,
  RICH_API,
  type Message,
  type OfficeEnd,
  type PlannedFailure,
  type Reply,
  type SeenRequest,
} from "./officeLine";
import { parseArea, type ModelWorkbook } from "./workbookModel";

const RICH_API_EVENT = 33;
const DATA_CHANGED = 10;
const EVENT_MESSAGE_CATEGORY = 65_536;
/** How a request fails while a cell is being edited. */
const EDITING = { failAt: { index: 0, code: "InvalidOperationInCellEditMode" } };

export interface ExcelHostOptions {
  /** The newest ExcelApi set that this Excel knows; 1.7 is Office 2019. Default: 1.17 (Office 2024). */
  readonly excelApi?: `1.${number}`;
  readonly locale?: "zh-CN" | "en-US";
  /** Milliseconds that every request takes: a slow Excel. */
  readonly delay?: number;
}

/** Excel's end of the line: office.js posts messages, this answers them from the in-memory workbook. */
export class ExcelHost implements OfficeEnd {
  /** Every rich-API request since the last `forgetRequests()`. */
  requests: SeenRequest[] = [];
  /** What the add-in used and the stand-in does not know; a test must find this empty. */
  readonly defects: string[] = [];
  delay: number;
  /** Where events go; set by whoever connects the page. */
  send: (reply: Reply) => void = () => undefined;

  private readonly excelApi: string;
  private readonly locale: string;
  private readonly references = new References();
  private readonly settings = new Map<string, string>();
  private root: HostObject;
  private readonly failures = new PlannedFailures();
  /** A cell is being edited: Excel refuses every request as a whole and goes on telling of changes. */
  isEditing = false;

  private cellsRead = 0;
  private touched: { readonly handle: SheetHandle; readonly address: string }[] = [];
  private subscribed = false;
  private eventCallbackId: string | null = null;

  constructor(
    public workbook: ModelWorkbook,
    options: ExcelHostOptions = {},
  ) {
    this.excelApi = options.excelApi ?? "1.17";
    this.locale = options.locale ?? "zh-CN";
    this.delay = options.delay ?? 0;
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

  forgetRequests(): void {
    this.requests = [];
  }

  /**
   * The next matching request fails as Excel fails: what stood before in it may have been carried out. Several planned
   * failures wait for each other.
   */
  failOnce(failure: PlannedFailure): void {
    this.failures.add(failure);
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

  async answer(text: string): Promise<Reply | null> {
    const message = JSON.parse(text) as Message;
    const payload = this.payloadFor(message);
    if (message.methodId === MethodId.execute && this.delay > 0) {
      await new Promise((resolve) => setTimeout(resolve, this.delay));
    }
    if (payload === undefined) return null;
    return { function: "agaveHostCallback", callbackId: message.callbackId, payload };
  }

  private payloadFor({ methodId, params, callbackId }: Message): unknown {
    switch (methodId) {
      case MethodId.getContext:
        return this.context();
      case MethodId.writeSettings:
        (params?.keys ?? []).forEach((key, index) => this.settings.set(key, params?.values?.[index] ?? ""));
        return [0];
      case MethodId.registerEvent:
        if (params?.id === RICH_API_EVENT) this.eventCallbackId = callbackId;
        return [0];
      case MethodId.unregisterEvent:
        if (params?.id === RICH_API_EVENT) this.eventCallbackId = null;
        return [0];
      case MethodId.execute: {
        const body = (params?.apiArgs?.[0] as readonly unknown[] | undefined)?.[4];
        if (params?.id !== RICH_API || typeof body !== "string") {
          this.defects.push(`Execute of method ${params?.id}`);
          return [[5001]];
        }
        return [[0, [200, [], this.richApi(body)]]];
      }
      default:
        this.defects.push(`message ${methodId}`);
        return undefined;
    }
  }

  private richApi(body: string): string {
    this.cellsRead = 0;
    this.touched = [];
    const { text, seen, defect } = answerRichApi(body, (request, members) =>
      execute(request, this.root, this.references, this.isEditing ? EDITING : this.failures.next(members)),
    );
    if (this.touched.length > 0) recalculate(this.workbook);
    if (defect !== null) this.defects.push(defect);
    if (seen) this.requests.push({ ...seen, cells: this.cellsRead });
    this.tellChanges(this.touched);
    return text;
  }

  private tellChanges(changes: readonly { readonly handle: SheetHandle; readonly address: string }[]): void {
    if (!this.subscribed || this.eventCallbackId === null) return;
    for (const { handle, address } of changes) {
      const event = {
        address,
        changeType: "RangeEdited",
        source: "Local",
        worksheetId: handle.sheet.id,
        triggerSource: "Unknown",
      };
      const entry = [EVENT_MESSAGE_CATEGORY, DATA_CHANGED, "Workbook", JSON.stringify(event), 0, false];
      this.send({ function: "agaveHostEventCallback", callbackId: this.eventCallbackId, payload: [[entry], 0] });
    }
  }

  private context(): unknown[] {
    return contextPayload({
      settings: this.settings,
      locale: this.locale,
      documentUrl: `/${this.workbook.name}`,
      requirements: { ExcelApi: this.excelApi, SharedRuntime: "1.1", DialogApi: "1.2" },
      application: 1,
    });
  }
}
