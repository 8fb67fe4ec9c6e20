import { Command } from "commander";

void new Command("budget-report").parseAsync();
