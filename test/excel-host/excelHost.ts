import { execute, References } from "./dispatcher";
import { enter } from "./cellInput";
import { recalculate } from "./formula";
import type { HostObject } from "./hostObject";
import type { HostWorkbook, SheetHandle } from "./objects/hostWorkbook";
import { workbookObject, worksheetObject } from "./objects/workbook";
import { ActionType, type RichApiRequest, type RichApiResponse } from "./richApi";
import { parseArea, type ModelWorkbook } from "./workbookModel";

/** Requests and answers that are larger fail in Excel on the web. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

const MethodId = { execute: 1, registerEvent: 2, unregisterEvent: 3, writeSettings: 4, getContext: 5 } as const;
const RICH_API = 93;
const RICH_API_EVENT = 33;
const DATA_CHANGED = 10;
const EVENT_MESSAGE_CATEGORY = 65_536;

export interface ExcelHostOptions {
  /** The newest ExcelApi set that this Excel knows; 1.7 is Office 2019. Default: 1.17 (Office 2024). */
  readonly excelApi?: `1.${number}`;
  readonly locale?: "zh-CN" | "en-US";
  /** Milliseconds that every request takes: a slow Excel. */
  readonly delay?: number;
}

/** One `context.sync()` as Excel saw it. */
export interface SeenRequest {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Cells whose contents the answer carries. */
  readonly cells: number;
  /** Names of the members that were used: `Values`, `GetUsedRangeOrNullObject` … */
  readonly members: ReadonlySet<string>;
  readonly error: string | null;
}

/** Tells which request fails: by what it uses, or the n-th (0 is the next one). */
export interface PlannedFailure {
  readonly code: string;
  readonly when?: { readonly uses: string } | { readonly nth: number };
  /** How many actions are still carried out before Excel gives up. Default: none. */
  readonly afterActions?: number;
}

interface Message {
  readonly methodId: number;
  readonly params?: {
    readonly id?: number;
    readonly targetId?: string;
    readonly apiArgs?: readonly unknown[];
    readonly keys?: readonly string[];
    readonly values?: readonly string[];
  };
  readonly callbackId: string;
}

/** What goes back to the page: the answer of a call, or an event. */
export interface Reply {
  readonly function: "agaveHostCallback" | "agaveHostEventCallback";
  readonly callbackId: string;
  readonly payload: unknown;
}

/** Excel's end of the line: office.js posts messages, this answers them from the in-memory workbook. */
export class ExcelHost {
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
  private readonly failures: PlannedFailure[] = [];
  private passed = 0;
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
    this.failures.length = 0;
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
    this.failures.push(failure);
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

  /** One message of office.js. The answer must reach the page later, never within the call. */
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
    const request = JSON.parse(body) as RichApiRequest;
    const members = membersOf(request);
    // office.js's own announcements and telemetry are none of the add-in's round trips.
    if ([...members].some((name) => name.startsWith("Microsoft."))) return answerItself(request);
    this.cellsRead = 0;
    this.touched = [];
    const requestBytes = Buffer.byteLength(body);
    const response: RichApiResponse =
      requestBytes > PAYLOAD_LIMIT
        ? refused("RequestPayloadSizeLimitExceeded")
        : execute(request, this.root, this.references, this.plannedFailure(members));
    if (this.touched.length > 0) recalculate(this.workbook);
    if (response.Error?.Code === "NotInStandIn") this.defects.push(response.Error.Message);
    let answer = JSON.stringify(response);
    let error = response.Error?.Code ?? null;
    if (Buffer.byteLength(answer) > PAYLOAD_LIMIT) {
      error = "ResponsePayloadSizeLimitExceeded";
      answer = JSON.stringify(refused(error));
    }
    // Housekeeping after Excel.run (releasing references) is not a round trip the add-in waits for.
    if (![...members].every((name) => name === "_RemoveReference" || name === "")) {
      this.requests.push({
        actions: request.Actions.length,
        requestBytes,
        responseBytes: Buffer.byteLength(answer),
        cells: this.cellsRead,
        members,
        error,
      });
    }
    this.tellChanges(this.touched);
    return answer;
  }

  private plannedFailure(members: ReadonlySet<string>) {
    const [failure] = this.failures;
    if (!failure) return {};
    if (failure.when && "uses" in failure.when && !members.has(failure.when.uses)) return {};
    if (failure.when && "nth" in failure.when && this.passed++ < failure.when.nth) return {};
    this.failures.shift();
    this.passed = 0;
    return { failAt: { index: failure.afterActions ?? 0, code: failure.code } };
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

  /** What office.js asks for first: who it is talking to. The order is fixed. */
  private context(): unknown[] {
    const requirements = JSON.stringify({ ExcelApi: this.excelApi, SharedRuntime: "1.1", DialogApi: "1.2" });
    return [
      [[...this.settings.keys()], [...this.settings.values()]],
      "7c1f6f0e-3d5b-4c8a-9a53-5b2f0f6a2e10",
      1,
      16,
      80,
      0,
      1,
      1,
      this.locale,
      this.locale,
      0,
      `/${this.workbook.name}`,
      1,
      1,
      "token",
      1,
      "correlation",
      "instance",
      false,
      false,
      requirements,
      null,
      "16.80.0.0",
      0,
    ];
  }
}

function answerItself({ Actions }: RichApiRequest): string {
  return JSON.stringify({ Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: null })) });
}

function refused(code: string): RichApiResponse {
  return { Results: [], Error: { Code: code, Message: code, ActionIndex: 0, Location: "" } };
}

function membersOf(request: RichApiRequest): ReadonlySet<string> {
  const members = new Set<string>();
  for (const { Name } of Object.values(request.ObjectPaths)) if (Name !== "") members.add(Name);
  for (const action of request.Actions) {
    if (action.ActionType === ActionType.method || action.ActionType === ActionType.setProperty)
      members.add(action.Name);
    for (const path of action.QueryInfo?.Select ?? []) members.add(path);
  }
  return members;
}
