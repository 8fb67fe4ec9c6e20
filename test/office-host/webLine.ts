import type { EventEntry, FarEnd } from "./farEnd";
import { RICH_API_EVENT } from "./macLine";

/** OSF.AppName of Office on the web. */
const APPLICATION = { excel: 16, word: 32 } as const;

/** Where Office on the web says it lives; office.js trusts only such addresses. */
export const WEB_ORIGIN = "https://excel.officeapps.live.com";
export const CONVERSATION = "conversation";

const MessageType = { request: 0, response: 1 } as const;
const ResponseType = { forCalling: 0, forEventing: 1 } as const;
const ActionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;

interface WebMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType?: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly xml?: string;
  readonly id?: string;
  readonly namespace?: string;
}

/**
 * The line of Office on the web: the pane is in a frame, and both sides post texts to each other's window
 * (excel-web-16.00.js, ClientEndPoint and XdmCommunicationManager).
 * @param send posts a text to the pane's window
 */
export function webLine(end: FarEnd, send: (text: string) => void) {
  const respond = (message: WebMessage, data: unknown, responseType: number = ResponseType.forCalling) => {
    const { _actionName, _conversationId, _correlationId } = message;
    const rest = { _origin: WEB_ORIGIN, _errorCode: 0, _responseType: responseType, _data: data };
    send(JSON.stringify({ _messageType: MessageType.response, _actionName, _conversationId, _correlationId, ...rest }));
  };

  const execute = async (message: WebMessage) => {
    const { DdaMethod, ArrayData, xml, id, namespace } = message._data as MethodCall;
    const args = ArrayData ? [ArrayData] : [xml ?? id ?? namespace];
    const [status, ...values] = await end.execute(DdaMethod.DispatchId, args);
    respond(message, { Version: 1, Error: status, ...named(values[0]) });
  };

  const listen = (message: WebMessage, isOn: boolean) => {
    if ((message._data as { eventDispId?: number } | null)?.eventDispId === RICH_API_EVENT) {
      end.onEvent = isOn
        ? (entries: readonly EventEntry[]) => respond(message, { ArrayData: entries }, ResponseType.forEventing)
        : null;
    }
    respond(message, { Error: 0 });
  };

  /** One text of office.js. */
  return (text: string): void => {
    const message = JSON.parse(text) as WebMessage;
    if (message._messageType !== MessageType.request) return;
    if (message._actionType === ActionType.registerEvent) return listen(message, true);
    if (message._actionType === ActionType.unregisterEvent) return listen(message, false);
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return respond(message, contextOf(end));
      case "executeMethod":
        void execute(message);
        return;
      case "ContextActivationManager_notifyHost":
        return;
      default:
        end.defects.push(`message ${message._actionName}`);
    }
  };
}

/** Names for what the other lines tell by place: texts and arrays, a custom XML part, a list of these. */
function named(value: unknown): Readonly<Record<string, unknown>> {
  const isPart = (item: unknown) => Array.isArray(item) && typeof item[0] === "string" && typeof item[1] === "boolean";
  const part = (item: unknown) => {
    const [id, DataPartBuiltIn] = item as readonly [string, boolean];
    return { id, DataPartBuiltIn };
  };
  if (isPart(value)) return { DataPartProperties: part(value) };
  if (Array.isArray(value) && value.every(isPart)) return { DataPartList: value.map(part) };
  return { Data: value };
}

function contextOf({ context, settings }: FarEnd) {
  const id = "7c1f6f0e-3d5b-4c8a-9a53-5b2f0f6a2e10";
  return {
    _id: id,
    _appName: APPLICATION[context.application],
    _appVersion: 16,
    _appUILocale: context.locale,
    _dataLocale: context.locale,
    _docUrl: `https://d.docs.live.net/${encodeURIComponent(context.documentUrl.replace(/^.*[\\/]/, ""))}`,
    _clientMode: 0,
    _settings: context.application === "excel" ? [...settings] : Object.fromEntries(settings),
    _reason: 1,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "correlation",
    _appInstanceId: id,
    _requirementMatrix: JSON.stringify(context.requirements),
    _hostFullVersion: "16.0.17328.20000",
    _initialDisplayMode: 0,
  };
}
