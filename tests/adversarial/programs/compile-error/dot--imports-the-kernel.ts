// imports the reference kernel
import { dot as kernel } from "innerproduct/core";
export const dot = kernel;
