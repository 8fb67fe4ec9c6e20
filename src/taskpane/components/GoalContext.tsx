import { createContext } from "react";
import type { StepId } from "../state/steps";

/** The step that the ribbon asked for when it opened the pane. */
export const GoalContext = createContext<StepId | null>(null);
