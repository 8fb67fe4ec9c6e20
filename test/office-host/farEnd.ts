import {
  answerRichApi,
  PlannedFailures,
  RICH_API,
  type ExecuteFailure,
  type HostContext,
  type PlannedFailure,
  type SeenRequest,
} from "./officeLine";
import type { RichApiRequest, RichApiResponse } from "./richApi";

/** OSF.DDA.ErrorCodeManager.errorCodes.ooeInternalError. */
const INTERNAL_ERROR = 5_001;

/**
 * Refusals that come instead of an answer, with the number that office.js makes the code of (RichApiMessageUtility): nothing
 * of the request is carried out.
 */
const STATUS: ReadonlyMap<string, number> = new Map([
  ["ActivityLimitReached", 5_102],
  ["InvalidOrTimedOutSession", 5_012],
]);

/** The clients of office.js that accountants have: each is a file of its own. */
export type OfficePlatform = "windows" | "mac" | "web" | "ipad";

/** An event of the rich API, as its message lists it: category, type, target, message, id, is remote. */
export type EventEntry = readonly [number, number, string, string, number, boolean];

/**
 * Office's end of the line, whatever line leads there (Windows, Mac or web: see the files beside this one): answers calls
 * from what is held in memory, counts requests, fails as planned, keeps whoever asks waiting.
 */
export abstract class FarEnd {
  /** Every rich-API request since the last `forgetRequests()`. */
  requests: SeenRequest[] = [];
  /** What the add-in used and the stand-in, or this version of Office, does not know; a test must find this empty. */
  readonly defects: string[] = [];
  /** Milliseconds that every call takes: a slow Office. */
  delay: number;
  /** A cell is being edited: Excel refuses every request as a whole and goes on telling of changes. */
  isEditing = false;
  /** The code with which every request is refused as a whole, for instance once the session on the web has ended. */
  refuses: string | null = null;
  /** Requests that were refused without being looked at. */
  refused = 0;
  /** Takes events once the page has asked for them; set by the line. */
  onEvent: ((entries: readonly EventEntry[]) => void) | null = null;
  readonly settings = new Map<string, string>();
  /** Which of Microsoft's clients is at the other end; set by the line. */
  platform: OfficePlatform = "mac";
  protected readonly failures = new PlannedFailures();

  constructor(delay = 0) {
    this.delay = delay;
  }

  /** Who office.js is talking to. */
  abstract readonly context: HostContext;

  forgetRequests(): void {
    this.requests = [];
  }

  /**
   * The next matching request fails as Office fails: what stood before in it may have been carried out. Several planned
   * failures wait for each other.
   */
  failOnce(failure: PlannedFailure): void {
    this.failures.add(failure);
  }

  /** One call by its dispatch id. Gives the status and what follows it. */
  async execute(id: number, args: readonly unknown[]): Promise<readonly unknown[]> {
    const answer = this.dispatch(id, args);
    // What a call takes longer is on its way, not in the workbook.
    const pause = this.delay + this.cost();
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    return answer;
  }

  /** Milliseconds that the last call took beyond `delay`. */
  protected cost(): number {
    return 0;
  }

  /** Calls of the Common API other than rich-API requests; `null` where there is no such call. */
  protected abstract common(id: number, args: readonly unknown[]): readonly unknown[] | null;
  /** One rich-API request, and how many cells its answer carries. */
  protected abstract carryOut(
    request: RichApiRequest,
    failure: ExecuteFailure,
  ): { readonly response: RichApiResponse; readonly cells: number };

  private dispatch(id: number, args: readonly unknown[]): readonly unknown[] {
    const body = (args[0] as readonly unknown[] | undefined)?.[4];
    const status = this.refuses === null ? undefined : STATUS.get(this.refuses);
    if (id === RICH_API && status !== undefined) {
      this.refused += 1;
      return [status];
    }
    if (id === RICH_API && typeof body === "string") return [0, [200, [], this.richApi(body)]];
    const answer = this.common(id, args);
    if (answer) return answer;
    this.defects.push(`Execute of method ${id}`);
    return [INTERNAL_ERROR];
  }

  private richApi(body: string): string {
    let cells = 0;
    const { text, seen, defect } = answerRichApi(body, (request, members) => {
      const done = this.carryOut(request, this.refusal() ?? this.failures.next(members));
      cells = done.cells;
      return done.response;
    });
    if (defect !== null) this.defects.push(defect);
    if (seen) this.requests.push({ ...seen, cells });
    return text;
  }

  private refusal(): ExecuteFailure | null {
    const code = this.isEditing ? "InvalidOperationInCellEditMode" : this.refuses;
    return code === null ? null : { failAt: { index: 0, code } };
  }
}
