import { serveSteps } from "../serve-steps.ts";
import { measureRoofline } from "./measure-roofline.ts";

serveSteps(() => measureRoofline());
