import { ActionType, type RichApiRequest, type RichApiResponse } from "./richApi";

/** `params.id` of an Execute that carries a rich-API request. */
export const RICH_API = 93;

/** Requests and answers that are larger fail in Office on the web. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** One `context.sync()` as Office saw it. */
export interface SeenRequest {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Cells whose contents the answer carries (Excel). */
  readonly cells: number;
  /** Names of the members that were used: `Values`, `GetUsedRangeOrNullObject` … */
  readonly members: ReadonlySet<string>;
  readonly error: string | null;
}

/** Tells which request fails: by what it uses, or the n-th (0 is the next one). */
export interface PlannedFailure {
  readonly code: string;
  readonly when?: { readonly uses: string } | { readonly nth: number };
  /** How many actions are still carried out before Office gives up. Default: none. */
  readonly afterActions?: number;
  /** What somebody else does in the workbook right before. */
  readonly meanwhile?: () => void;
}

export interface ExecuteFailure {
  readonly failAt?: { readonly index: number; readonly code: string };
}

/** Failures that wait for their request, one after the other. */
export class PlannedFailures {
  private readonly waiting: PlannedFailure[] = [];
  private passed = 0;

  add(failure: PlannedFailure): void {
    this.waiting.push(failure);
  }

  clear(): void {
    this.waiting.length = 0;
  }

  /** What `execute` is to be told for a request that uses these members. */
  next(members: ReadonlySet<string>): ExecuteFailure {
    const [failure] = this.waiting;
    if (!failure) return {};
    if (failure.when && "uses" in failure.when && !members.has(failure.when.uses)) return {};
    if (failure.when && "nth" in failure.when && this.passed++ < failure.when.nth) return {};
    this.waiting.shift();
    failure.meanwhile?.();
    this.passed = 0;
    return { failAt: { index: failure.afterActions ?? 0, code: failure.code } };
  }
}

export interface Answered {
  readonly text: string;
  /** `null` for what is no round trip of the add-in's: office.js's own talk, releasing references. */
  readonly seen: Omit<SeenRequest, "cells"> | null;
  /** What the add-in used and the stand-in does not know. */
  readonly defect: string | null;
}

/** One rich-API request: limits on both ways, and what is to be counted of it. */
export function answerRichApi(
  body: string,
  carryOut: (request: RichApiRequest, members: ReadonlySet<string>) => RichApiResponse,
): Answered {
  const request = JSON.parse(body) as RichApiRequest;
  const members = membersOf(request);
  // office.js's own announcements and telemetry are none of the add-in's round trips.
  if ([...members].some((name) => /^Microsoft\.(?!WordServices\.)/.test(name))) {
    return { text: answerItself(request), seen: null, defect: null };
  }
  const requestBytes = Buffer.byteLength(body);
  const response =
    requestBytes > PAYLOAD_LIMIT ? refused("RequestPayloadSizeLimitExceeded") : carryOut(request, members);
  let text = JSON.stringify(response);
  let error = response.Error?.Code ?? null;
  if (Buffer.byteLength(text) > PAYLOAD_LIMIT) {
    error = "ResponsePayloadSizeLimitExceeded";
    text = JSON.stringify(refused(error));
  }
  const responseBytes = Buffer.byteLength(text);
  // Housekeeping after a run (releasing references) is not a round trip the add-in waits for.
  const isHousekeeping = [...members].every((name) => name === "_RemoveReference" || name === "");
  const seen = isHousekeeping ? null : { actions: request.Actions.length, requestBytes, responseBytes, members, error };
  return { text, seen, defect: response.Error?.Code === "NotInStandIn" ? response.Error.Message : null };
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

/** What office.js asks for first: who it is talking to. */
export interface HostContext {
  readonly settings: ReadonlyMap<string, string>;
  readonly locale: "zh-CN" | "en-US";
  readonly documentUrl: string;
  /** Requirement sets with their newest version. */
  readonly requirements: Readonly<Record<string, string>>;
  readonly application: "excel" | "word";
}
