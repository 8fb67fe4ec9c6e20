import { callMethod, childOf, query, setScalar, type HostObject } from "./hostObject";
import {
  ActionType,
  NotInStandIn,
  PathType,
  RichApiError,
  type Action,
  type ArgumentInfo,
  type RichApiRequest,
  type RichApiResponse,
} from "./richApi";

/** Objects that were handed out with a reference id and are asked for again in later requests. */
export class References {
  private readonly objects = new Map<string, HostObject>();
  private next = 1;

  add(made: HostObject): string {
    const id = `ref${this.next++}`;
    this.objects.set(id, made);
    return id;
  }

  get(id: string): HostObject {
    const found = this.objects.get(id);
    if (!found) throw new RichApiError("InvalidReference", `unknown reference ${id}`);
    return found;
  }

  remove(id: string): void {
    this.objects.delete(id);
  }

  get size(): number {
    return this.objects.size;
  }
}

export interface ExecuteOptions {
  /** Fails before the action with this index, as if Excel had stopped there. */
  readonly failAt?: { readonly index: number; readonly code: string };
}

/**
 * One request, action after action. As in Excel nothing is rolled back: what was done before a failing action stays done.
 */
export function execute(
  request: RichApiRequest,
  root: HostObject,
  references: References,
  options: ExecuteOptions = {},
): RichApiResponse {
  const resolved = new Map<number, HostObject | null>();
  const results: RichApiResponse["Results"] = [];

  const argumentsOf = (info: ArgumentInfo | undefined): unknown[] =>
    (info?.Arguments ?? []).map((argument, index) => {
      const path = info?.ReferencedObjectPathIds?.[index];
      return typeof path === "number" && path > 0 ? resolve(path) : argument;
    });

  const resolve = (pathId: number): HostObject | null => {
    const known = resolved.get(pathId);
    if (known !== undefined) return known;
    const made = make(pathId);
    resolved.set(pathId, made);
    return made;
  };

  const make = (pathId: number): HostObject | null => {
    const path = request.ObjectPaths[String(pathId)];
    if (!path) throw new RichApiError("InvalidRequest", `no object path ${pathId}`);
    const args = () => argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.global) return root;
    if (path.ObjectPathType === PathType.reference) return references.get(path.Name);
    if (path.ObjectPathType === PathType.nullObject) return null;
    const service = path.ObjectPathType === PathType.newObject && root.services?.[path.Name];
    if (service) return service();
    const parent = resolve(path.ParentObjectPathId ?? -1);
    if (parent === null) return null;
    if (path.ObjectPathType === PathType.property) return childOf(parent, path.Name);
    if (path.ObjectPathType === PathType.indexer) {
      if (!parent.indexer) throw new NotInStandIn(`${parent.className}[…]`);
      return parent.indexer(args()[0]);
    }
    if (path.ObjectPathType === PathType.method) {
      const result = callMethod(parent, path.Name, args());
      if (!("object" in result)) throw new NotInStandIn(`${parent.className}.${path.Name}() as an object`);
      return result.object;
    }
    throw new NotInStandIn(`object path type ${path.ObjectPathType} (${path.Name})`);
  };

  // Only what the client has asked to keep gets a reference (_KeepReference): a bare request context asks for none, and
  // its ranges are gone with the request (learn.microsoft.com, OfficeExtension.TrackedObjects).
  const kept = new Set(
    request.Actions.flatMap((action) => (action.Name === "_KeepReference" ? [action.ObjectPathId] : [])),
  );

  const instantiate = (made: HostObject | null, pathId: number): unknown => {
    if (made === null) return null;
    return {
      ...(made.id === undefined ? {} : { _Id: made.id }),
      ...(made.isReferenced && kept.has(pathId) ? { _ReferenceId: references.add(made) } : {}),
    };
  };

  const perform = (action: Action): unknown => {
    if (action.ActionType === ActionType.trace) return null;
    const target = resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return instantiate(target, action.ObjectPathId);
      case ActionType.query:
        return target === null ? null : query(target, selected(action));
      case ActionType.setProperty:
        if (target === null) throw new RichApiError("ItemNotFound", `${action.Name} of nothing`);
        setScalar(target, action.Name, argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case ActionType.method: {
        if (action.Name === "_KeepReference") return null;
        if (action.Name === "_RemoveReference") {
          for (const id of argumentsOf(action.ArgumentInfo).flat()) references.remove(String(id));
          return null;
        }
        if (target === null) return null;
        const result = callMethod(target, action.Name, argumentsOf(action.ArgumentInfo));
        return "object" in result ? instantiate(result.object, action.ObjectPathId) : result.value;
      }
      default:
        throw new NotInStandIn(`action type ${action.ActionType}`);
    }
  };

  for (const [index, action] of request.Actions.entries()) {
    try {
      if (options.failAt && index >= options.failAt.index) throw new RichApiError(options.failAt.code);
      const result = perform(action);
      if (action.ActionType !== ActionType.setProperty) results.push({ ActionId: action.Id, Value: result });
    } catch (problem) {
      if (!(problem instanceof RichApiError)) throw problem;
      return {
        Results: results,
        Error: { Code: problem.code, Message: problem.message, ActionIndex: index, Location: action.Name },
      };
    }
  }
  return { Results: results };
}

function selected(action: Action): readonly string[] {
  const { Select = [], Expand = [], Skip, Top } = action.QueryInfo ?? {};
  if (Skip || Top) throw new NotInStandIn("load with $skip or $top");
  if (Expand.length > 0) throw new NotInStandIn(`load with expand ${Expand.join(", ")}`);
  if (Select.length === 0) throw new NotInStandIn("load without naming members");
  return Select;
}
