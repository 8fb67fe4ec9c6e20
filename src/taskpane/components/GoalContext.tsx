import { createContext } from "react";
import type { Goal } from "../start/runRequest";

/** What the ribbon asked for when it opened the pane. */
export const GoalContext = createContext<Goal | null>(null);
